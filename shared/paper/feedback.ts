import { z } from 'zod';
import { plainDate } from '../base/date-schemas';
import { type AmendmentStatus, isLive, takesEffect } from './amendment';
import { anchorSchema } from './anchor';

/** How a comment was dealt with. */
export const feedbackStatusSchema = z.enum([
  'to-answer',
  'answered-by-amendment',
  'answered-without-change',
  'out-of-scope',
]);
export type FeedbackStatus = z.infer<typeof feedbackStatusSchema>;

export const feedbackStatusWords: Record<FeedbackStatus, string> = {
  'to-answer': 'to answer',
  'answered-by-amendment': 'answered by amendment',
  'answered-without-change': 'answered without change',
  'out-of-scope': 'out of scope',
};

const words = (max: number) => z.string().trim().max(max);

/** What is recorded of one comment. The name lives in a row that can be erased. */
export const feedbackFieldsSchema = z.object({
  who: words(200).min(1, 'Say who made the comment.'),
  /** Their part in it: Member, Chair, partner, resident … */
  role: words(200),
  madeOn: plainDate.nullable(),
  /** Where it was made: at Committee, a briefing, by e-mail. */
  where: words(300),
  /** The passage it is about; null for the paper as a whole. */
  document: z.string().nullable(),
  anchor: anchorSchema.nullable(),
  /** What they asked for. */
  asked: words(8000).min(1, 'Write down what was asked for.'),
  /** Made by the Committee that agreed the draft: the ground of most delegations. */
  atCommittee: z.boolean(),
});
export type FeedbackFields = z.infer<typeof feedbackFieldsSchema>;

export const feedbackSchema = feedbackFieldsSchema.extend({
  // Empty once they have been erased.
  who: z.string(),
  asked: z.string(),
  id: z.string(),
  paper: z.string(),
  number: z.number().int(),
  status: feedbackStatusSchema,
  reply: z.string(),
  /** Amendments that answer it. */
  amendments: z.array(z.string()),
  source: z.enum(['entered', 'word-comment']),
  createdAt: z.string(),
  erased: z.boolean(),
  revision: z.number().int(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/**
 * What feedback is once an amendment linked with it was accepted, decided, withdrawn or taken back: answered when one
 * takes effect and none is open; to be answered when the last in effect is taken back, or none lives any more. What a
 * person answered otherwise stays so.
 */
export function statusAfter(
  status: FeedbackStatus,
  linked: readonly AmendmentStatus[],
  takenBack: boolean,
): FeedbackStatus {
  const inEffect = linked.some(takesEffect);
  const open = linked.some((one) => isLive(one) && !takesEffect(one));
  if (status === 'to-answer' && inEffect && !open) return 'answered-by-amendment';
  if (status === 'answered-by-amendment' && !inEffect && (takenBack || !open)) return 'to-answer';
  return status;
}

/** What is wrong with marking feedback so, in a sentence, or null. */
export function markProblem(
  status: FeedbackStatus,
  reply: string,
  amendments: readonly string[],
): string | null {
  if (status === 'answered-by-amendment' && amendments.length === 0)
    return 'No amendment answers this yet. Link the amendment first, or answer it without change.';
  if ((status === 'answered-without-change' || status === 'out-of-scope') && reply.trim() === '')
    return status === 'out-of-scope'
      ? 'Say why it is out of scope: the reply is kept with the comment.'
      : 'Write the reply: a comment answered without change needs one.';
  return null;
}
