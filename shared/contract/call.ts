import type { z } from 'zod';

/**
 * One thing the program can do. `read` changes nothing; `write` is one transaction and one ledger entry;
 * `long` may take seconds: it reports progress and can be cancelled.
 */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'read' | 'write' | 'long';
  in: I;
  out: O;
}

const make =
  (kind: Call['kind']) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
    kind,
    in: input,
    out: output,
  });

export const read = make('read');
export const write = make('write');
export const long = make('long');
