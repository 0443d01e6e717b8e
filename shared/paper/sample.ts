import { z } from 'zod';
import { plainDate } from '../base/date-schemas';
import { amendmentStatusSchema, categorySchema, responseKindSchema } from './amendment';
import { documentKindSchema } from './document';
import { feedbackStatusSchema } from './feedback';

/**
 * The sample paper as data. It knows nothing of internal ids: things are named by keys of its own,
 * and places by the words that stand there.
 */
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const post = z.string().min(1);

/** A paragraph, found by words of it: the one that is `occurrence`th in the document to hold them. */
const paragraphSchema = z.object({
  quote: z.string().min(1),
  occurrence: z.number().int().min(1).default(1),
});

/** A passage of one draft: the quoted words themselves. */
const placeSchema = paragraphSchema.extend({ document: key, draft: z.number().int().min(1) });

/** One change to the quoted paragraph. `find` stands in it once. */
export const sampleEditSchema = z.union([
  paragraphSchema.extend({ find: z.string().min(1), replace: z.string() }).strict(),
  paragraphSchema.extend({ deleteParagraph: z.literal(true) }).strict(),
  /** New paragraphs after it, of its own kind and level. */
  paragraphSchema
    .extend({ insertAfter: z.array(z.string().min(1)).min(1), like: z.literal('this') })
    .strict(),
]);
export type SampleEdit = z.infer<typeof sampleEditSchema>;

const answerSchema = z.object({
  status: feedbackStatusSchema,
  /** The reply, or why it is out of scope; empty where an amendment answers it. */
  reply: z.string().default(''),
  /** Keys of the amendments that answer it. */
  amendments: z.array(key).default([]),
});

const feedbackSchema = answerSchema.extend({
  key,
  who: post,
  role: z.string(),
  madeOn: plainDate,
  where: z.string(),
  atCommittee: z.boolean(),
  place: placeSchema,
  asked: z.string().min(1),
});

const withdrawalSchema = z.object({ on: plainDate, reason: z.string() });

const responseSchema = z.object({
  /** Key of the consultee. */
  consultee: key,
  kind: responseKindSchema,
  comment: z.string().default(''),
  wording: z.string().default(''),
  respondedOn: plainDate,
});

const decisionSchema = z.object({
  outcome: z.enum(['incorporate', 'decline']),
  reason: z.string().min(1),
  decidedOn: plainDate,
});

const amendmentSchema = z.object({
  key,
  document: key,
  draft: z.number().int().min(1),
  edits: z.array(sampleEditSchema).min(1),
  reason: z.string(),
  category: categorySchema,
  writtenOn: plainDate,
  proposer: z.string().default(''),
  seconder: z.string().default(''),
  /** Keys of the feedback that it answers. */
  feedback: z.array(key).default([]),
  status: amendmentStatusSchema,
  responses: z.array(responseSchema).default([]),
  decision: decisionSchema.nullable().default(null),
  withdrawal: withdrawalSchema.nullable().default(null),
});
export type SampleAmendment = z.infer<typeof amendmentSchema>;

/** What becomes of the tracked changes that a draft's file brings, each known by its author and words of it. */
const trackedChangeSchema = z.object({
  author: z.string(),
  /** Words that the change puts in or strikes out. */
  words: z.string().min(1),
  status: z.enum(['accepted', 'withdrawn']),
  reason: z.string(),
  category: categorySchema,
  withdrawal: withdrawalSchema.nullable().default(null),
});

/** What becomes of the Word comments that it brings, each known by its author and its opening words. */
const wordCommentSchema = answerSchema.extend({ author: z.string(), says: z.string().min(1) });

const draftSchema = z.object({
  version: z.number().int().min(1),
  /** Name of the Word file beside this one; null where the draft adopts the amendments accepted to the one before. */
  file: z.string().nullable(),
  broughtBy: post,
  on: plainDate,
  /** The Committee agreed this one. */
  agreed: z.boolean().default(false),
  trackedChanges: z.array(trackedChangeSchema).default([]),
  comments: z.array(wordCommentSchema).default([]),
});

const documentSchema = z.object({
  key,
  title: z.string().min(1),
  kind: documentKindSchema,
  drafts: z.array(draftSchema).min(1),
});

const delegationSchema = z.object({
  wording: z.string().min(1),
  delegate: post,
  consultees: z.array(z.object({ key, post })).min(1),
  documents: z.array(key).min(1),
  grounds: z.string(),
  resolvedOn: plainDate,
  until: plainDate,
});

/** resources/sample/paper.json: all that *Open the sample paper* loads. */
export const sampleSchema = z.object({
  title: z.string().min(1),
  committee: z.string().min(1),
  committeeDate: plainDate,
  council: z.string().min(1),
  councilDate: plainDate,
  posts: z.object({ headOfService: post, reportAuthor: post, chair: post, viceChair: post }),
  documents: z.array(documentSchema).min(1),
  feedback: z.array(feedbackSchema),
  delegation: delegationSchema,
  /** In the order in which they are numbered. */
  amendments: z.array(amendmentSchema),
});
export type Sample = z.infer<typeof sampleSchema>;
/** The same before defaults are filled in: how it is written. */
export type SampleSource = z.input<typeof sampleSchema>;
