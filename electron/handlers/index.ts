import { contract, type Noun, type Output, type Parsed, type Verb } from '../../shared/contract';
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

/** Gives a handler the store that its kind may have: a snapshot, one transaction, or the store itself. */
function housed(noun: string, verb: string, kind: 'read' | 'write' | 'long'): Loose {
  const handler = (rooms as unknown as Record<string, Record<string, Loose>>)[noun]?.[verb];
  if (!handler) throw new Error(`No handler for ${noun}.${verb}`);
  return async (context, input) => {
    const whole = context as Context;
    if (kind === 'read') return whole.store.reading((store) => handler({ ...whole, store }, input));
    if (kind === 'write')
      return whole.store.writing((store) => handler({ ...whole, store }, input));
    return handler(whole, input);
  };
}

/** Every call, ready to be made: `handlers.paper.create(context, input)`. Input must have been parsed. */
export const handlers = Object.fromEntries(
  Object.entries(contract).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, call]) => [verb, housed(noun, verb, call.kind)]),
    ),
  ]),
) as unknown as Handlers;
