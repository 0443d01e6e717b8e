import type { z } from 'zod';
import { amendment, delegation, response } from './amendment';
import { council, history } from './council';
import { document, draft, media } from './document';
import { feedback } from './feedback';
import { paper } from './paper';
import { session } from './session';

/** Every call the desktop and the command line offer: noun → verb → what goes in and what comes out. */
export const contract = {
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

export type Contract = typeof contract;
export type Noun = keyof Contract;
export type Verb<N extends Noun> = keyof Contract[N];

type CallOf<N extends Noun, V extends Verb<N>> = Contract[N][V] extends infer C
  ? C extends { in: infer I extends z.ZodType; out: infer O extends z.ZodType }
    ? { in: z.input<I>; parsed: z.output<I>; out: z.output<O> }
    : never
  : never;

/** What a caller passes, what the handler receives (defaults filled), and what comes back. */
export type Input<N extends Noun, V extends Verb<N>> = CallOf<N, V>['in'];
export type Parsed<N extends Noun, V extends Verb<N>> = CallOf<N, V>['parsed'];
export type Output<N extends Noun, V extends Verb<N>> = CallOf<N, V>['out'];
