import { Worker } from 'node:worker_threads';
import type { Outcome } from './outcome.ts';
import type { Task } from './worker.ts';

/** Milliseconds after which a file counts as hung. */
export const LIMIT = 10_000;

/**
 * Does each task in a worker of its own kind, `jobs` at a time; a worker that hangs or dies is replaced.
 * @param script the built worker
 * @returns outcomes in the order of the tasks
 */
export async function runAll<T>(
  script: string,
  tasks: readonly Task[],
  jobs: number,
  progress: (done: number) => void,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = new Array(tasks.length);
  let next = 0;
  let done = 0;
  const lane = async () => {
    let worker = new Worker(script);
    for (let at = next++; at < tasks.length; at = next++) {
      const outcome = await runOne<T>(worker, tasks[at] as Task);
      outcomes[at] = outcome;
      if (outcome.fate === 'hung' || outcome.fate === 'crashed') {
        await worker.terminate();
        worker = new Worker(script);
      }
      progress(++done);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return outcomes;
}

function runOne<T>(worker: Worker, task: Task): Promise<Outcome<T>> {
  const { file } = task;
  return new Promise((resolve) => {
    const settle = (outcome: Outcome<T>) => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', crashed);
      resolve(outcome);
    };
    const crashed = (error: Error) =>
      settle({ file, fate: 'crashed', ms: 0, said: error.stack ?? error.message });
    const hung = () => settle({ file, fate: 'hung', ms: LIMIT });
    let timer = setTimeout(hung, LIMIT);
    // the limit is for each thing that the program does for a person
    const heard = (message: Outcome<T> | 'step') => {
      if (message !== 'step') return settle(message);
      clearTimeout(timer);
      timer = setTimeout(hung, LIMIT);
    };
    worker.on('message', heard).on('error', crashed);
    worker.postMessage(task);
  });
}
