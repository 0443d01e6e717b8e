import { parentPort } from 'node:worker_threads';
import { Refusal } from '../shared/base/failure';
import { wordService } from './word';
import type { Work } from './word/service';
import type { WordReply, WordRequest } from './word-messages';

/**
 * The worker thread that does the Word work of the engine (see `word-link`): one request at a time, progress on the
 * way. It is cancelled by being ended.
 */
const port = parentPort;

port?.on('message', async ({ method, input }: WordRequest) => {
  const work: Work = { progress: (done, label) => reply({ type: 'progress', done, label }) };
  try {
    const ask = wordService[method] as (...all: unknown[]) => Promise<unknown>;
    const value = await ask(...input, work);
    reply({ type: 'done', value }, buffersIn(value));
  } catch (error) {
    if (error instanceof Refusal) reply({ type: 'refused', failure: error.failure });
    else
      reply({
        type: 'failed',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
});

function reply(message: WordReply, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

/** Buffers that are handed over rather than copied: those of the bytes in a reply that are all its own. */
function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (one: unknown, depth: number) => {
    if (one instanceof Uint8Array) {
      if (one.buffer instanceof ArrayBuffer && one.byteLength === one.buffer.byteLength)
        found.add(one.buffer);
    } else if (depth > 0 && one !== null && typeof one === 'object')
      for (const inner of Object.values(one)) visit(inner, depth - 1);
  };
  // files and pictures stand at the top of a reply or one list below; trees need not be searched
  visit(value, 3);
  return [...found];
}
