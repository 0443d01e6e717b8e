import type { Block, DocumentTree } from '../document/types';

/** A tree in which some blocks, by id, are replaced by others; all else is shared with the tree given. */
export function replaceBlocks(
  tree: DocumentTree,
  replacements: ReadonlyMap<string, readonly Block[]>,
): DocumentTree {
  const flow = (blocks: Block[]): Block[] => {
    const out = blocks.flatMap((block) => {
      const other = replacements.get(block.id);
      if (other) return other;
      return block.type === 'table' ? [inTable(block)] : [block];
    });
    return out.length === blocks.length && out.every((block, i) => block === blocks[i])
      ? blocks
      : out;
  };
  const inTable = (table: Extract<Block, { type: 'table' }>): Block => {
    let changed = false;
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const blocks = flow(cell.blocks);
        changed ||= blocks !== cell.blocks;
        return { ...cell, blocks };
      }),
    }));
    return changed ? { ...table, rows } : table;
  };
  return {
    ...tree,
    containers: tree.containers.map((container) => {
      const blocks = flow(container.blocks);
      return blocks === container.blocks ? container : { ...container, blocks };
    }),
  };
}
