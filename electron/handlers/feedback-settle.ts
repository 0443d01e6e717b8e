import { type Amendment, takesEffect } from '../../shared/paper/amendment';
import { feedbackStatusWords, statusAfter } from '../../shared/paper/feedback';
import type { LedgerEntry } from '../../shared/paper/history';
import type { WriteContext } from './context';
import { find } from './find';

/**
 * Keeps the feedback that an amendment answers in step with it, in the same act; gives what changed, for its entry in
 * the history.
 */
export function settleFeedback(
  { store }: WriteContext,
  before: Pick<Amendment, 'status'>,
  after: Pick<Amendment, 'status' | 'feedback'>,
): LedgerEntry['changes'] {
  if (before.status === after.status) return [];
  const takenBack = takesEffect(before.status) && !takesEffect(after.status);
  return after.feedback.flatMap((id) => {
    const { number, status, amendments, reply, revision, erased } = find.feedback(store, id);
    const linked = amendments.map((one) => find.amendment(store, one).status);
    const now = statusAfter(status, linked, takenBack);
    if (erased || now === status) return [];
    store.feedback.mark(id, now, reply, revision);
    const [was, is] = [feedbackStatusWords[status], feedbackStatusWords[now]];
    return [{ field: `Feedback ${number}`, before: was, after: is }];
  });
}
