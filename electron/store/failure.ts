import type { Failure } from '../../shared/base/failure';
import { sqliteCode } from './database';

/** What a person can do something about among SQLite's own errors while the program runs; null for the rest. */
export function sqliteFailure(error: unknown): Failure | null {
  const code = sqliteCode(error);
  if (!code) return null;
  if (code.startsWith('SQLITE_BUSY'))
    return {
      code: 'conflict',
      sentence:
        'Another Engross (a window or the command line) was writing just then, so nothing was changed. Try again in a moment.',
    };
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR'))
    return {
      code: 'bad-database',
      sentence:
        'The data could not be written: the disk is full or failing. Nothing was changed. Free some space, then try again.',
    };
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return {
      code: 'bad-database',
      sentence:
        'The data file was found damaged. Close Engross and put the newest backup from the backups folder in its place.',
    };
  return null;
}
