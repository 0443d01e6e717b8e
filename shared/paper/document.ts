import { z } from 'zod';

export const documentKindSchema = z.enum(['plan', 'covering-report', 'appendix']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** One document of a paper: the plan, the covering report, an appendix. */
export const documentSchema = z.object({
  id: z.string(),
  paper: z.string(),
  title: z.string(),
  kind: documentKindSchema,
  order: z.number().int(),
});
export type DocumentInfo = z.infer<typeof documentSchema>;

/** An immutable version of a document. `hash` is that of its tree's canonical JSON. */
export const draftSchema = z.object({
  id: z.string(),
  document: z.string(),
  version: z.number().int().min(1),
  hash: z.string(),
  /** Name of the Word file it came from; null where it was adopted from the draft before. */
  fileName: z.string().nullable(),
  origin: z.enum(['imported', 'adopted']),
  /** Who brought it: "Name, post". */
  broughtBy: z.string(),
  createdAt: z.string(),
  /** Date of the Committee that agreed it; null for all others. */
  agreedOn: z.string().nullable(),
  words: z.number().int(),
});
export type DraftInfo = z.infer<typeof draftSchema>;
