import { z } from 'zod';
import { hunkSchema } from '../amendment/types';
import { plainDate } from '../base/date-schemas';

export const amendmentStatusSchema = z.enum([
  'working',
  'proposed',
  'accepted', // before Committee, by the author; adopted into the next draft
  'incorporated', // after it, by the delegate's decision
  'declined',
  'withdrawn',
]);
export type AmendmentStatus = z.infer<typeof amendmentStatusSchema>;

export const categorySchema = z.enum([
  'committee-comment',
  'consultee-wording',
  'partner-comment',
  'accuracy',
  'typographical',
]);
export type Category = z.infer<typeof categorySchema>;

export const categoryWords: Record<Category, string> = {
  'committee-comment': 'Committee’s comment',
  'consultee-wording': 'Consultee’s wording',
  'partner-comment': 'Partner’s comment',
  accuracy: 'Accuracy',
  typographical: 'Typographical',
};

/** What the author writes. `hunks` are in the coordinates of the draft, in normal form. */
export const amendmentFieldsSchema = z.object({
  hunks: z.array(hunkSchema),
  reason: z.string().trim().max(8000),
  category: categorySchema,
  /** Feedback it answers. */
  feedback: z.array(z.string()),
  /** Where minuted. */
  proposer: z.string().trim().max(200),
  seconder: z.string().trim().max(200),
});
export type AmendmentFields = z.infer<typeof amendmentFieldsSchema>;

/** Is there nothing in it to keep: no change, and no word about one? Feedback may be linked. */
export const saysNothing = ({
  hunks,
  reason,
  proposer,
  seconder,
}: Pick<AmendmentFields, 'hunks' | 'reason' | 'proposer' | 'seconder'>): boolean =>
  hunks.length === 0 && [reason, proposer, seconder].every((text) => text.trim() === '');

/** The delegated officer's decision on one amendment. */
export const decisionSchema = z.object({
  outcome: z.enum(['incorporate', 'decline']),
  reason: z.string(),
  /** The day on which it was taken, and the post that took it. */
  decidedOn: plainDate,
  by: z.string(),
  /** The wording decided on. */
  fingerprint: z.string(),
  /** A consultee's concern with this wording stood when it was incorporated. */
  againstConcern: z.boolean(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const responseKindSchema = z.enum(['agree', 'concern', 'alternative-wording', 'no-view']);
export type ResponseKind = z.infer<typeof responseKindSchema>;

export const responseWords: Record<ResponseKind, string> = {
  agree: 'agrees',
  concern: 'has a concern',
  'alternative-wording': 'suggests other wording',
  'no-view': 'has no view',
};

/** One consultee's response, bound to the exact wording seen. Never changed: a later one is another record. */
export const responseSchema = z.object({
  id: z.string(),
  amendment: z.string(),
  consultee: z.string(),
  kind: responseKindSchema,
  comment: z.string(),
  /** The words suggested instead, for alternative wording. */
  wording: z.string(),
  respondedOn: plainDate,
  fingerprint: z.string(),
  /** Resulting text of the blocks it saw, hashed. */
  resultHash: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type Response = z.infer<typeof responseSchema>;

/** A response as shown: whether it still answers the wording that stands now. */
export const standingResponseSchema = responseSchema.extend({
  /** The amendment's wording changed since: the question is open again. */
  reopened: z.boolean(),
  /** Another amendment changed the text around it. */
  surroundingsChanged: z.boolean(),
});
export type StandingResponse = z.infer<typeof standingResponseSchema>;

export const amendmentSchema = amendmentFieldsSchema.extend({
  id: z.string(),
  paper: z.string(),
  document: z.string(),
  draft: z.string(),
  number: z.number().int().min(1),
  order: z.number(),
  status: amendmentStatusSchema,
  /** The draft that took it in, when it was accepted before Committee and adopted. */
  adoptedIn: z.string().nullable(),
  /** Author of the tracked change it came from, if it did. */
  importedFrom: z.string().nullable(),
  /** Why its change could not be carried to the newer draft; null when it stands where it should. */
  needsResiting: z.string().nullable(),
  /** The amendment that took its place: it combines this one with another, or says the same. */
  replacedBy: z.string().nullable(),
  decision: decisionSchema.nullable(),
  responses: z.array(standingResponseSchema),
  /** What its wording hashes to now. */
  fingerprint: z.string(),
  /** Old and new text, short, for lists. */
  wording: z.object({
    place: z.string(),
    before: z.string(),
    old: z.string(),
    new: z.string(),
    after: z.string(),
  }),
  createdAt: z.string(),
  createdBy: z.string(),
  /** When somebody last wrote it or did something to it. */
  changedAt: z.string(),
  revision: z.number().int(),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** Amendments that change the fair copy of their draft. */
export const takesEffect = (status: AmendmentStatus): boolean =>
  status === 'accepted' || status === 'incorporated';

/** Amendments that someone still works on or waits for. */
export const isLive = (status: AmendmentStatus): boolean =>
  status === 'working' || status === 'proposed' || takesEffect(status);
