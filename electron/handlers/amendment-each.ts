import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../shared/base/failure';
import type { Output, Parsed } from '../../shared/contract';
import { transitionProblem } from '../../shared/paper/transitions';
import type { Context, Handler, NounHandlers } from './context';
import { writableFirst, writableTogether } from './writable';

type Asked = Parsed<'amendment', 'each'>;
type Acts = Pick<NounHandlers<'amendment'>, Asked['act']['verb']>;

/** What is asked before an act on one alone. */
const first: Partial<Record<string, (context: Context, input: never) => Promise<void>>> =
  writableFirst;

/**
 * Does one act to each of several amendments, every one in a transaction of its own. The Word file is asked once for
 * all of them together; only when they do not go together is it asked about each as its turn comes. Between two of
 * them other calls are answered.
 */
export const eachOf =
  (acts: Acts): Handler<'amendment', 'each'> =>
  async (context, { act, amendments }) => {
    const { store, work } = context;
    const together = await goTogether(context, act, amendments);
    const result: Output<'amendment', 'each'> = { done: [], left: [] };
    for (const [n, step] of amendments.entries()) {
      if (work.signal?.aborted) break;
      work.progress?.(n / amendments.length, `${n + 1} of ${amendments.length}`);
      const { verb, ...more } = act;
      const input = { ...more, ...step } as never;
      try {
        if (!together) await first[verb]?.(context, input);
        result.done.push(
          store.writing((writer) => acts[verb]({ ...context, store: writer }, input)),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const number = store.reading((reader) => reader.amendments.get(step.amendment)?.number);
        result.left.push({ amendment: step.amendment, number: number ?? 0, ...error.failure });
      }
      await setImmediate();
    }
    return result;
  };

/** Can those that the act can be done to be written into their Word file all at once? */
async function goTogether(
  context: Context,
  act: Asked['act'],
  amendments: Asked['amendments'],
): Promise<boolean> {
  if (act.verb === 'decide' && act.outcome === 'decline') return true;
  const ready = context.store.reading((reader) =>
    amendments.flatMap(({ amendment, expectedRevision }) => {
      const one = reader.amendments.get(amendment);
      const may = one?.revision === expectedRevision && transitionProblem(one, act.verb) === null;
      return one && may ? [one] : [];
    }),
  );
  return writableTogether(context, act.verb, ready);
}
