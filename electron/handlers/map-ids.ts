import type { Block, DocumentTree } from '../../shared/document/types';

/**
 * From the ids of one tree to those of another that says the same: blocks, rows, cells and containers in step. Kept
 * with an adopted draft, so that what names a place in the draft before can be followed to the next.
 */
export function mapIds(from: DocumentTree, to: DocumentTree): Record<string, string> {
  const map: Record<string, string> = {};
  from.containers.forEach((container, i) => {
    const other = to.containers[i];
    if (!other) return;
    map[container.id] = other.id;
    mapBlocks(container.blocks, other.blocks, map);
  });
  return map;
}

function mapBlocks(
  from: readonly Block[],
  to: readonly Block[],
  map: Record<string, string>,
): void {
  from.forEach((block, i) => {
    const other = to[i];
    if (!other) return;
    map[block.id] = other.id;
    if (block.type !== 'table' || other.type !== 'table') return;
    block.rows.forEach((row, r) => {
      const otherRow = other.rows[r];
      if (!otherRow) return;
      map[row.id] = otherRow.id;
      row.cells.forEach((cell, c) => {
        const otherCell = otherRow.cells[c];
        if (!otherCell) return;
        map[cell.id] = otherCell.id;
        mapBlocks(cell.blocks, otherCell.blocks, map);
      });
    });
  });
}
