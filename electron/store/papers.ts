import type { Paper, PaperFields } from '../../shared/paper/paper';
import type { Db } from './database';
import { expectChanged, type Touch } from './touch';

interface Row {
  id: string;
  title: string;
  committee: string;
  committee_date: string | null;
  council: string;
  council_date: string | null;
  sample: number;
  created_at: string;
  archived_at: string | null;
  revision: number;
}

const COLUMNS =
  'id, title, committee, committee_date, council, council_date, sample, created_at, archived_at, revision';

export function readPapers(db: Db) {
  const select = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM papers WHERE id = ?`);
  const list = db.prepare<[number], Row>(
    `SELECT ${COLUMNS} FROM papers WHERE (archived_at IS NOT NULL) = ? ORDER BY created_at DESC, rowid DESC`,
  );
  const sample = db
    .prepare<[], string>(
      'SELECT id FROM papers WHERE sample = 1 AND archived_at IS NULL ORDER BY created_at LIMIT 1',
    )
    .pluck();
  const due = db.prepare<[string], string>('SELECT id FROM papers WHERE purge_on <= ?').pluck();
  return {
    get(id: string): Paper | null {
      const row = select.get(id);
      return row ? present(row) : null;
    },
    list: (archived: boolean): Paper[] => list.all(archived ? 1 : 0).map(present),
    /** The sample paper, when it is there. */
    sample: (): string | null => sample.get() ?? null,
    /** Archived papers whose retention has ended by a day. */
    dueForPurge: (day: string): string[] => due.all(day),
  };
}

export function writePapers(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO papers (id, title, committee, committee_date, council, council_date, sample, created_at)
     VALUES (@id, @title, @committee, @committeeDate, @council, @councilDate, @sample, @createdAt)`,
  );
  const update = db.prepare(
    `UPDATE papers SET title = @title, committee = @committee, committee_date = @committeeDate, council = @council,
       council_date = @councilDate, revision = revision + 1 WHERE id = @id AND revision = @revision`,
  );
  const archive = db.prepare(
    'UPDATE papers SET archived_at = ?, purge_on = ?, revision = revision + 1 WHERE id = ?',
  );
  const markSample = db.prepare('UPDATE papers SET sample = 1 WHERE id = ?');
  return {
    insert(paper: PaperFields & { id: string; createdAt: string }): void {
      insert.run({ ...paper, sample: 0 });
      touch('paper', paper.id);
    },
    update(id: string, fields: PaperFields, revision: number): void {
      expectChanged(update.run({ ...fields, id, revision }).changes, 'The paper');
      touch('paper', id);
    },
    archive(id: string, at: string, purgeOn: string): void {
      archive.run(at, purgeOn, id);
      touch('paper', id);
    },
    restore(id: string): void {
      archive.run(null, null, id);
      touch('paper', id);
    },
    markSample(id: string): void {
      markSample.run(id);
      touch('paper', id);
    },
  };
}

const present = (row: Row): Paper => ({
  id: row.id,
  title: row.title,
  committee: row.committee,
  committeeDate: row.committee_date,
  council: row.council,
  councilDate: row.council_date,
  sample: row.sample === 1,
  createdAt: row.created_at,
  archivedAt: row.archived_at,
  revision: row.revision,
});
