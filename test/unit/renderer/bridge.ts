import { vi } from 'vitest';
import type { Reply } from '../../../shared/base/failure';

type Answer = (input: never, job?: string) => Reply<unknown> | Promise<Reply<unknown>>;

export const ok = (value: unknown): Reply<unknown> => ({ ok: true, value });

/** Stands in for the preload: answers the calls that a test names, and refuses all others loudly. */
export function fakeBridge(answers: Record<string, Answer>) {
  const noun = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, verb: string) => async (input: never, job?: string) => {
          const answer = answers[`${name}.${verb}`];
          if (!answer) throw new Error(`The test does not answer ${name}.${verb}`);
          return answer(input, job);
        },
      },
    );
  const engross = {
    call: new Proxy({}, { get: (_, name: string) => noun(name) }),
    on: () => () => undefined,
    cancel: vi.fn(),
  };
  vi.stubGlobal('window', { engross });
  return engross;
}
