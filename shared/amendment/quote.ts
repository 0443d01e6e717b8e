import { graphemeFloor } from '../base/text';
import { ATOM_CHARACTER, contentText } from '../document/inline';
import type { Block, TableRow } from '../document/types';
import { isNewNote, type NewNote } from './new-notes';
import type { DraftIndex } from './place';

const LONGEST = 80;

/** A text shortened for a sentence or a list, never inside a character. */
export function excerpt(text: string, longest = LONGEST): string {
  const clean = text.replaceAll(ATOM_CHARACTER, '▢').replace(/\s+/g, ' ').trim();
  return clean.length <= longest ? clean : `${clean.slice(0, graphemeFloor(clean, longest - 1))}…`;
}

/** All the text of a block, and of notes that come with it; a table's cells are separated by bars. */
export function blockText(block: Block): string {
  if (block.type === 'text')
    return block.content
      .map((inline) => (isNewNote(inline) ? noteText(inline) : contentText([inline])))
      .join('');
  if (block.type === 'placeholder') return block.label;
  return block.rows.map(rowText).join('\n');
}

/** What a note that comes says, as it stands in a line of text. */
export const noteText = ({ atom, note }: NewNote): string =>
  ` [${atom}: ${note.map(blockText).join(' ').trim()}]`;

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
