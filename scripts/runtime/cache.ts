import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The user's cache folder for what is fetched or built once: XDG, or ~/.cache. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'engross');
}

/** A name that is safe in a path, from a Subresource-Integrity string. */
export function keyOf(integrity: string): string {
  const hash = integrity.replace(/^sha512-/, '');
  return Buffer.from(hash, 'base64').toString('hex').slice(0, 16);
}

/**
 * Fills a folder in one step: `make` works beside it and the result is renamed
 * into place, so that a run that was stopped, or two at once, leave no half of it.
 */
export async function fillOnce(folder: string, make: (into: string) => Promise<void>) {
  mkdirSync(cacheFolder(), { recursive: true });
  const into = mkdtempSync(join(cacheFolder(), 'new-'));
  try {
    await make(into);
    rename(into, folder);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

function rename(from: string, to: string) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was first; its result is as good as ours.
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}
