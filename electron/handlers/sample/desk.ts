import { londonDate } from '../../../shared/base/dates';
import type { Input, Noun, Output, Verb } from '../../../shared/contract';
import type { Sample } from '../../../shared/paper/sample';
import type { Context } from '../context';
import { perform } from '../invoke';
import type { Clock } from './diary';

/** Ids that the sample's keys have got. */
export interface Known {
  paper: string;
  documents: Map<string, string>;
  /** `key version` → draft. */
  drafts: Map<string, string>;
  feedback: Map<string, string>;
  amendments: Map<string, string>;
  consultees: Map<string, string>;
}

/** What the sample's acts are done with: real calls, as its people, at its time. */
export interface Desk {
  sample: Sample;
  folder: string;
  known: Known;
  context: Context;
  call<N extends Noun, V extends Verb<N>>(
    noun: N,
    verb: V,
    input: Input<N, V>,
  ): Promise<Output<N, V>>;
  /** The same as the head of service. */
  asDelegate<N extends Noun, V extends Verb<N>>(
    noun: N,
    verb: V,
    input: Input<N, V>,
  ): Promise<Output<N, V>>;
}

export function makeDesk(context: Context, sample: Sample, folder: string, clock: Clock): Desk {
  const as = (name: string, post: string): Context => ({
    ...context,
    actor: { name, post, systemUser: 'sample' },
    now: () => clock.now(),
    today: () => londonDate(clock.now()),
    work: {},
  });
  const author = as('Report author', sample.posts.reportAuthor);
  const delegate = as('Head of service', sample.posts.headOfService);
  return {
    sample,
    folder,
    context,
    known: {
      paper: '',
      documents: new Map(),
      drafts: new Map(),
      feedback: new Map(),
      amendments: new Map(),
      consultees: new Map(),
    },
    call: (noun, verb, input) => perform(author, noun, verb, input),
    asDelegate: (noun, verb, input) => perform(delegate, noun, verb, input),
  };
}

/** What a key stands for; the sample's own tests see that none is misspelt. */
export function need(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The sample names “${key}” before it is there`);
  return id;
}
