import type { DocumentTree } from '../document/types';
import { acceptBlock } from './accept';
import { judge } from './judge';
import { layOut } from './layout';
import { indexDraft } from './place';
import type { HunkSet } from './types';
import type { Held } from './verdict';

export interface ApplyResult {
  /** The fair copy. Whatever no amendment touches is the draft's own object. */
  tree: DocumentTree;
  /** Amendments that do not apply, with every reason; the draft's wording stands there. */
  held: Held[];
}

/**
 * The draft with amendments made. Each applies whole or not at all; those that collide are all held out. The order
 * in which `sets` are given does not matter.
 */
export function apply(draft: DocumentTree, sets: readonly HunkSet[]): ApplyResult {
  const { applying, held } = judge(draft, sets);
  if (applying.length === 0) return { tree: draft, held };
  const laid = layOut(indexDraft(draft), draft.containers, applying);
  const uses = new Map(draft.containers.map(({ id, uses }) => [id, uses && { uses }]));
  const containers = laid.flatMap(({ id, kind, blocks, status, same }) =>
    status === 'deleted'
      ? []
      : (same ?? { id, kind, blocks: acceptBlock(blocks), ...uses.get(id) }),
  );
  return { tree: { ...draft, containers }, held };
}
