import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { refuse } from '../../shared/base/failure';
import { backupFolder } from './backup';
import { APPLICATION_ID, sqliteCode } from './database';

/**
 * Puts a backup in the place of the database, which must be closed by every program. What was there, also when it is
 * damaged, is kept beside the backups and nothing of it is lost. `stamp` names it (an instant).
 * @throws Refusal not-found | bad-database
 * @returns the file in which the replaced data is kept, or null when there was none
 */
export function restoreBackup(file: string, backup: string, stamp: string): string | null {
  const from = existsSync(backup) ? backup : join(backupFolder(file), basename(backup));
  expectSound(from);
  expectClosed(file);
  const part = `${file}.${process.pid}.part`;
  copyFileSync(from, part);
  const aside = join(backupFolder(file), `replaced-${stamp.replace(/[:.]/g, '-')}.db`);
  const there = existsSync(file);
  // The log belongs to the file that goes: it goes along.
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  renameSync(part, file);
  return there ? aside : null;
}

/**
 * Leaving the write-ahead log needs the file for oneself, so it fails while any other program has it open; otherwise
 * it folds the log into the file. A file too damaged to be opened is nobody's.
 */
function expectClosed(file: string): void {
  if (!existsSync(file)) return;
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { timeout: 200 });
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY'))
      throw refuse(
        'conflict',
        'Engross has the data open in another window or terminal. Close it there, then restore the backup.',
        file,
      );
  } finally {
    db?.close();
  }
}

/** A backup that is ours and passes SQLite's own check. */
function expectSound(backup: string): void {
  const bad = (why: string) =>
    refuse('bad-database', `${basename(backup)} ${why}, so it was not restored.`, backup);
  if (!existsSync(backup))
    throw refuse(
      'not-found',
      `There is no backup ${basename(backup)} in ${dirname(backup)}.`,
      backup,
    );
  const copy = `${backup}.check`;
  copyFileSync(backup, copy);
  try {
    const db = new Database(copy);
    try {
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw bad('is no backup of Engross');
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw bad('is damaged');
    } finally {
      db.close();
    }
  } catch (error) {
    if (sqliteCode(error)) throw bad('is damaged or no database');
    throw error;
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true });
  }
}
