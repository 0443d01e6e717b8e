import { textBelow } from '../read/properties';
import type { Difference } from '../service';
import type { XmlElement } from '../xml';
import { children } from '../xml/find';

/** What the comment of one amendment says: a paragraph a line, the first begins "Amendment 7 …". */
export interface ExpectedComment {
  number: number;
  lines: readonly string[];
}

/**
 * Whether the comments say what was recorded, no more and no less: each amendment's own words once or more, its number
 * alone at further places, and no comment by anybody else.
 */
export function checkComments(
  comments: readonly XmlElement[],
  expected: readonly ExpectedComment[],
): Difference[] {
  const out: Difference[] = [];
  const add = (where: string, said: string, says: string) =>
    out.push({ check: 'attribution', where, expected: said, found: says });
  const words = new Map(expected.map(({ number, lines }) => [number, lines.map(plain)]));
  const missing = new Set(words.keys());
  for (const comment of comments) {
    const found = children(comment, 'w', 'p').map((paragraph) => plain(textBelow(paragraph)));
    const number = Number(/^Amendment(\d+)\b/.exec(found[0] ?? '')?.[1] ?? Number.NaN);
    const own = words.get(number);
    if (!own) add('the comments', 'only comments of amendments', shown(comment));
    else if (says(found, own)) missing.delete(number);
    else if (!says(found, [plain(`Amendment ${number} (continued)`)])) {
      add(`the comment of amendment ${number}`, expectedWords(expected, number), shown(comment));
      missing.delete(number);
    }
  }
  for (const number of missing)
    add(`the comment of amendment ${number}`, expectedWords(expected, number), 'nothing');
  return out;
}

/**
 * A comment on a change that Word takes no comments at ends with a line that says where the change is; one on a change
 * of words that others strike, with one that says so.
 */
const WHERE =
  /^(Thechangeisin(this|the)(footnote|endnote|pageheader|pagefooter|textbox)|Nothingofitshows:otheramendmentsstrikeitswords)\.$/;

const says = (found: readonly string[], own: readonly string[]): boolean =>
  own.every((line, i) => line === found[i]) &&
  (found.length === own.length ||
    (found.length === own.length + 1 && WHERE.test(found[own.length] ?? '')));

/** White space, tabs and special hyphens are written as elements of their own, so they do not count. */
const plain = (text: string): string => text.replace(/[\s\u2011\u00AD\uFFFF]+/g, '');

const shown = (comment: XmlElement): string => {
  const text = children(comment, 'w', 'p')
    .map((paragraph) => textBelow(paragraph))
    .join(' ');
  return `“${text.slice(0, 300)}”`;
};

const expectedWords = (expected: readonly ExpectedComment[], number: number): string =>
  `“${(expected.find((one) => one.number === number)?.lines.join(' ') ?? '').slice(0, 300)}”`;
