import type { DocumentTree } from '../document/types';
import { indexDraft } from './place';
import { blocksBetween } from './slice';
import type { Hunk } from './types';

/**
 * The draft's blocks that hunks change, in the order of the document: a table for its rows; for new blocks the one
 * they follow (none at a container's start).
 */
export function touched(draft: DocumentTree, hunks: readonly Hunk[]): string[] {
  const index = indexDraft(draft);
  const ids = new Set<string>();
  for (const hunk of hunks) for (const id of blocksOf(draft, hunk)) ids.add(id);
  const place = (id: string) => index.blocks.get(id)?.start ?? index.size;
  return [...ids].sort((a, b) => place(a) - place(b));
}

function blocksOf(draft: DocumentTree, hunk: Hunk): string[] {
  switch (hunk.kind) {
    case 'replace': {
      const blocks = blocksBetween(indexDraft(draft), hunk.from, hunk.to);
      return blocks ? blocks.map(({ id }) => id) : [hunk.from.block, hunk.to.block];
    }
    case 'format':
      return [hunk.from.block];
    case 'insert':
      return hunk.gap.after === null ? [] : [hunk.gap.after];
    case 'rows':
      return [hunk.table];
    default:
      return [hunk.block];
  }
}
