import { z } from 'zod';
import { hunkSchema } from '../amendment/types';
import { amendmentSchema } from '../paper/amendment';
import { draftSchema } from '../paper/document';

/** One place where two versions differ: the older one's words, and the newer one's. */
export const differenceSchema = z.object({
  /** Names it for as long as neither version changes. */
  key: z.string(),
  wording: amendmentSchema.shape.wording,
  /** In the coordinates of the tree that it is compared with. */
  hunks: z.array(hunkSchema),
});
export type Difference = z.infer<typeof differenceSchema>;

/** What nobody authorised. */
const silentSchema = differenceSchema.extend({
  /** Author of the tracked change, or null where the file does not show that anything changed here. */
  author: z.string().nullable(),
  /** Why it cannot become an amendment; null when it can. */
  objection: z.string().nullable(),
});
export type SilentChange = z.infer<typeof silentSchema>;

const listedSchema = amendmentSchema.pick({ id: true, number: true, status: true, wording: true });
export type ListedAmendment = z.infer<typeof listedSchema>;

/** A Word file that came back, against the draft and what is known to change it. */
export const fileComparisonSchema = z.object({
  draft: draftSchema,
  fileName: z.string(),
  /** The draft with the amendments that the file holds (a `DocumentTree`): what `silent` is measured against. */
  tree: z.unknown(),
  silent: z.array(silentSchema),
  /** Amendments that the file holds, and those that are proposed or take effect and that it does not hold. */
  known: z.array(listedSchema),
  missing: z.array(listedSchema),
  warnings: z.array(z.string()),
});

/** Two drafts of a document, the older one first. */
export const draftComparisonSchema = z.object({
  older: draftSchema,
  newer: draftSchema,
  changes: z.array(differenceSchema),
});
