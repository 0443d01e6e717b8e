import { z } from 'zod';

/** One act in the ledger, as shown. Personal text stands in rows of its own and can be erased. */
export const ledgerEntrySchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  /** "Name, post". */
  who: z.string(),
  onBehalfOf: z.string().nullable(),
  /** The act, `noun.verb`: amendment.decide. */
  act: z.string(),
  /** What it was done to: "Amendment 7", "Draft 3 of the plan". */
  subject: z.string(),
  paper: z.string().nullable(),
  /** A sentence: "Amendment 7 was incorporated." */
  summary: z.string(),
  /** Before and after, field by field; null where there was none. */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const ledgerStateSchema = z.object({
  intact: z.boolean(),
  entries: z.number().int(),
  head: z.string(),
  /** First entry that does not fit the chain, and why in a sentence. */
  broken: z.object({ seq: z.number().int(), sentence: z.string() }).nullable(),
});
export type LedgerState = z.infer<typeof ledgerStateSchema>;
