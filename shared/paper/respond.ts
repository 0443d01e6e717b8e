import type { AmendmentStatus, ResponseKind } from './amendment';

/** What is wrong with recording a response so, in a sentence, or null. */
export function responseProblem(
  amendment: { number: number; status: AmendmentStatus },
  response: { kind: ResponseKind; comment: string; wording: string; respondedOn: string },
  today: string,
): string | null {
  if (amendment.status !== 'proposed' && amendment.status !== 'incorporated')
    return `Amendment ${amendment.number} is ${amendment.status}, so there is nothing to respond to. Consultees respond to what is proposed.`;
  if (response.respondedOn > today)
    return 'The response is dated in the future. Give the day on which it was made.';
  if (response.kind === 'concern' && response.comment.trim() === '')
    return 'Write down what the concern is: the officer must weigh it.';
  if (response.kind === 'alternative-wording' && response.wording.trim() === '')
    return 'Write down the wording that is suggested instead.';
  return null;
}
