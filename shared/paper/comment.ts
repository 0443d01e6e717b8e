import { longDate } from '../base/dates';
import { type Amendment, categoryWords, responseWords } from './amendment';
import type { Consultee } from './delegation';
import { numbered } from './numbers';
import { latestResponses } from './standing';

/**
 * The Word comment that goes with an amendment's changes, a paragraph a line: number and category, reason, the
 * feedback it answers, what the consultees said, the decision. It names posts, never who proposed it.
 */
export function amendmentComment(
  amendment: Amendment,
  feedbackNumbers: readonly number[],
  consultees: readonly Consultee[],
): string[] {
  const lines = [`Amendment ${amendment.number} (${categoryWords[amendment.category]}).`];
  if (amendment.reason) lines.push(`Reason: ${fullStop(amendment.reason)}`);
  if (feedbackNumbers.length) lines.push(`Answers ${numbered('feedback', feedbackNumbers)}.`);
  const posts = new Map(consultees.map(({ id, post }) => [id, post]));
  const views = latestResponses(amendment.responses)
    .filter((response) => !response.reopened && posts.has(response.consultee))
    .map((response) => `${posts.get(response.consultee)} ${responseWords[response.kind]}`);
  if (views.length) lines.push(`Consultees: ${views.join('; ')}.`);
  if (amendment.decision) {
    lines.push(
      `Decided ${longDate(amendment.decision.decidedOn)} by the ${amendment.decision.by}.`,
    );
    if (amendment.decision.reason) lines.push(`Decision: ${fullStop(amendment.decision.reason)}`);
  }
  return lines;
}

const fullStop = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
