import type { z } from 'zod';
import { type Failure, type Refusal, refuse } from '../../shared/base/failure';

/** What a schema says against a value, as a failure at its first field; null when all is well. */
export function problem(schema: z.ZodType, value: unknown): Failure | null {
  const result = schema.safeParse(value);
  const issue = result.error?.issues[0];
  if (!issue) return null;
  const sentence = issue.code === 'invalid_format' ? 'Give a date that exists.' : issue.message;
  return { code: 'invalid-input', sentence, where: issue.path.join('.') };
}

/** Throws what a schema says against a value, so that it shows at its field before anything is sent. */
export function must(schema: z.ZodType, value: unknown): void {
  const found = problem(schema, value);
  if (found) throw refusal(found);
}

const refusal = (failure: Failure): Refusal =>
  refuse(failure.code, failure.sentence, failure.where);
