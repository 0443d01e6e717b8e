import { chosenBranch } from '../../word/read/alternate';
import { type RawDocument, revisionsOf, textParts } from '../../word/read/raw';
import type { Revision } from '../../word/read/revisions';
import { shownText } from '../../word/read/text';
import type { View } from '../../word/read/view';
import { isElement, type XmlElement } from '../../word/xml';

/** One tracked change as the file has it. */
export interface ListedRevision {
  /** "change" is one of formatting, of a merge of cells, or of a number. */
  act: Revision['act'];
  /** What is inserted, deleted or changed: words, the end of a paragraph, a row, a cell … */
  of: 'words' | 'paragraph end' | 'row' | 'cell' | 'merge' | 'formatting' | 'numbering';
  author: string;
  date: string | null;
  /** The part of the file, and the block in the listed text; null where that text lacks it. */
  part: string;
  block: string | null;
  text: string;
  /** Name of the move of which this is one end. */
  move?: string;
  /** Who made the change in whose words this one stands (one's deletion inside another's insertion). */
  inside?: string;
}

const OF: Record<Revision['target'], ListedRevision['of']> = {
  content: 'words',
  mark: 'paragraph end',
  row: 'row',
  cell: 'cell',
  merge: 'merge',
  properties: 'formatting',
  numbering: 'numbering',
  'old number': 'numbering',
};

/** All tracked changes of a file, part by part in the order of its source. */
export function listRevisions(raw: RawDocument, { idOf }: View): ListedRevision[] {
  return textParts(raw).flatMap((part) =>
    revisionsOf(part).map((revision) => ({
      act: revision.act,
      of: OF[revision.target],
      author: revision.author,
      date: revision.date,
      part: part.name,
      block: blockAt(revision.element, idOf),
      text: saysText(revision) ? textIn(revision.owner) : '',
      ...(revision.move === null ? {} : { move: revision.move }),
      ...(revision.inside === null ? {} : { inside: revision.inside.author }),
    })),
  );
}

const saysText = ({ target }: Revision): boolean =>
  target === 'content' || target === 'row' || target === 'cell';

function blockAt(element: XmlElement, idOf: View['idOf']): string | null {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const id = idOf.get(at);
    if (id !== undefined) return id;
    if (at.ns === 'w' && at.local === 'p') return null;
  }
  return null;
}

const BREAKS: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n' };

/** The words below an element, copies for older programs left out; a paragraph ends a line. */
function textIn(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.ns === 'mc' && node.local === 'AlternateContent') {
      const branch = chosenBranch(node);
      if (branch) text += textIn(branch);
    } else if (node.ns !== 'w') text += textIn(node);
    else if (node.local === 't' || node.local === 'delText') text += shownText(node);
    else if (node.local === 'p') text += `${textIn(node)}\n`;
    else if (!node.local.endsWith('Pr')) text += BREAKS[node.local] ?? textIn(node);
  }
  return element.local === 'tr' || element.local === 'tc' ? text.replace(/\n$/, '') : text;
}
