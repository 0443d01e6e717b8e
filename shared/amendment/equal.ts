import { canonical } from '../base/canonical';
import { isText, sameMarks } from '../document/inline';
import type { AtomSpan, Block, Inline, Mark, ParagraphMark, TableRow } from '../document/types';
import type { Piece, Slice } from './types';

/** Sameness as amendments mean it: ids, labels and measures aside; an atom is its kind and its content's hash. */

export function sameInline(a: Inline, b: Inline): boolean {
  if (isText(a)) return isText(b) && a.text === b.text && sameMarks(a.marks, b.marks);
  if (isText(b) || a.atom !== b.atom || !sameMarks(a.marks, b.marks)) return false;
  // notes that come are the same when they say the same, whatever their keys
  return a.note && b.note ? sameBlocks(a.note, b.note) : a.hash === b.hash;
}

export function sameContent(a: readonly Inline[], b: readonly Inline[]): boolean {
  return a === b || (a.length === b.length && a.every((x, i) => sameInline(x, b[i] as Inline)));
}

/** Two paragraph marks with the same properties. */
export function sameParagraph(a: ParagraphMark, b: ParagraphMark): boolean {
  return (
    a === b ||
    (a.kind === b.kind &&
      a.level === b.level &&
      a.style === b.style &&
      a.align === b.align &&
      a.rtl === b.rtl &&
      a.rest === b.rest &&
      a.section === b.section &&
      a.list?.id === b.list?.id &&
      a.list?.level === b.list?.level)
  );
}

export const isMarkPiece = (piece: Piece): piece is Extract<Piece, { mark: ParagraphMark }> =>
  'mark' in piece;

function samePiece(a: Piece, b: Piece): boolean {
  if (isMarkPiece(a)) return isMarkPiece(b) && sameParagraph(a.mark, b.mark);
  return !isMarkPiece(b) && sameInline(a, b);
}

export function sameSlice(a: Slice, b: Slice): boolean {
  return a.length === b.length && a.every((piece, i) => samePiece(piece, b[i] as Piece));
}

export function sameRow(a: TableRow, b: TableRow): boolean {
  return (
    a === b ||
    (a.header === b.header &&
      a.rest === b.rest &&
      a.cells.length === b.cells.length &&
      a.cells.every((cell, i) => {
        const other = b.cells[i];
        return (
          other !== undefined &&
          cell.span === other.span &&
          cell.merge === other.merge &&
          cell.rest === other.rest &&
          sameBlocks(cell.blocks, other.blocks)
        );
      }))
  );
}

/** Two blocks that say and look the same; their ids may differ. */
export function sameBlock(a: Block, b: Block): boolean {
  if (a === b) return true;
  if (a.type === 'text')
    return b.type === 'text' && sameParagraph(a.mark, b.mark) && sameContent(a.content, b.content);
  if (a.type === 'table')
    return (
      b.type === 'table' &&
      a.rest === b.rest &&
      a.rows.length === b.rows.length &&
      a.rows.every((row, i) => sameRow(row, b.rows[i] as TableRow))
    );
  return b.type === 'placeholder' && a.hash === b.hash;
}

export function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a === b || (a.length === b.length && a.every((x, i) => sameBlock(x, b[i] as Block)));
}

const markKey = ({ type, value }: Mark) => (value === undefined ? type : `${type}=${value}`);

// Fields are divided by characters that text in a document cannot hold.
const inlineKey = (inline: Inline): string =>
  `${isText(inline) ? inline.text : `\0${inline.atom} ${noteKey(inline) ?? inline.hash}`}\u0001${inline.marks.map(markKey).join()}`;

const noteKey = ({ note }: AtomSpan): string | undefined => note?.map(blockKey).join('\u0007');

/** How a layout is written is in its hash already. */
const markSaid = ({ layout: _, ...mark }: ParagraphMark): string => canonical(mark);

const contentKey = (content: readonly Inline[]) => content.map(inlineKey).join('\u0002');

const keys = new WeakMap<Block, string>();

/** One text for all blocks that are the same in the sense of `sameBlock`. */
export function blockKey(block: Block): string {
  let key = keys.get(block);
  if (key === undefined) {
    key = makeKey(block);
    keys.set(block, key);
  }
  return key;
}

function makeKey(block: Block): string {
  if (block.type === 'text') return `${contentKey(block.content)}\u0003${markSaid(block.mark)}`;
  if (block.type === 'placeholder') return `\0${block.hash}`;
  return `\0table ${block.rest ?? ''} ${block.rows.map(rowKey).join('\u0004')}`;
}

export function rowKey({ header, rest, cells }: TableRow): string {
  const inner = cells.map(({ span, merge, rest: own, blocks }) => {
    return `${span} ${merge ?? ''} ${own ?? ''} ${blocks.map(blockKey).join('\u0005')}`;
  });
  return `${header} ${rest ?? ''} ${inner.join('\u0006')}`;
}

/** One text for slices that say the same, keys of inserted marks aside. */
export const sliceKey = (slice: Slice): string =>
  slice
    .map((piece) => (isMarkPiece(piece) ? `\0${markSaid(piece.mark)}` : inlineKey(piece)))
    .join('\u0002');
