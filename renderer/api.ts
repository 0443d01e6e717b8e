import { refuse } from '../shared/base/failure';
import type { Input, Noun, Output, Verb } from '../shared/contract';
import type { Bridge } from '../shared/contract/bridge';
import { type Packed, unpack } from '../shared/contract/packed';

declare global {
  interface Window {
    engross: Bridge;
  }
}

/** Everything the program can do, as functions that give the value or throw a `Refusal`. */
export type Api = {
  [N in Noun]: {
    [V in Verb<N> & string]: (input: Input<N, V>, job?: string) => Promise<Output<N, V>>;
  };
};

type Caller = (input: unknown, job?: string) => Promise<unknown>;

const nounOf = (noun: string) =>
  new Proxy({} as Record<string, Caller>, {
    get: (_, verb: string): Caller => {
      return async (input, job) => {
        const calls = window.engross.call as unknown as Record<string, Record<string, Caller>>;
        const reply = unpack((await calls[noun]?.[verb]?.(input, job)) as Packed<unknown>);
        if (reply.ok) return reply.value;
        throw refuse(reply.error.code, reply.error.sentence, reply.error.where);
      };
    },
  });

export const api = new Proxy({} as Api, { get: (_, noun: string) => nounOf(noun) });

/** The desktop itself: dialogs, files, events. */
export const desktop = () => window.engross.desktop;
export const listen: Bridge['on'] = (event, listener) => window.engross.on(event, listener);
export const cancelJob = (job: string) => window.engross.cancel(job);
export const pathOf = (file: File) => window.engross.pathOf(file);
