import { mapIds } from '../../../shared/amendment/derive/map';
import type { Position } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { Amendment } from '../../../shared/paper/amendment';
import { useAmending } from '../../state/amending';
import { currentDraft, useDocuments } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { firstPlace, toWorking } from './begin';

/** Amendments that a newer draft left behind and that someone still works on or waits for. */
export const isLeftBehind = ({ needsResiting, status }: Amendment): boolean =>
  needsResiting !== null && ['working', 'proposed', 'accepted'].includes(status);

/** Where a block of the draft before stands in the newer one; for one that changed, the paragraph before it there. */
function placeInNewer(block: string, old: DocumentTree, newer: DocumentTree): Position | null {
  const ids = mapIds(old, newer, true);
  let near: string | null = null;
  for (const { block: one } of blocksOf(old)) {
    near = ids.get(one.id) ?? near;
    if (one.id === block) break;
  }
  return near === null ? null : { block: near, offset: 0 };
}

/** Opens the newer draft to write an amendment that was left behind there anew, near where it stood. */
export async function writeAnew(amendment: Amendment): Promise<void> {
  const { documents, loadTree } = useDocuments.getState();
  const document = documents.find(({ id }) => id === amendment.document);
  const draft = document && currentDraft(document);
  if (!document || !draft) return;
  try {
    await Promise.all([loadTree(amendment.draft), loadTree(draft.id)]);
  } catch (error) {
    return useNotices.getState().trouble(error);
  }
  const working = await toWorking(amendment);
  if (!working) return;
  const { trees } = useDocuments.getState();
  const [old, newer] = [trees[working.draft], trees[draft.id]];
  const block = firstPlace(working.hunks)?.block;
  usePlace.getState().go({ section: 'amendments', document: document.id, amendment: working.id });
  useAmending.getState().begin({
    document: document.id,
    draft: draft.id,
    amendment: working,
    hunks: [],
    was: working.wording,
    focus: block && old && newer ? placeInNewer(block, old, newer) : null,
  });
}
