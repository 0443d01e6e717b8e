import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backupFolder } from './backup';
import { APPLICATION_ID } from './database';

/** A whole earlier copy of the data. */
export interface Kept {
  /** The file's name in the folder of backups. */
  name: string;
  /** The day's backup; the data as it was before a new version changed its shape; or what a backup replaced. */
  kind: 'daily' | 'migration' | 'replaced';
  /** When it was last written to, an instant. */
  at: string;
  bytes: number;
}

const kinds: [Kept['kind'], RegExp][] = [
  ['daily', /^engross-.*\.db$/],
  ['migration', /^before-migration-.*\.db$/],
  ['replaced', /^replaced-.*\.db$/],
];

/** Every copy beside a database file, the newest first. Which of them are sound is not looked into. */
export function keptCopies(file: string): Kept[] {
  const folder = backupFolder(file);
  return names(folder)
    .flatMap((name) => {
      const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
      if (!kind) return [];
      const { mtime, size } = statSync(join(folder, name));
      return [{ name, kind, at: mtime.toISOString(), bytes: size }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The newest of the day's backups that is ours and whole; null when there is none. */
export function newestSound(file: string, copies: readonly Kept[]): string | null {
  const sound = copies.find(
    ({ kind, name }) => kind === 'daily' && isSound(join(backupFolder(file), name)),
  );
  return sound?.name ?? null;
}

function isSound(copy: string): boolean {
  try {
    const db = new Database(copy, { readonly: true });
    try {
      const ours = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
      return ours && db.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no backup was ever made
  }
}
