import { join } from 'node:path';
import { build } from 'vite';

const top = join(import.meta.dirname, '..', '..');

/** Builds a program of ours into one file that plain Node runs, as `npm run build` does, and gives its path. */
export async function bundle(entry: string, name: string): Promise<string> {
  const outDir = join(top, 'out', `test-${name}-${process.pid}`);
  await build({
    root: top,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(top, entry),
      target: 'node20.18',
      outDir,
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  });
  return join(outDir, `${name}.js`);
}
