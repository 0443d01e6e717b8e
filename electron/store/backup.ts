import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from './database';

/** Daily backups kept. What was erased is gone from all of them after as many days of use. */
const KEEP = 14;

/** Where backups of a database file stand. */
export const backupFolder = (file: string): string => join(dirname(file), 'backups');

/** Backups there are, the newest first. */
export function listBackups(file: string): string[] {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^engross-.*\.db$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * The day's backup, unless it is there: copied page by page while the program goes on, verified, then put in place.
 * `day` is a plain date. Gives the file, or null when today's was there already.
 */
export async function backupDaily(db: Db, day: string): Promise<string | null> {
  const target = join(backupFolder(db.name), `engross-${day}.db`);
  if (existsSync(target)) return null;
  const part = makePart(target);
  try {
    await db.backup(part);
    putInPlace(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  rotate(db.name);
  return target;
}

/** A verified copy before the database's shape is changed. Done at once: nothing else runs yet. */
export function backupBeforeMigration(db: Db, from: number): string {
  const target = join(backupFolder(db.name), `before-migration-from-${from}.db`);
  const part = makePart(target);
  db.prepare('VACUUM INTO ?').run(part);
  putInPlace(part, target);
  return target;
}

function makePart(target: string): string {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.${process.pid}.part`;
  rmSync(part, { force: true });
  return part;
}

/** Only a copy that passes SQLite's own check, and is on the disk, takes the name of a backup. */
function putInPlace(part: string, target: string): void {
  const copy = new Database(part);
  try {
    // One plain file, without a log beside it.
    copy.pragma('journal_mode = DELETE');
    const verdict = copy.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(`The backup is not sound: ${verdict}`);
  } finally {
    copy.close();
  }
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(part, target);
}

function rotate(file: string): void {
  for (const old of listBackups(file).slice(KEEP)) rmSync(old, { force: true });
}
