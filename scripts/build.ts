import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from './main-module.ts';
import { projectFolder } from './runtime/project.ts';
import { newestChange } from './sources.ts';

type Part = 'window' | 'cli';
const out = join(projectFolder, 'out');
const stamp = (part: Part) => join(out, `.${part}`);

/** Builds the program (out/main, out/preload, out/renderer) unless it was built from these sources. */
export async function buildWindow() {
  await whenStale('window', async () => {
    for (const folder of ['main', 'preload', 'renderer']) clear(folder);
    const { build } = await import('electron-vite');
    await build({ root: projectFolder, logLevel: 'warn' });
  });
}

/** Builds the command line (out/cli/cli.js) unless it was built from these sources. */
export async function buildCommandLine() {
  const entry = join(projectFolder, 'electron', 'cli.ts');
  if (!existsSync(entry)) return;
  await whenStale('cli', async () => {
    clear('cli');
    const { build } = await import('vite');
    await build({
      root: projectFolder,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: entry,
        target: 'node20.18',
        outDir: join(out, 'cli'),
        rolldownOptions: {
          output: { entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' },
        },
      },
    });
    chmodSync(join(out, 'cli', 'cli.js'), 0o755);
  });
}

async function whenStale(part: Part, build: () => Promise<void>) {
  const newest = newestChange();
  if (existsSync(stamp(part)) && readFileSync(stamp(part), 'utf8') === String(newest)) return;
  rmSync(stamp(part), { force: true });
  await build();
  writeFileSync(stamp(part), String(newest));
}

function clear(folder: string) {
  rmSync(join(out, folder), { recursive: true, force: true });
}

if (isMain(import.meta.url)) {
  await buildWindow();
  await buildCommandLine();
}
