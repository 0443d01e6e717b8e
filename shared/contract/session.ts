import { z } from 'zod';
import { ledgerStateSchema } from '../paper/history';
import { personSchema } from '../paper/who';
import { read, write } from './call';

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
};
