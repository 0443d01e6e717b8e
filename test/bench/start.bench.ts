import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { processTree, treeMemory } from '../../scripts/runtime/process-tree.ts';
import { systemArguments } from '../../scripts/runtime/system.ts';
import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';

const here = import.meta.dirname;
const engross = resolve(here, '..', '..');
const bare = join(here, 'bare');
const settled = 1_500;

interface Start {
  time: number;
  memory: number;
}

/** From process creation to a window that can be used, and the memory of the whole program a moment later. */
const benchmark: Benchmark = {
  against: 'a bare window',
  async run({ pairs, electron }: BenchOptions): Promise<Measure[]> {
    const ours: Start[] = [];
    const reference: Start[] = [];
    const data = mkdtempSync(join(tmpdir(), 'engross-bench-'));
    try {
      // Beforehand: the disk cache is filled, and Engross left as a usual start finds it, on the list of papers.
      await start(electron, engross, data, { BENCH_PREPARE: '1' });
      await start(electron, engross, data);
      await start(electron, bare, data);
      for (let pair = 0; pair < pairs; pair += 1) {
        const first = pair % 2 === 0;
        if (first) ours.push(await start(electron, engross, data));
        reference.push(await start(electron, bare, data));
        if (!first) ours.push(await start(electron, engross, data));
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
    const of = (key: keyof Start) => ({
      ours: ours.map((run) => run[key]),
      reference: reference.map((run) => run[key]),
    });
    const measures: Measure[] = [
      { what: 'start to usable window', unit: 'ms', ...of('time'), limit: 1.25 },
    ];
    if (process.platform === 'linux') {
      measures.push({ what: 'memory (PSS)', unit: 'MB', ...of('memory'), limit: 1.3 });
    }
    return measures;
  },
};

export default benchmark;

async function start(
  electron: string,
  program: string,
  data: string,
  more: Record<string, string> = {},
): Promise<Start> {
  const args = [...systemArguments(), `--user-data-dir=${join(data, 'bare')}`];
  const began = Date.now();
  const child = spawn(electron, [...args, join(here, 'instrument')], {
    env: { ...process.env, BENCH_PROGRAM: program, ENGROSS_DATA: join(data, 'engross'), ...more },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const time = (await usableAt(child)) - began;
  await new Promise((done) => setTimeout(done, settled));
  const memory = process.platform === 'linux' ? treeMemory(child.pid as number) : Number.NaN;
  stop(child);
  await ended;
  return { time, memory };
}

async function usableAt(child: ChildProcess): Promise<number> {
  const patience = setTimeout(() => stop(child), 30_000);
  try {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      if (line.startsWith('{"usable"')) return JSON.parse(line).usable;
    }
  } finally {
    clearTimeout(patience);
  }
  throw new Error('The window did not become usable within 30 seconds');
}

function stop(child: ChildProcess) {
  const tree = process.platform === 'linux' ? processTree(child.pid as number) : [];
  child.kill('SIGTERM');
  setTimeout(() => {
    for (const pid of tree) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }, 3_000).unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
