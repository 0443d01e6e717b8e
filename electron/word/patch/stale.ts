import { sameBlock } from '../../../shared/amendment/equal';
import { indexDraft } from '../../../shared/amendment/place';
import type { Redline, RedlineBlock } from '../../../shared/amendment/redline';
import type { DocumentTree } from '../../../shared/document/types';
import { staleBase } from './refusals';

/**
 * Makes sure that the base package says, where amendments touch it, what the draft says; otherwise the draft was
 * not read from this package, and nothing may be written into it.
 * @throws Refusal stale
 */
export function checkBlocks(laid: Redline, draft: DocumentTree, base: DocumentTree): void {
  const said = indexDraft(base).blocks;
  const wanted = indexDraft(draft).blocks;
  const visit = (blocks: readonly RedlineBlock[]) => {
    for (const block of blocks) {
      if ('same' in block && block.same) continue;
      const own = wanted.get(block.id)?.block;
      const found = said.get(block.id)?.block;
      if (own && (!found || !sameBlock(own, found))) throw staleBase();
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
    }
  };
  for (const container of laid.containers) if (!container.same) visit(container.blocks);
}
