import { mapSame } from '../base/map-same';
import { normaliseContent } from './inline';
import type { Block, DocumentTree, Inline } from './types';

/** A tree with each piece of its text changed; the tree itself, or its very blocks, where every piece stays the same. */
export function mapInlines(tree: DocumentTree, change: (one: Inline) => Inline): DocumentTree {
  const blocks = (list: readonly Block[]): Block[] =>
    mapSame(list, (block): Block => {
      if (block.type === 'placeholder') return block;
      if (block.type === 'text') {
        const content = mapSame(block.content, change);
        return content === block.content ? block : { ...block, content: normaliseContent(content) };
      }
      const rows = mapSame(block.rows, (row) => {
        const cells = mapSame(row.cells, (cell) => {
          const inner = blocks(cell.blocks);
          return inner === cell.blocks ? cell : { ...cell, blocks: inner };
        });
        return cells === row.cells ? row : { ...row, cells };
      });
      return rows === block.rows ? block : { ...block, rows };
    });
  const containers = mapSame(tree.containers, (container) => {
    const inner = blocks(container.blocks);
    return inner === container.blocks ? container : { ...container, blocks: inner };
  });
  return containers === tree.containers ? tree : { ...tree, containers };
}
