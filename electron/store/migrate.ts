import { refuse } from '../../shared/base/failure';
import { APPLICATION_ID, type Db } from './database';
import { migrations } from './migrations';
import type { Migration } from './migrations/migration';

/**
 * Brings a database to the newest shape, one transaction for each step, or leaves it as it was.
 * `beforehand` is called once when there is something to do to a database that holds data (a backup).
 * @throws Refusal newer-database when a newer program made it
 */
export function migrate(
  db: Db,
  beforehand: (from: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  const newest = steps.at(-1)?.version ?? 0;
  if (from > newest)
    throw refuse(
      'newer-database',
      `This data was made by a newer Engross (its shape is ${from}, this program knows ${newest}). Update Engross on this computer, then open it again.`,
      db.name,
    );
  if (from > 0 && from < newest) beforehand(from);
  for (const step of steps) {
    if (step.version <= from) continue;
    db.transaction(() => {
      // The other program may have done it while we waited for the lock.
      if ((db.pragma('user_version', { simple: true }) as number) >= step.version) return;
      db.exec(step.sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  }
}
