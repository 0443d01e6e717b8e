import { resite } from '../../../shared/amendment/resite';
import type { Hunk } from '../../../shared/amendment/types';
import type { Amending } from '../../state/amending';
import { useDocuments } from '../../state/documents';
import { sentenceOf } from '../../state/notices';
import { firstPlace } from './begin';

/** Words written on one draft as they are in the coordinates of another, or the sentence that says why they cannot be. */
export async function movedTo(
  { draft: from, hunks }: Amending,
  to: string,
): Promise<string | { hunks: Hunk[]; focus: ReturnType<typeof firstPlace> }> {
  const { loadTree } = useDocuments.getState();
  try {
    await Promise.all([loadTree(from), loadTree(to)]);
  } catch (error) {
    return sentenceOf(error);
  }
  const { trees } = useDocuments.getState();
  const [old, newer] = [trees[from], trees[to]];
  if (!old || !newer) return 'The drafts could not be read. Try again.';
  const { moved, failed } = resite([{ id: 'new', order: 1, hunks }], old, newer);
  if (!moved[0]) return failed[0]?.sentence ?? 'These words do not fit the newer draft.';
  return { hunks: moved[0].hunks, focus: firstPlace(moved[0].hunks) };
}
