import type { z } from 'zod';
import { type Failure, Refusal, type Reply, refuse } from '../../shared/base/failure';
import { contract, type Input, type Noun, type Output, type Verb } from '../../shared/contract';
import type { Call } from '../../shared/contract/call';
import { sqliteFailure } from '../store/failure';
import type { Context } from './context';
import { handlers } from './index';

type Loose = Record<string, Record<string, (context: Context, input: unknown) => Promise<unknown>>>;

/**
 * Makes one call by name: the input is checked, then the handler run with the store that its kind may
 * have. Names come from outside, so only own properties count.
 * @throws Refusal for whatever a person can act on
 */
export async function perform<N extends Noun, V extends Verb<N>>(
  context: Context,
  noun: N,
  verb: V,
  input: Input<N, V>,
): Promise<Output<N, V>> {
  const verbs: Record<string, Call> | undefined = Object.hasOwn(contract, noun)
    ? contract[noun]
    : undefined;
  const call = verbs && Object.hasOwn(verbs, verb) ? verbs[verb as string] : undefined;
  if (!call) throw new Error(`There is no call ${noun}.${String(verb)}`);
  const parsed = call.in.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error);
  const handle = (handlers as unknown as Loose)[noun]?.[verb as string];
  return (await handle?.(context, parsed.data)) as Output<N, V>;
}

/**
 * `perform` as it crosses a boundary. Never throws: an expected failure is a value with its sentence, anything else
 * goes to `log` and crosses as `internal`.
 */
export async function invoke<N extends Noun, V extends Verb<N>>(
  context: Context,
  noun: N,
  verb: V,
  input: Input<N, V>,
  log: (where: string, error: unknown) => void = console.error,
): Promise<Reply<Output<N, V>>> {
  try {
    return { ok: true, value: await perform(context, noun, verb, input) };
  } catch (error) {
    const failure = error instanceof Refusal ? error.failure : sqliteFailure(error);
    if (failure) return { ok: false, error: failure };
    log(`${noun}.${String(verb)}`, error);
    return { ok: false, error: DEFECT };
  }
}

const DEFECT: Failure = {
  code: 'internal',
  sentence:
    'Something went wrong inside Engross. Nothing was changed; the details are in engross.log in the data folder.',
};

/** Our own sentences in schemas stand as they are; zod's own words are put after the name of the field. */
function invalid(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const message = issue?.message ?? 'It cannot be read';
  if (message.endsWith('.')) return refuse('invalid-input', message, where);
  return refuse('invalid-input', `Please check “${where || 'this'}”: ${message}.`, where);
}
