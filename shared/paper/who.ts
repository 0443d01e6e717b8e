import { z } from 'zod';

/** The person at this computer, as asked once on first run. Each act stores both. */
export const personSchema = z.object({
  name: z.string().trim().min(1, 'Say who you are: acts are recorded under your name.').max(120),
  post: z.string().trim().min(1, 'Give your post, such as Community Protection Manager.').max(160),
});
export type Person = z.infer<typeof personSchema>;
