import { isAtom } from '../document/inline';
import type { Block } from '../document/types';
import { isMarkPiece } from './equal';
import type { Hunk, Slice } from './types';

/** The containers (notes, text boxes) to which a slice holds references. */
export function notesInSlice(slice: Slice, found: (container: string) => void): void {
  for (const piece of slice)
    if (!isMarkPiece(piece) && isAtom(piece) && piece.container !== undefined)
      found(piece.container);
}

/** The same for blocks, and what stands in them. */
export function notesInBlocks(blocks: readonly Block[], found: (container: string) => void): void {
  for (const block of blocks) {
    if (block.type === 'text') notesInSlice(block.content, found);
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) notesInBlocks(cell.blocks, found);
  }
}

/** References that a hunk takes away. */
export function notesLeaving(hunk: Hunk, found: (container: string) => void): void {
  if (hunk.kind === 'replace') notesInSlice(hunk.quoted, found);
  else if (hunk.kind === 'delete') notesInBlocks([hunk.quoted], found);
  else if (hunk.kind === 'rows')
    for (const { quoted } of hunk.remove)
      for (const cell of quoted.cells) notesInBlocks(cell.blocks, found);
}

/** References that a hunk brings. */
export function notesArriving(hunk: Hunk, found: (container: string) => void): void {
  if (hunk.kind === 'replace') notesInSlice(hunk.content, found);
  else if (hunk.kind === 'insert') notesInBlocks(hunk.blocks, found);
  else if (hunk.kind === 'rows')
    for (const { rows } of hunk.insert)
      for (const row of rows) for (const cell of row.cells) notesInBlocks(cell.blocks, found);
}

/** Whether a hunk brings any. */
export function bringsReferences(hunk: Hunk): boolean {
  let brings = false;
  notesArriving(hunk, () => {
    brings = true;
  });
  return brings;
}

/** The notes that go with one amendment: their references leave and do not come back elsewhere in it. */
export function notesRemoved(hunks: readonly Hunk[]): ReadonlySet<string> {
  let gone: Set<string> | null = null;
  const leave = (note: string) => {
    gone ??= new Set();
    gone.add(note);
  };
  for (const hunk of hunks) notesLeaving(hunk, leave);
  if (gone === null) return NONE;
  const left: Set<string> = gone;
  for (const hunk of hunks) notesArriving(hunk, (note) => left.delete(note));
  return left;
}

const NONE: ReadonlySet<string> = new Set();
