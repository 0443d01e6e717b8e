import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const top = join(import.meta.dirname, '..', '..', '..');

export interface Measured {
  /** Times of each task in milliseconds, done in turn. */
  times(pairs: number, ...names: string[]): Record<string, number[]>;
  /** The most memory that a process ever held that does just this, in MB. */
  memory(name: string): number;
  /** Writes an input that is measured. */
  write(name: string, file: string): void;
}

/** Builds what is measured as the program is built, and hands it over for as long as `use` takes. */
export async function withMeasured<T>(use: (measured: Measured) => T | Promise<T>): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'engross-bench-'));
  try {
    await build({
      root: top,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'measured.ts'),
        target: 'node20.18',
        outDir,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'measured.mjs' } },
      },
    });
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [join(outDir, 'measured.mjs'), ...words], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
    return await use({
      times: (pairs, ...names) => JSON.parse(run('pairs', `${pairs}`, ...names)),
      memory: (name) => Number(run('memory', name)),
      write: (name, file) => void run('write', name, file),
    });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
