import { existsSync, statSync } from 'node:fs';
import { Refusal, refuse } from '../../shared/base/failure';
import { backupBeforeMigration, listBackups } from './backup';
import { APPLICATION_ID, connect, type Db, makeDurable, sqliteCode } from './database';
import { prepareFolder } from './location';
import { migrate } from './migrate';
import { migrations } from './migrations';
import type { Migration } from './migrations/migration';
import { makeStore, type Store } from './store';

/**
 * Opens the database, making or migrating it when need be, and checks it: that it is ours, sound, of a shape this
 * program knows, and on this computer. The history is verified on the way (`ledger.state()` tells how it went).
 * @throws Refusal bad-database | newer-database
 */
export function openStore(file: string, steps: readonly Migration[] = migrations): Store {
  prepareFolder(file);
  const fresh = !existsSync(file) || statSync(file).size === 0;
  let db: Db | null = null;
  try {
    db = connect(file);
    if (!fresh) checkOurs(db, file);
    makeDurable(db);
    if (!fresh) checkSound(db, file);
    const open = db;
    migrate(open, (from) => backupBeforeMigration(open, from), steps);
    return makeStore(open);
  } catch (error) {
    db?.close();
    throw asRefusal(error, file);
  }
}

/** A SQLite file without our mark is ours only when nothing is in it (a first start that was cut off). */
function checkOurs(db: Db, file: string): void {
  const id = db.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (id === 0 && tables === 0) return;
  throw refuse(
    'bad-database',
    `The file ${file} is a database of another program, so Engross leaves it alone. Choose another data folder.`,
    file,
  );
}

function checkSound(db: Db, file: string): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw damaged(file);
}

function damaged(file: string): Refusal {
  const [backup] = listBackups(file);
  const way = backup
    ? `Put the newest backup in its place: ${backup}.`
    : 'There is no backup beside it: ask your IT support to restore the file.';
  return refuse(
    'bad-database',
    `The data file ${file} is damaged, so it was not opened and nothing was changed. ${way}`,
    file,
  );
}

function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  switch (sqliteCode(error)?.split('_').slice(0, 2).join('_')) {
    case 'SQLITE_NOTADB':
      return refuse(
        'bad-database',
        `The file ${file} is not an Engross database, so it was left as it is. Move it away or choose another data folder.`,
        file,
      );
    case 'SQLITE_CORRUPT':
      return damaged(file);
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return refuse(
        'bad-database',
        `The data file ${file} cannot be opened for writing. Check that you may write to its folder.`,
        file,
      );
    case 'SQLITE_BUSY':
      return refuse(
        'bad-database',
        `The data file ${file} is in use by another program. Close that program and try again.`,
        file,
      );
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
      return refuse(
        'bad-database',
        `The data file ${file} cannot be written: the disk is full or failing. Free some space and try again.`,
        file,
      );
    default:
      return error;
  }
}
