import { type Amendment, isLive } from './amendment';
import type { Feedback } from './feedback';

/**
 * The two gaps a careful officer looks for: Committee comments with no amendment and no reply, and live amendments
 * to the agreed draft with no Committee comment behind them (possibly outside the delegation). Ids of each.
 */
export function exceptions(
  feedback: readonly Feedback[],
  amendments: readonly Amendment[],
  agreedDrafts: ReadonlySet<string>,
): { unanswered: string[]; unfounded: string[] } {
  const live = new Set(amendments.filter((a) => isLive(a.status)).map((a) => a.id));
  const fromCommittee = new Set(feedback.filter((f) => f.atCommittee).map((f) => f.id));
  return {
    unanswered: feedback
      .filter((f) => f.atCommittee && f.status === 'to-answer')
      .filter((f) => !f.amendments.some((id) => live.has(id)))
      .map((f) => f.id),
    unfounded: amendments
      .filter((a) => live.has(a.id) && agreedDrafts.has(a.draft))
      .filter((a) => !a.feedback.some((id) => fromCommittee.has(id)))
      .map((a) => a.id),
  };
}
