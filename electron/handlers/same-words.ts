import { sameBlocks } from '../../shared/amendment/equal';
import type { DocumentTree } from '../../shared/document/types';

/** The same blocks with the same words and properties in every container; ids may differ, as in a file read anew. */
export function sameWords(a: DocumentTree, b: DocumentTree): boolean {
  return (
    a.containers.length === b.containers.length &&
    a.containers.every((container, i) => {
      const other = b.containers[i];
      return other?.kind === container.kind && sameBlocks(container.blocks, other.blocks);
    })
  );
}
