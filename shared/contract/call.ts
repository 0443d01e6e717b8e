import type { z } from 'zod';

/**
 * One thing the program can do. `read` changes nothing; `write` is one transaction and one ledger entry;
 * `long` may take seconds: it reports progress and can be cancelled.
 */
export interface Call<
  K extends 'read' | 'write' | 'long' = 'read' | 'write' | 'long',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K;
  in: I;
  out: O;
}

const make =
  <K extends Call['kind']>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<K, I, O> => ({
    kind,
    in: input,
    out: output,
  });

export const read = make('read');
export const write = make('write');
export const long = make('long');
