import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const top = join(import.meta.dirname, '..', '..');

/** Builds a file of this folder, with all it imports, into one in a folder of its own, and gives its path. */
export async function buildWorker(entry = 'worker.ts'): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'engross-corpus-'));
  await build({
    root: top,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(top, 'test', 'corpus', entry),
      target: 'node20.18',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}
