import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeMissing } from '../corpus/office.ts';
import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';
import { withMeasured } from './word/child.ts';

/** Writing 500 amendments into a plan of 184 pages, against LibreOffice opening and saving it. */
const benchmark: Benchmark = {
  against: 'a round trip through LibreOffice',
  async run({ pairs }: BenchOptions): Promise<Measure[]> {
    const missing = officeMissing();
    if (missing) {
      console.error(`word-patch: skipped. ${missing}`);
      return [];
    }
    return withMeasured(({ times, write }) => {
      const folder = mkdtempSync(join(tmpdir(), 'engross-bench-office-'));
      try {
        const file = join(folder, 'big_tracked.docx');
        write('big_tracked', file);
        const convert = () => roundTrip(file, folder);
        convert(); // makes the profile
        const ours: number[] = [];
        const reference: number[] = [];
        for (let n = 0; n < pairs; n++) {
          ours.push(...(times(1, 'patch').patch ?? []));
          reference.push(convert());
        }
        return [{ what: 'patch with 500 amendments', unit: 'ms', ours, reference, limit: 0.25 }];
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  },
};

export default benchmark;

function roundTrip(file: string, folder: string): number {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = [
    '--headless',
    profile,
    '--convert-to',
    'docx',
    '--outdir',
    join(folder, 'out'),
    file,
  ];
  const started = performance.now();
  execFileSync('soffice', words, { stdio: 'ignore' });
  return performance.now() - started;
}
