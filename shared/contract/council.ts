import { z } from 'zod';
import { ledgerEntrySchema, ledgerStateSchema } from '../paper/history';
import { long, read } from './call';

/** One place where an exported file is not the agreed draft plus amendments. */
export const differenceSchema = z.object({
  check: z.string(),
  where: z.string(),
  expected: z.string(),
  found: z.string(),
});

export const proofSchema = z.object({
  proved: z.boolean(),
  counts: z.object({
    blocks: z.number().int(),
    words: z.number().int(),
    insertions: z.number().int(),
    deletions: z.number().int(),
    comments: z.number().int(),
  }),
  differences: z.array(differenceSchema),
});

/** A Council paper that was exported: two files and what proves them. */
export const exportSchema = z.object({
  id: z.string(),
  document: z.string(),
  draft: z.string(),
  at: z.string(),
  by: z.string(),
  files: z.array(
    z.object({ form: z.enum(['clean', 'tracked']), path: z.string(), hash: z.string() }),
  ),
  amendments: z.array(z.number().int()),
  proof: proofSchema,
  /** Head of the ledger when it was made. */
  ledgerHead: z.string(),
});

/** An export as it is listed. */
export const listedExportSchema = exportSchema.extend({
  /** Why it is no longer the paper that goes to Council, in a sentence; null while it is. */
  superseded: z.string().nullable(),
});

/** What proving a file from disk found. */
export const provedSchema = proofSchema.extend({
  /** As what it was proved: as the fair copy where it has no tracked changes. */
  form: z.enum(['clean', 'tracked']),
  /** Amendments incorporated now, which it was proved against. */
  amendments: z.array(z.number().int()),
  /** The export that it is, byte for byte. */
  export: listedExportSchema
    .pick({ id: true, at: true, amendments: true, superseded: true })
    .nullable(),
});

export const council = {
  /** Whether a document can be exported for Council now, and what stands in the way, in sentences. */
  ready: read(
    z.object({ document: z.string() }),
    z.object({
      ready: z.boolean(),
      obstacles: z.array(z.object({ sentence: z.string(), section: z.string() })),
      cautions: z.array(z.object({ sentence: z.string(), section: z.string() })),
      amendments: z.array(z.number().int()),
      fileName: z.string(),
    }),
  ),
  list: read(z.object({ paper: z.string() }), z.array(listedExportSchema)),
  /** Writes the plan clean and with tracked changes into a folder, reads both back and proves them. */
  export: long(
    z.object({
      document: z.string(),
      folder: z.string(),
      /** In whose name changes are tracked: the delegate's post (default), or the proposer's. */
      attribution: z.enum(['delegate', 'proposer']).default('delegate'),
    }),
    exportSchema,
  ),
  /** Proves a file again, from disk: an exported one or one that came back. */
  prove: long(z.object({ document: z.string(), path: z.string() }), provedSchema),
};

export const history = {
  list: read(
    z.object({
      paper: z.string().nullable(),
      before: z.number().int().optional(),
      limit: z.number().int().max(1000).default(200),
    }),
    z.object({ entries: z.array(ledgerEntrySchema), more: z.boolean() }),
  ),
  verify: read(z.object({}), ledgerStateSchema),
};
