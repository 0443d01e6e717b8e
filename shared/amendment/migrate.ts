import { refuse } from '../base/failure';
import { HUNK_VERSION, type Hunk } from './types';

/** From the stored form of one version to that of the next. */
export type HunkMigration = (hunks: unknown) => unknown;

/**
 * By the version from which each starts: the entry for 1 makes version 2 out of version 1. A change of the stored
 * form raises `HUNK_VERSION` and adds its entry here; entries are never changed afterwards.
 */
export const HUNK_MIGRATIONS: Readonly<Record<number, HunkMigration>> = {};

/**
 * Hunks as they were stored, in today's form.
 * @param version the one they were stored with
 * @throws Refusal newer-database when a later version of the program wrote them
 * @throws Refusal bad-database when no such version was ever written
 */
export function migrateHunks(
  version: number,
  hunks: unknown,
  migrations: Readonly<Record<number, HunkMigration>> = HUNK_MIGRATIONS,
  to: number = HUNK_VERSION,
): Hunk[] {
  if (version > to)
    throw refuse(
      'newer-database',
      'The amendment was written by a newer version of Engross: install that version to open it.',
    );
  let migrated = hunks;
  for (let from = version; from < to; from++) {
    const migrate = migrations[from];
    if (!migrate)
      throw refuse(
        'bad-database',
        `The amendment is stored in a form that does not exist (${version}): restore a backup.`,
      );
    migrated = migrate(migrated);
  }
  return migrated as Hunk[];
}
