import Database from 'better-sqlite3';
import { refuse } from '../../shared/base/failure';

export type Db = Database.Database;

/** "Engr": marks a SQLite file as ours (see `PRAGMA application_id`). */
export const APPLICATION_ID = 0x456e6772;

/**
 * A connection with the settings that all of ours have: WAL, each commit on the disk before it is acknowledged,
 * foreign keys, patience while the other program (window or command line) writes, and freed pages overwritten,
 * so that erased words do not linger in the file.
 */
export function connect(file: string): Db {
  const db = new Database(file, { timeout: 5000 });
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Write-ahead log, flushed at each commit. Called once the file is known to be ours. */
export function makeDurable(db: Db): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal')
    throw refuse(
      'bad-database',
      `The place of ${db.name} cannot keep data safely (its disk knows no shared memory). Choose a folder on this computer’s own disk.`,
      db.name,
    );
  db.pragma('synchronous = FULL');
}

/** The code of an error that SQLite raised (`SQLITE_BUSY` …), null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
