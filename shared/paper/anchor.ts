import { z } from 'zod';

const position = z.object({ block: z.string(), offset: z.number().int().min(0) });

/** A passage of one draft, with the words that stood there when it was chosen. */
export const anchorSchema = z.object({
  draft: z.string(),
  from: position,
  to: position,
  quote: z.string().max(2000),
});
export type Anchor = z.infer<typeof anchorSchema>;
