import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';
import { withMeasured } from './word/child.ts';

/**
 * A plan of 184 pages with tracked changes: read as `engross read` does it, and added to a paper (its changes made
 * amendments, and the base package as well).
 */
const benchmark: Benchmark = {
  against: 'mammoth to HTML; unzipping and parsing alone',
  run: ({ pairs }: BenchOptions): Promise<Measure[]> =>
    withMeasured(({ times, memory }) => {
      const found = times(pairs, 'read', 'import', 'mammoth', 'bare');
      const { read = [], mammoth = [], bare = [], import: importing = [] } = found;
      const held = { ours: [] as number[], reference: [] as number[] };
      for (let n = 0; n < pairs; n++) {
        held.ours.push(memory('read'));
        held.reference.push(memory('mammoth'));
      }
      return [
        { what: 'read / mammoth', unit: 'ms', ours: read, reference: mammoth, limit: 0.45 },
        { what: 'read / unzip and parse', unit: 'ms', ours: read, reference: bare, limit: 2.5 },
        {
          what: 'add to a paper / mammoth',
          unit: 'ms',
          ours: importing,
          reference: mammoth,
          limit: 1.6,
        },
        { what: 'peak memory / mammoth', unit: 'MB', ...held, limit: 1 },
      ];
    }),
};

export default benchmark;
