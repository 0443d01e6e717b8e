import type { z } from 'zod';
import { type Failure, Refusal, type Reply } from '../shared/base/failure';
import type { Call } from '../shared/contract/call';

type Handler = (context: never, input: never) => unknown;
type Table<T> = Record<string, Record<string, T>>;

/** What answers calls: the contract, the handlers behind it, and where defects are written. */
export interface Desk<C> {
  contract: Table<Call>;
  handlers: Table<Handler>;
  /** The context for one call, or a refusal thrown when the database cannot be opened. */
  context: () => C;
  logDefect: (where: string, error: unknown) => void;
}

const defect: Failure = {
  code: 'internal',
  sentence:
    'Something went wrong inside Engross. Nothing was changed; the details are in engross.log in the data folder.',
};

/** The call of that name, or undefined: looked up as own properties, since names come from outside. */
export function findCall(contract: Table<Call>, noun: string, verb: string): Call | undefined {
  const verbs = Object.hasOwn(contract, noun) ? contract[noun] : undefined;
  return verbs && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

/**
 * One call from name and raw input to a reply: the input is checked, the handler run, its output checked.
 * Never throws: an expected failure is a value, anything else is logged and crosses as `internal`.
 */
export async function dispatch<C>(
  desk: Desk<C>,
  noun: string,
  verb: string,
  input: unknown,
): Promise<Reply<unknown>> {
  try {
    const call = findCall(desk.contract, noun, verb);
    const handler = desk.handlers[noun]?.[verb];
    if (!call || !handler) throw new Error(`There is no call ${noun}.${verb}`);
    const parsed = call.in.safeParse(input);
    if (!parsed.success) return { ok: false, error: invalid(parsed.error) };
    const output = await handler(desk.context() as never, parsed.data as never);
    return { ok: true, value: call.out.parse(output) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    desk.logDefect(`${noun}.${verb}`, error);
    return { ok: false, error: defect };
  }
}

function invalid(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const what = issue?.message ?? 'It cannot be read';
  const sentence = where ? `Please check “${where}”: ${what}.` : `Please check this: ${what}.`;
  return where ? { code: 'invalid-input', sentence, where } : { code: 'invalid-input', sentence };
}
