import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/base/failure';
import { amendingOf } from './amending';
import { comparingOf } from './comparing';
import { labelsOf } from './labels';
import type { Outcome } from './outcome.ts';
import { seedOf } from './random.ts';
import { measure, readBothWays } from './reading';

/** What a worker is asked to do with one file. */
export interface Task {
  kind: 'read' | 'amend' | 'compare' | 'labels';
  file: string;
  /** Of a comparison: the file with the changes. */
  other?: string;
  seed: number;
  /** A folder for what is written, to be looked at by others. */
  keep?: string;
}

const port = parentPort;
port?.on('message', (task: Task) => {
  const started = performance.now();
  const answer = (outcome: Partial<Outcome<unknown>>) =>
    port.postMessage({ file: task.file, ms: performance.now() - started, ...outcome });
  try {
    answer({ fate: 'done', result: perform(task) });
  } catch (error) {
    if (error instanceof Refusal) answer({ fate: 'refused', said: error.failure.sentence });
    else answer({ fate: 'crashed', said: error instanceof Error ? error.stack : String(error) });
  }
});

/** Something that has its own time limit is done. */
const step = (): void => port?.postMessage('step');

function perform({ kind, file, other, seed, keep }: Task): unknown {
  const bytes = new Uint8Array(readFileSync(file));
  if (kind === 'read') {
    const trees = readBothWays(bytes);
    step();
    return measure(bytes, trees);
  }
  if (kind === 'labels') return labelsOf(bytes);
  if (kind === 'compare') return comparingOf(bytes, new Uint8Array(readFileSync(other as string)));
  const ownSeed = seedOf(file.slice(file.lastIndexOf('/')), seed);
  const { amending, ...files } = amendingOf(bytes, ownSeed, step);
  if (keep)
    for (const [form, content] of Object.entries(files))
      writeFileSync(join(keep, `${form}.docx`), content);
  return amending;
}
