import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '../shared/base/failure';
import type { WordService, Work } from './word/service';
import type { WordReply, WordRequest } from './word-messages';

/** How long a worker that has nothing to do is kept, in milliseconds: the next file often follows soon. */
const keepIdle = 60_000;

/**
 * The Word service with its work done in worker threads, so that the engine goes on answering. A worker does one
 * thing at a time; to cancel is to end its worker, which stops even a step that would not look up.
 */
export function wordInWorker(entry = join(import.meta.dirname, 'word-worker.js')): WordService {
  let idle: Worker | null = null;
  let expiry: NodeJS.Timeout | undefined;

  const take = (): Worker => {
    clearTimeout(expiry);
    const worker = idle ?? new Worker(entry);
    idle = null;
    return worker;
  };

  const giveBack = (worker: Worker) => {
    forget(worker);
    if (idle) return void worker.terminate();
    idle = worker;
    expiry = setTimeout(() => {
      idle = null;
      worker.terminate();
    }, keepIdle);
    expiry.unref();
    worker.unref();
  };

  const ask = (request: WordRequest, work: Work = {}): Promise<never> =>
    new Promise((resolve, reject) => {
      if (work.signal?.aborted) return reject(cancelled());
      const worker = take();
      const end = (settle: () => void, reusable: boolean) => {
        work.signal?.removeEventListener('abort', abort);
        if (reusable) giveBack(worker);
        else {
          forget(worker);
          worker.terminate();
        }
        settle();
      };
      const abort = () => end(() => reject(cancelled()), false);
      work.signal?.addEventListener('abort', abort);
      worker.on('message', (reply: WordReply) => {
        if (reply.type === 'progress') work.progress?.(reply.done, reply.label);
        else if (reply.type === 'done') end(() => resolve(reply.value as never), true);
        else if (reply.type === 'refused') end(() => reject(new Refusal(reply.failure)), true);
        else end(() => reject(new Error(`In the Word worker: ${reply.stack}`)), false);
      });
      worker.on('error', (error) => end(() => reject(asFailure(error)), false));
      worker.on('exit', (code) => {
        end(() => reject(new Error(`The Word worker ended (${code})`)), false);
      });
      worker.ref();
      worker.postMessage(request);
    });

  return {
    inspect: (bytes, work) => ask({ method: 'inspect', input: [bytes] }, work),
    import: (bytes, side, work) => ask({ method: 'import', input: [bytes, side] }, work),
    compare: (input, work) => ask({ method: 'compare', input: [input] }, work),
    patch: (input, work) => ask({ method: 'patch', input: [input] }, work),
    canPatch: (input, work) => ask({ method: 'canPatch', input: [input] }, work),
    prove: (input, work) => ask({ method: 'prove', input: [input] }, work),
    resite: (input, work) => ask({ method: 'resite', input: [input] }, work),
  };
}

/** Only our own listeners: a Worker has some of its own, without which it is deaf. */
function forget(worker: Worker) {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

const cancelled = () => refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');

/** A worker that ran out of memory met a file that is too large for this computer; that is no defect. */
function asFailure(error: Error & { code?: string }): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return refuse(
    'too-large',
    'This Word file needs more memory than this computer can give. Split it, or remove its largest pictures, and try again.',
  );
}
