import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';

/**
 * The algebra of amendments on a draft of 184 pages: 1,000 amendments with 5,000 hunks. Applying is held against
 * copying the draft, finding collisions against sorting the same ranges; and both against themselves with twice the
 * hunks, so that the time grows like n log n.
 */
const benchmark: Benchmark = {
  against: 'a structuredClone of the draft; a sort of the ranges; half as many',
  async run({ pairs }: BenchOptions): Promise<Measure[]> {
    const loaded = await runnerImport<typeof import('./algebra')>(
      join(import.meta.dirname, 'algebra.ts'),
    );
    return loaded.module.measure(pairs);
  },
};

export default benchmark;
