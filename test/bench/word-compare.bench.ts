import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';
import { withMeasured } from './word/child.ts';

/** Comparing a text of 184 pages with one in which 1,500 words were changed. */
const benchmark: Benchmark = {
  against: 'jsdiff’s diffWordsWithSpace over the same texts',
  run: ({ pairs }: BenchOptions): Promise<Measure[]> =>
    withMeasured(({ times }) => {
      const { compare = [], jsdiff = [] } = times(pairs, 'compare', 'jsdiff');
      return [{ what: 'compare', unit: 'ms', ours: compare, reference: jsdiff, limit: 0.2 }];
    }),
};

export default benchmark;
