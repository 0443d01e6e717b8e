import { z } from 'zod';

// Apart from `dates.ts`, so that a page that writes a date need not load zod.

/** A plain calendar date, `YYYY-MM-DD`, Europe/London, that exists. */
export const plainDate = z.iso.date();
