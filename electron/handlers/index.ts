import { contract, type Noun, type Output, type Parsed, type Verb } from '../../shared/contract';
import type { Call } from '../../shared/contract/call';
import { amendment } from './amendment';
import type { Context, NounHandlers } from './context';
import { council } from './council';
import { delegation } from './delegation';
import { document } from './document';
import { draft } from './draft';
import { feedback } from './feedback';
import { history } from './history';
import { media } from './media';
import { paper } from './paper';
import { response } from './response';
import { session } from './session';
import { writableFirst } from './writable';

/** Every call of the contract has exactly one handler, of its type; a missing or spare one does not compile. */
const rooms: { [N in Noun]: NounHandlers<N> } = {
  session,
  paper,
  document,
  draft,
  media,
  feedback,
  delegation,
  amendment,
  response,
  council,
  history,
};

type Handlers = {
  [N in Noun]: {
    [V in Verb<N>]: (context: Context, input: Parsed<N, V>) => Promise<Output<N, V>>;
  };
};

type Loose = (context: unknown, input: unknown) => unknown;

/** What has to be awaited before an act, and may refuse it: a transaction does not wait. */
const before: { [noun: string]: Record<string, unknown> } = { amendment: writableFirst };

/**
 * Gives a handler the store that its kind may have: a snapshot, one transaction, or the store itself. What comes out
 * is checked inside, so that a write whose answer is out of form is not kept.
 */
function housed(noun: string, verb: string, { kind, out }: Call): Loose {
  const handler = (rooms as unknown as Record<string, Record<string, Loose>>)[noun]?.[verb];
  if (!handler) throw new Error(`No handler for ${noun}.${verb}`);
  return async (context, input) => {
    const whole = context as Context;
    // The store is asked for only where it is used: long work may be there to mend it.
    const run = (inside: unknown) => out.parse(handler({ ...whole, store: inside }, input));
    if (kind === 'read') return whole.store.reading(run);
    if (kind === 'write') {
      await (before[noun]?.[verb] as Loose | undefined)?.(whole, input);
      return whole.store.writing(run);
    }
    return out.parse(await handler(whole, input));
  };
}

/** Every call, ready to be made: `handlers.paper.create(context, input)`. Input must have been parsed. */
export const handlers = Object.fromEntries(
  Object.entries(contract).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, call]) => [verb, housed(noun, verb, call)]),
    ),
  ]),
) as unknown as Handlers;
