import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as runToEnd } from '../../scripts/runtime/run.ts';
import { systemArguments } from '../../scripts/runtime/system.ts';
import type { Benchmark, BenchOptions, Measure } from './benchmark.ts';

interface Pair {
  ours: { open: number; key: number };
  bare: { open: number; key: number };
  toggle: number;
}

const here = join(import.meta.dirname, 'editor');

/**
 * The editor on 184 pages (4,000 blocks) with 500 live amendments, in a window of the same Electron as a bare
 * ProseMirror view of that document with 500 decorations: opening to first paint, a keystroke with its layout
 * (95th percentile), and taking one amendment out of the redline or back, held against such a keystroke.
 */
const benchmark: Benchmark = {
  against: 'a bare ProseMirror view',
  async run({ pairs, electron }: BenchOptions): Promise<Measure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'engross-bench-'));
    try {
      const measured = await inWindow(electron, await buildPage(folder), folder, pairs);
      const of = (key: 'open' | 'key') => ({
        ours: measured.map(({ ours }) => ours[key]),
        reference: measured.map(({ bare }) => bare[key]),
      });
      const toggled = {
        ours: measured.map(({ toggle }) => toggle),
        reference: measured.map(({ bare }) => bare.key),
      };
      return [
        { what: 'open 184 pages with 500 amendments', unit: 'ms', ...of('open'), limit: 2 },
        { what: 'a keystroke, p95', unit: 'ms', ...of('key'), limit: 1.5 },
        { what: 'toggle an amendment / a keystroke', unit: 'ms', ...toggled, limit: 10 },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default benchmark;

/** The page, built beside the product and never into it: one plain script with its styles. */
async function buildPage(folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(here, 'page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = join(folder, 'index.html');
  const links = '<link rel="stylesheet" href="page.css"><script defer src="page.js"></script>';
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>Bench</title>${links}<body>`);
  return page;
}

async function inWindow(electron: string, page: string, folder: string, pairs: number) {
  const args = [...systemArguments(), `--user-data-dir=${join(folder, 'browser')}`, here];
  const env = { ...process.env, BENCH_PAGE: page, BENCH_PAIRS: String(pairs) };
  const printed = await runToEnd(electron, args, { env });
  const line = printed.split('\n').find((text) => text.startsWith('MEASURED '));
  if (!line) throw new Error(`The window measured nothing:\n${printed}`);
  return JSON.parse(line.slice('MEASURED '.length)) as Pair[];
}
