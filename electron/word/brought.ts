import { isForeign, movable } from '../../shared/amendment/brought';
import { mapSame } from '../../shared/base/map-same';
import { isAtom } from '../../shared/document/inline';
import type { Block, DocumentTree, Inline } from '../../shared/document/types';
import type { Taken } from './read/drawn';
import { keepResults, resultsOf } from './read/results';
import type { View } from './read/view';

/**
 * Another file's document, in the draft's terms, whose pictures that the draft does not have come with how they are
 * drawn; and the files that they need.
 * @param from the view of that file which the document was told from
 */
export function withDrawn(
  draft: DocumentTree,
  told: DocumentTree,
  from: View,
): { tree: DocumentTree; pictures: Taken['pictures'] } {
  const own = movable(draft);
  const pictures: Taken['pictures'] = new Map();
  const inline = (one: Inline): Inline => {
    if (!isAtom(one) || !isForeign(one, own)) return one;
    const taken = from.drawn(one, false);
    if (!taken) return one;
    for (const [hash, picture] of taken.pictures) pictures.set(hash, picture);
    return { ...one, drawn: taken.drawn };
  };
  const blocksOf = (blocks: readonly Block[]): Block[] =>
    mapSame(blocks, (block): Block => {
      if (block.type === 'placeholder') return block;
      if (block.type === 'text') {
        const content = mapSame(block.content, inline);
        return content === block.content ? block : { ...block, content };
      }
      const rows = mapSame(block.rows, (row) => {
        const cells = mapSame(row.cells, (cell) => {
          const inner = blocksOf(cell.blocks);
          return inner === cell.blocks ? cell : { ...cell, blocks: inner };
        });
        return cells === row.cells ? row : { ...row, cells };
      });
      return rows === block.rows ? block : { ...block, rows };
    });
  const containers = mapSame(told.containers, (container) => {
    const blocks = blocksOf(container.blocks);
    return blocks === container.blocks ? container : { ...container, blocks };
  });
  if (containers === told.containers) return { tree: told, pictures };
  const tree = { ...told, containers };
  keepResults(tree, resultsOf(told));
  return { tree, pictures };
}
