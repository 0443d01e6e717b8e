import { join } from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { Failure, Reply } from '../shared/base/failure';
import type { BridgeEvents } from '../shared/contract/bridge';
import type { Packed } from '../shared/contract/packed';
import type { EngineArguments, FromEngine, ToEngine } from './engine-messages';

type Tell = <E extends keyof BridgeEvents>(event: E, detail: BridgeEvents[E]) => void;
type Answer = (reply: Packed<unknown>) => void;

const failure: Failure = {
  code: 'internal',
  sentence: 'The part of Engross that keeps the data has stopped. Close Engross and open it again.',
};
const stopped: Reply<never> = { ok: false, error: failure };

/**
 * The engine as the window's process sees it: calls go in, replies come out. When it ends unexpectedly it is
 * started once more and the page is told; what was under way is answered with a failure, never left hanging.
 */
export class EngineLink {
  #process: UtilityProcess | null = null;
  #waiting = new Map<number, Answer>();
  #next = 1;
  #restarts = 0;
  #closing: (() => void) | null = null;
  readonly #start: EngineArguments;
  readonly #tell: Tell;

  constructor(start: EngineArguments, tell: Tell) {
    this.#start = start;
    this.#tell = tell;
  }

  start() {
    const entry = join(import.meta.dirname, 'engine.js');
    const engine = utilityProcess.fork(entry, [JSON.stringify(this.#start)], {
      serviceName: 'Engross engine',
    });
    engine.on('message', (message: FromEngine) => this.#receive(message));
    engine.on('exit', () => this.#ended());
    this.#process = engine;
  }

  call(noun: string, verb: string, input: unknown, job: string | null): Promise<Packed<unknown>> {
    if (!this.#process || this.#closing) return Promise.resolve(stopped);
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ type: 'call', id, noun, verb, input, job });
    });
  }

  cancel(job: string) {
    this.#send({ type: 'cancel', job });
  }

  /** Waits for writes that are under way, closes the database and ends the engine. */
  close(): Promise<void> {
    if (!this.#process) return Promise.resolve();
    return new Promise((resolve) => {
      this.#closing = resolve;
      this.#send({ type: 'close' });
    });
  }

  #send(message: ToEngine) {
    this.#process?.postMessage(message);
  }

  #receive(message: FromEngine) {
    if (message.type === 'reply') {
      this.#waiting.get(message.id)?.(message.reply);
      this.#waiting.delete(message.id);
    } else if (message.type === 'progress') this.#tell('progress', message.detail);
    else this.#tell('changed', {});
  }

  #ended() {
    this.#process = null;
    for (const answer of this.#waiting.values()) answer(stopped);
    this.#waiting.clear();
    if (this.#closing) return this.#closing();
    if (this.#restarts > 0) {
      this.#tell('engine', { state: 'stopped', sentence: failure.sentence });
      return;
    }
    this.#restarts += 1;
    this.start();
    const sentence =
      'The part of Engross that keeps the data stopped and was started again. What was saved is safe; please check your last act.';
    this.#tell('engine', { state: 'restarted', sentence });
  }
}
