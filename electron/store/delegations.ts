import type { Consultee, Delegation, DelegationFields } from '../../shared/paper/delegation';
import type { Db } from './database';
import { expectChanged, type Touch } from './touch';

type Row = Omit<Delegation, 'consultees' | 'documents'>;

export function readDelegations(db: Db) {
  const select = db.prepare<[string], Row>(
    `SELECT paper, wording, delegate, grounds, resolved_on AS resolvedOn, until, ended_on AS endedOn, revision
     FROM delegations WHERE paper = ?`,
  );
  const documents = db
    .prepare<[string], string>('SELECT document FROM delegation_documents WHERE paper = ?')
    .pluck();
  const consultees = db.prepare<[string], Consultee>(
    'SELECT id, post, name FROM consultees WHERE paper = ? AND active = 1 ORDER BY position, id',
  );
  const consultee = db.prepare<[string], Consultee>(
    'SELECT id, post, name FROM consultees WHERE id = ?',
  );
  return {
    get(paper: string): Delegation | null {
      const row = select.get(paper);
      if (!row) return null;
      return { ...row, documents: documents.all(paper), consultees: consultees.all(paper) };
    },
    /** A consultee, also one who was taken out since. */
    consultee: (id: string): Consultee | null => consultee.get(id) ?? null,
  };
}

export function writeDelegations(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO delegations (paper, wording, delegate, grounds, resolved_on, until)
     VALUES (@paper, @wording, @delegate, @grounds, @resolvedOn, @until)`,
  );
  const update = db.prepare(
    `UPDATE delegations SET wording = @wording, delegate = @delegate, grounds = @grounds, resolved_on = @resolvedOn,
       until = @until, ended_on = iif(resolved_on = @resolvedOn, ended_on, NULL), revision = revision + 1 WHERE paper = @paper AND revision = @revision`,
  );
  const end = db.prepare(
    'UPDATE delegations SET ended_on = ?, revision = revision + 1 WHERE paper = ?',
  );
  const clearDocuments = db.prepare('DELETE FROM delegation_documents WHERE paper = ?');
  const addDocument = db.prepare(
    'INSERT OR IGNORE INTO delegation_documents (paper, document) VALUES (?, ?)',
  );
  const retire = db.prepare('UPDATE consultees SET active = 0 WHERE paper = ?');
  const addConsultee = db.prepare(
    `INSERT INTO consultees (id, paper, post, name, position, active)
     VALUES (@id, @paper, @post, @name, @position, 1)
     ON CONFLICT (id) DO UPDATE SET post = excluded.post, name = excluded.name, position = excluded.position, active = 1
       WHERE paper = excluded.paper`,
  );
  return {
    /** Writes the paper's delegation; `revision` is null for the first. One that was ended stays so until resolved anew. */
    set(paper: string, fields: DelegationFields, revision: number | null): void {
      if (revision === null) insert.run({ ...fields, paper });
      else expectChanged(update.run({ ...fields, paper, revision }).changes, 'The delegation');
      clearDocuments.run(paper);
      for (const document of fields.documents) addDocument.run(paper, document);
      retire.run(paper);
      fields.consultees.forEach((consultee, position) => {
        addConsultee.run({ ...consultee, paper, position });
      });
      touch('delegation', paper);
    },
    end(paper: string, on: string): void {
      end.run(on, paper);
      touch('delegation', paper);
    },
  };
}
