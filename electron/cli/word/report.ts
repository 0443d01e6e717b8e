import { refuse } from '../../../shared/base/failure';
import { ATOM_CHARACTER, contentText, inlineLength, isAtom } from '../../../shared/document/inline';
import { computeNumbers } from '../../../shared/document/numbering';
import { treeWords } from '../../../shared/document/plain';
import type { TextBlock } from '../../../shared/document/types';
import { blocksOf, type Found } from '../../../shared/document/walk';
import { openPackage } from '../../word/package/open';
import { findComments } from '../../word/read/comments';
import { hiddenIn, type Stretch } from '../../word/read/hidden';
import { readDocument } from '../../word/read/raw';
import type { Styles } from '../../word/read/styles';
import { misplacedIn } from '../../word/read/unread';
import { type View, view } from '../../word/read/view';
import { misplacedNotice } from '../../word/read/warnings';
import type { FoundComment, Side } from '../../word/service';
import { acceptOf } from '../../word/side';
import { children } from '../../word/xml/find';
import { type ListedRevision, listRevisions } from './revisions';

/** One block of a document as a line: a table is followed by the blocks of its cells. */
export interface ListedBlock {
  id: string;
  /** Body, footnote, header … that it stands in; of a block in a table also the cell's id. */
  container: string;
  cell?: string;
  kind: 'heading' | 'paragraph' | 'item' | 'table' | 'placeholder';
  /** Of headings 1 to 9, of items 0 to 8. */
  level?: number;
  /** As Word shows it: "2.14", "(a)", "•". */
  number?: string;
  style?: string;
  /** Each object in it (picture, note, symbol) stands as U+FFFC. */
  text: string;
  objects?: { offset: number; kind: string; label?: string; container?: string }[];
  /** What Word does not show of the text: by the words' own formatting, or by a style. */
  hidden?: Stretch[];
  /** Why it cannot be amended. */
  locked?: string;
  rows?: number;
}

export interface Report {
  title: string | null;
  language: string | null;
  side: Side;
  words: number;
  blocks: ListedBlock[];
  revisions: ListedRevision[];
  comments: FoundComment[];
  /** Sentences about words that stand where Word allows none. */
  warnings: string[];
}

/**
 * Everything that is read of a Word file: its text before or after its tracked changes, and these and its comments.
 * @throws Refusal bad-file | too-large
 */
export function reportOn(bytes: Uint8Array, side: Side): Report {
  const pkg = openPackage(bytes);
  pkg.verify();
  const raw = readDocument(pkg);
  if (children(raw.body.root, 'w', 'body').length === 0)
    throw refuse(
      'bad-file',
      'This Word file has no text: its main part lacks a body. Check that it is the right file, and that it was saved.',
    );
  const accept = acceptOf(side);
  const shown = view(raw, accept);
  const { tree } = shown;
  return {
    title: tree.title,
    language: tree.language,
    side,
    words: treeWords(tree),
    blocks: listBlocks(shown, raw.styles),
    revisions: listRevisions(raw, shown),
    comments: findComments(raw, shown),
    warnings: misplacedNotice(misplacedIn(raw, shown, accept)),
  };
}

function listBlocks(shown: View, styles: Styles): ListedBlock[] {
  const { tree } = shown;
  const numbers = computeNumbers(tree);
  return [...blocksOf(tree)].map((found) => {
    const { block, where } = found;
    const cell = where.cells.at(-1)?.cell.id;
    const place = { container: where.container.id, ...(cell === undefined ? {} : { cell }) };
    const hidden = block.type === 'text' ? hiddenIn(block, shown, styles) : [];
    return {
      id: block.id,
      ...place,
      ...describe(found, numbers.get(block.id)),
      ...(hidden.length === 0 ? {} : { hidden }),
    };
  });
}

function describe(
  { block }: Found,
  number: string | undefined,
): Omit<ListedBlock, 'id' | 'container' | 'cell'> {
  if (block.type === 'placeholder') return { kind: 'placeholder', text: block.label };
  if (block.type === 'table') return { kind: 'table', rows: block.rows.length, text: '' };
  const { kind, level, style } = block.mark;
  const objects = objectsIn(block);
  return {
    kind,
    ...(kind === 'paragraph' ? {} : { level }),
    ...(number === undefined ? {} : { number }),
    ...(style === null ? {} : { style }),
    text: contentText(block.content),
    ...(objects.length === 0 ? {} : { objects }),
    ...(block.locked === undefined ? {} : { locked: block.locked }),
  };
}

function objectsIn({ content }: TextBlock): NonNullable<ListedBlock['objects']> {
  const objects: NonNullable<ListedBlock['objects']> = [];
  let offset = 0;
  for (const inline of content) {
    if (isAtom(inline)) {
      const { atom: kind, label, container } = inline;
      objects.push({
        offset,
        kind,
        ...(label ? { label } : {}),
        ...(container ? { container } : {}),
      });
    }
    offset += inlineLength(inline);
  }
  return objects;
}

/** The text of a listed block with its objects named and what is hidden set apart: "See [image: a map] [hidden: x]". */
export function readable({ text, objects = [], hidden = [] }: ListedBlock): string {
  let next = 0;
  let at = 0;
  let shown = '';
  for (const { offset, length } of hidden) {
    shown += `${text.slice(at, offset)}[hidden: ${text.slice(offset, offset + length)}]`;
    at = offset + length;
  }
  return (shown + text.slice(at)).replaceAll(ATOM_CHARACTER, () => {
    const { kind, label } = objects[next++] ?? { kind: 'object' };
    return `[${kind}${label ? `: ${label}` : ''}]`;
  });
}
