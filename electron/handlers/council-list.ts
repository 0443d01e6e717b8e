import type { Output } from '../../shared/contract';
import { superseded } from '../../shared/paper/superseded';
import type { ReadContext } from './context';

/** A paper's exports, the newest first, each with why it is no longer the paper that goes to Council. */
export function listExports(
  { store }: Pick<ReadContext, 'store'>,
  { paper }: { paper: string },
): Output<'council', 'list'> {
  const incorporated = store.amendments.list(paper).filter((a) => a.status === 'incorporated');
  return store.exports.list(paper).map((made) => {
    const draft = store.drafts.agreed(made.document)?.id ?? null;
    const now = { draft, incorporated: incorporated.filter((a) => a.draft === draft) };
    return { ...made, superseded: superseded(made, now) };
  });
}
