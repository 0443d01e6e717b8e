import type { DocumentTree } from '../document/types';
import { moves } from './moves';
import type { RedlineBlock, RedlineContainer } from './redline';
import type { HunkSet } from './types';

/** Says on both ends of each moved block where the other end is. Changes the containers, which are freshly laid out. */
export function markMoves(
  draft: DocumentTree,
  sets: readonly HunkSet[],
  containers: readonly RedlineContainer[],
): void {
  const others = new Map<string, string>();
  for (const { id, hunks } of sets)
    for (const { deleted, inserted } of moves(draft, hunks)) {
      others.set(`${id} ${deleted}`, inserted);
      others.set(`${id} ${inserted}`, deleted);
    }
  if (others.size === 0) return;
  const mark = (blocks: readonly RedlineBlock[]) => {
    for (const block of blocks) {
      if (block.same) continue;
      const other = block.change && others.get(`${block.change.set} ${block.id}`);
      if (other !== undefined && block.status !== 'kept') block.moved = other;
      if (block.type === 'table' && block.status === 'kept')
        for (const row of block.rows) for (const cell of row.cells) mark(cell.blocks);
    }
  };
  for (const { blocks, same } of containers) if (!same) mark(blocks);
}
