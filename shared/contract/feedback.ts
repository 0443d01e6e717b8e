import { z } from 'zod';
import { feedbackFieldsSchema, feedbackSchema, feedbackStatusSchema } from '../paper/feedback';
import { read, write } from './call';

const expectedRevision = z.number().int();

export const feedback = {
  list: read(z.object({ paper: z.string() }), z.array(feedbackSchema)),
  add: write(feedbackFieldsSchema.extend({ paper: z.string() }), feedbackSchema),
  update: write(
    feedbackFieldsSchema.extend({ feedback: z.string(), expectedRevision }),
    feedbackSchema,
  ),
  mark: write(
    z.object({
      feedback: z.string(),
      status: feedbackStatusSchema,
      reply: z.string().trim().max(8000).default(''),
      /** Amendments that answer it, when it is answered by amendment. */
      amendments: z.array(z.string()).optional(),
      expectedRevision,
    }),
    feedbackSchema,
  ),
  /** Erases who said it and what: the number and the history stay (UK GDPR art. 17). */
  erase: write(z.object({ feedback: z.string() }), feedbackSchema),
};
