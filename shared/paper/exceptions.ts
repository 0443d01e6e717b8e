import { type Amendment, isLive } from './amendment';
import type { Feedback } from './feedback';

/**
 * The two gaps a careful officer looks for: Committee comments with no amendment (one that was withdrawn or declined
 * is none) and no reply, and live amendments to the agreed draft with no Committee comment behind them (possibly
 * outside the delegation). Ids of each.
 */
export function exceptions(
  feedback: readonly Feedback[],
  amendments: readonly Pick<Amendment, 'id' | 'status' | 'draft' | 'feedback'>[],
  agreedDrafts: ReadonlySet<string>,
): { unanswered: string[]; unfounded: string[] } {
  const live = new Set(amendments.filter((a) => isLive(a.status)).map((a) => a.id));
  const fromCommittee = new Set(feedback.filter((f) => f.atCommittee).map((f) => f.id));
  return {
    unanswered: feedback
      .filter((f) => f.atCommittee && !f.amendments.some((id) => live.has(id)))
      .filter((f) => f.status === 'to-answer' || f.reply === '')
      .map((f) => f.id),
    unfounded: amendments
      .filter((a) => live.has(a.id) && agreedDrafts.has(a.draft))
      .filter((a) => !a.feedback.some((id) => fromCommittee.has(id)))
      .map((a) => a.id),
  };
}
