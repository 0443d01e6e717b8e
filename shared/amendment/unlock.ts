import { normaliseContent } from '../document/inline';
import type { Block, Inline, TableRow } from '../document/types';
import { isMarkPiece } from './equal';
import { normaliseSlice } from './slice';
import type { Hunk, Piece } from './types';

/**
 * Takes off what hunks bring the locks of another file: what Word computes there (a cross-reference, a page number), or
 * holds in a control, comes as plain words, since only words can be written.
 */
export class Unlocker {
  /** The words that were locked. */
  readonly unlocked = new Set<string>();

  hunk(hunk: Hunk): Hunk {
    if (hunk.kind === 'replace') {
      const content = this.pieces(hunk.content);
      return content === hunk.content ? hunk : { ...hunk, content: normaliseSlice(content) };
    }
    if (hunk.kind === 'insert') return { ...hunk, blocks: this.blocks(hunk.blocks) };
    if (hunk.kind !== 'rows') return hunk;
    const insert = hunk.insert.map((one) => ({
      ...one,
      rows: one.rows.map((row) => this.row(row)),
    }));
    return { ...hunk, insert };
  }

  private pieces<P extends Piece | Inline>(pieces: P[]): P[] {
    if (!pieces.some(holdsLock)) return pieces;
    return pieces.map((piece) => {
      if (isMarkPiece(piece) || !holdsLock(piece)) return piece;
      if ('text' in piece) this.unlocked.add(piece.text);
      const marks = piece.marks.filter(({ type }) => type !== 'locked');
      if (!('note' in piece) || !piece.note) return { ...piece, marks };
      return { ...piece, marks, note: this.blocks(piece.note) };
    });
  }

  private blocks(blocks: readonly Block[]): Block[] {
    return blocks.map((block): Block => {
      if (block.type === 'placeholder') return block;
      const { locked: _, ...open } = block;
      if (open.type === 'table') return { ...open, rows: open.rows.map((row) => this.row(row)) };
      return { ...open, content: normaliseContent(this.pieces(open.content)) };
    });
  }

  private row(row: TableRow): TableRow {
    const cells = row.cells.map((cell) => ({ ...cell, blocks: this.blocks(cell.blocks) }));
    return { ...row, cells };
  }
}

/** Does a hunk bring anything that Word computes, or holds in a control? */
export function bringsLock(hunk: Hunk): boolean {
  if (hunk.kind === 'replace') return hunk.content.some(holdsLock);
  if (hunk.kind === 'insert') return blocksHoldLock(hunk.blocks);
  if (hunk.kind !== 'rows') return false;
  return hunk.insert.some(({ rows }) => rows.some(rowHoldsLock));
}

function holdsLock(piece: Piece | Inline): boolean {
  if (isMarkPiece(piece)) return false;
  if (piece.marks.some(({ type }) => type === 'locked')) return true;
  return 'note' in piece && piece.note !== undefined && blocksHoldLock(piece.note);
}

const rowHoldsLock = (row: TableRow): boolean =>
  row.cells.some(({ blocks }) => blocksHoldLock(blocks));

const blocksHoldLock = (blocks: readonly Block[]): boolean =>
  blocks.some((block) =>
    block.type === 'text'
      ? block.content.some(holdsLock)
      : block.type === 'table' && block.rows.some(rowHoldsLock),
  );

/** Says what became of words that were locked. */
export const nowPlain = (words: string): string =>
  `“${words}” is filled in by Word in that file: here it comes as plain words, which Word will not bring up to date.`;
