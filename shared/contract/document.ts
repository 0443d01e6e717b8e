import { z } from 'zod';
import { plainDate } from '../base/date-schemas';
import { documentKindSchema, documentSchema, draftSchema } from '../paper/document';
import { long, read, write } from './call';
import { draftComparisonSchema, fileComparisonSchema } from './comparison';

const sideSchema = z.enum(['before', 'after']);

export const document = {
  list: read(
    z.object({ paper: z.string() }),
    z.array(documentSchema.extend({ drafts: z.array(draftSchema) })),
  ),
  rename: write(
    z.object({
      document: z.string(),
      title: z.string().trim().min(1).max(300),
      kind: documentKindSchema,
    }),
    documentSchema,
  ),
  /** Only while it has no amendments, feedback or agreed draft. */
  remove: write(z.object({ document: z.string() }), z.object({})),
};

export const draft = {
  /** What a Word file holds, before anything is imported: so that the person can choose. */
  inspect: long(
    z.object({ path: z.string() }),
    z.object({
      path: z.string(),
      fileName: z.string(),
      title: z.string().nullable(),
      words: z.number().int(),
      paragraphs: z.number().int(),
      tables: z.number().int(),
      pictures: z.number().int(),
      revisions: z.object({
        total: z.number().int(),
        authors: z.array(z.object({ name: z.string(), changes: z.number().int() })),
      }),
      comments: z.number().int(),
    }),
  ),
  /**
   * Brings a Word file in as a draft: the next one of `document`, or the first of a new document.
   * `side` must be given when the file holds tracked changes: "before" makes each of them a proposed amendment,
   * "after" accepts them into the draft.
   */
  import: long(
    z.object({
      paper: z.string(),
      path: z.string(),
      document: z.string().nullable(),
      title: z.string().trim().max(300).optional(),
      kind: documentKindSchema.optional(),
      side: sideSchema.optional(),
    }),
    z.object({
      document: documentSchema,
      draft: draftSchema,
      amendments: z.number().int(),
      feedback: z.number().int(),
      warnings: z.array(z.string()),
    }),
  ),
  /** A draft with its whole tree (a `DocumentTree`). */
  get: read(
    z.object({ draft: z.string() }),
    z.object({ draft: draftSchema, document: documentSchema, tree: z.unknown() }),
  ),
  /** What changed from the older of two drafts of a document to the newer. */
  compare: read(z.object({ from: z.string(), to: z.string() }), draftComparisonSchema),
  /**
   * Compares a Word file that came back with the draft that is amended now and the live amendments on it. Writes
   * nothing; `amendment.fromWord` with `only` makes amendments of what was found.
   */
  compareFile: long(z.object({ document: z.string(), path: z.string() }), fileComparisonSchema),
  /** Takes the accepted amendments of the document's newest draft into its next draft; others are re-sited. */
  adopt: long(
    z.object({ document: z.string() }),
    z.object({
      draft: draftSchema,
      adopted: z.number().int(),
      resited: z.number().int(),
      toResite: z.array(z.number().int()),
    }),
  ),
  /** Marks the draft that the Committee agreed; from then on amendments need the delegate's decision. */
  agree: write(z.object({ draft: z.string(), agreedOn: plainDate }), draftSchema),
  /** Takes the mark back, while nothing has been decided under it. */
  unagree: write(z.object({ draft: z.string() }), draftSchema),
};

export const media = {
  /** A picture of a document, by its hash. */
  get: read(
    z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
};
