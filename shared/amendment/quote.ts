import { graphemeFloor } from '../base/text';
import { ATOM_CHARACTER, contentText } from '../document/inline';
import type { Block, TableRow } from '../document/types';
import type { DraftIndex } from './place';

const LONGEST = 80;

/** A text shortened for a sentence or a list, never inside a character. */
export function excerpt(text: string, longest = LONGEST): string {
  const clean = text.replaceAll(ATOM_CHARACTER, '▢').replace(/\s+/g, ' ').trim();
  return clean.length <= longest ? clean : `${clean.slice(0, graphemeFloor(clean, longest - 1))}…`;
}

/** All the text of a block; a table's cells are separated by bars. */
export function blockText(block: Block): string {
  if (block.type === 'text') return contentText(block.content);
  if (block.type === 'placeholder') return block.label;
  return block.rows.map(rowText).join('\n');
}

/** All the text of a row, its cells separated by bars. */
export const rowText = (row: TableRow): string =>
  row.cells.map((cell) => cell.blocks.map(blockText).join(' ')).join(' | ');

/** The draft's words at a place: from a little before an offset of a block, or of what stands there. */
export function quoteAt(index: DraftIndex, id: string, offset = 0): string {
  const block = index.blocks.get(id)?.block ?? index.containers.get(id)?.blocks[0];
  if (!block) return '';
  const text = blockText(block);
  const from = graphemeFloor(text, Math.max(0, offset - 20));
  return excerpt(text.slice(from));
}
