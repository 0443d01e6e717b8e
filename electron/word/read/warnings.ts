import { counted } from '../left';
import { attr, child } from '../xml/find';
import { parseXml } from '../xml/parse';
import type { RawDocument } from './raw';
import type { Misplaced } from './unread';

/**
 * Sentences about what could not be taken in whole, for the person who brought the file.
 * @param left tracked changes that are no amendments, counted by the reason; "{was|were}" in it follows the number, and
 * what begins with words of the file stands as it is
 */
export function warningsOf(
  raw: RawDocument,
  left: ReadonlyMap<string, number>,
  comments: number,
): string[] {
  const warnings: string[] = [];
  for (const [why, count] of left)
    warnings.push(
      why.startsWith('“')
        ? why
        : /^[a-z{]/.test(why)
          ? counted(why, count)
          : `${count} tracked ${count === 1 ? 'change was' : 'changes were'} left out. ${why}`,
    );
  if (comments > 0)
    warnings.push(
      `${comments} ${comments === 1 ? 'comment was' : 'comments were'} taken in as feedback and will not stand in the exported paper.`,
    );
  if (raw.pkg.signed)
    warnings.push(
      'The file carries a digital signature. Exported papers are not signed; sign them again if you must.',
    );
  const protection = protectionOf(raw);
  if (protection) warnings.push(protection);
  return warnings;
}

/** How many of the words that were left out are quoted. */
const QUOTED = 8;

/** Says what stands in a file where Word allows nothing of the kind; nothing where all is in its place. */
export function misplacedNotice({ unread, nested }: Misplaced): string[] {
  const said: string[] = [];
  if (unread.length > 0)
    said.push(
      `${unread.length} ${unread.length === 1 ? 'word of the file was' : 'words of the file were'} left out: Word allows none where ${unread.length === 1 ? 'it stands' : 'they stand'} (“${quoted(unread)}”). Open the file in Word; if Word shows ${unread.length === 1 ? 'it' : 'them'}, save it again there and bring that in.`,
    );
  if (nested > 0)
    said.push(
      `${nested} ${nested === 1 ? 'paragraph or table stands' : 'paragraphs or tables stand'} inside another paragraph, which Word does not allow: it may refuse the file or leave ${nested === 1 ? 'it' : 'them'} out. ${nested === 1 ? 'It was read, but cannot' : 'They were read, but cannot'} be amended. Have the file made anew without that.`,
    );
  return said;
}

/** The first words of some. */
export const quoted = (words: readonly string[]): string =>
  words.slice(0, QUOTED).join(' ') + (words.length > QUOTED ? ' …' : '');

/** Says that words of a draft are hidden in Word; nothing where none are. */
export const hiddenNotice = (hidden: number): string[] =>
  hidden === 0
    ? []
    : [
        `${hidden} ${hidden === 1 ? 'word of the draft is' : 'words of the draft are'} hidden in Word (by formatting or by a style); amendments and proofs count ${hidden === 1 ? 'it' : 'them'} like any other.`,
      ];

function protectionOf(raw: RawDocument): string | null {
  const part = raw.pkg.relationships(raw.pkg.main).find((one) => one.kind === 'settings')?.target;
  const name = part && raw.pkg.find(part);
  if (!name) return null;
  const protection = child(parseXml(raw.pkg.text(name), name), 'w', 'documentProtection');
  if (!protection || attr(protection, 'w:enforcement') === null) return null;
  if (/^(0|false|off)$/.test(attr(protection, 'w:enforcement') ?? '')) return null;
  return 'The file is protected against editing in Word. Exported papers keep that protection.';
}
