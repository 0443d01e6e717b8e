import { z } from 'zod';
import { ledgerStateSchema } from '../paper/history';
import { personSchema } from '../paper/who';
import { long, read, write } from './call';

const keptSchema = z.object({
  /** Its file's name in the folder of backups. */
  name: z.string(),
  kind: z.enum(['daily', 'migration', 'replaced']),
  /** When it was last written to, an instant. */
  at: z.string(),
  bytes: z.number(),
});

export const session = {
  /** Who is at this computer, where the data is, and whether the history is intact. */
  get: read(
    z.object({}),
    z.object({
      person: personSchema.nullable(),
      version: z.string(),
      dataFile: z.string(),
      ledger: ledgerStateSchema,
      settings: z.record(z.string(), z.string()),
    }),
  ),
  setPerson: write(personSchema, personSchema),
  /** Small choices of the window: theme, folded panels, the last place. No act, so not in the ledger. */
  setSetting: write(
    z.object({ key: z.string().max(60), value: z.string().max(4000) }),
    z.object({}),
  ),
  /** The copies of the data there are, the newest first. Also answered when the data cannot be opened. */
  backups: long(
    z.object({}),
    z.object({
      dataFile: z.string(),
      copies: z.array(keptSchema),
      /** The newest of the day's backups that is whole. */
      newestSound: z.string().nullable(),
    }),
  ),
  /** Puts a copy in the place of the data; what was there is kept among the copies. */
  restoreBackup: long(
    z.object({ name: z.string().regex(/^[^/\\]+\.db$/) }),
    z.object({ keptAs: z.string().nullable() }),
  ),
};
