import { migrateHunks } from '../../shared/amendment/migrate';
import { HUNK_VERSION, type Hunk } from '../../shared/amendment/types';
import type { Amendment } from '../../shared/paper/amendment';
import type { Db } from './database';
import { expectChanged, type Touch } from './touch';

/** An amendment as it is kept: what is computed of it for showing is left out. */
export type StoredAmendment = Omit<Amendment, 'decision' | 'responses' | 'fingerprint' | 'wording'>;

type Row = Omit<StoredAmendment, 'hunks' | 'feedback'> & {
  hunks: string;
  hunk_version: number;
  feedback: string;
};

const SELECT = `SELECT id, paper, document, draft, number, position AS "order", status, category, reason, proposer,
  seconder, hunk_version, hunks, adopted_in AS adoptedIn, imported_from AS importedFrom,
  needs_resiting AS needsResiting, replaced_by AS replacedBy, created_at AS createdAt, created_by AS createdBy,
  changed_at AS changedAt, revision,
  (SELECT json_group_array(feedback) FROM (SELECT answers.feedback FROM answers JOIN feedback ON feedback.id = answers.feedback
    WHERE answers.amendment = amendments.id ORDER BY feedback.number)) AS feedback FROM amendments`;

export function readAmendments(db: Db) {
  const select = db.prepare<[string], Row>(`${SELECT} WHERE id = ?`);
  const ofPaper = db.prepare<[string], Row>(`${SELECT} WHERE paper = ? ORDER BY number`);
  const ofDraft = db.prepare<[string], Row>(`${SELECT} WHERE draft = ? ORDER BY position, number`);
  const known = hunkReader();
  const present = ({ hunk_version, hunks, feedback, ...row }: Row): StoredAmendment => ({
    ...row,
    hunks: known(row.id, hunk_version, hunks),
    feedback: JSON.parse(feedback),
  });
  return {
    get(id: string): StoredAmendment | null {
      const row = select.get(id);
      return row ? present(row) : null;
    },
    list: (paper: string): StoredAmendment[] => ofPaper.all(paper).map(present),
    ofDraft: (draft: string): StoredAmendment[] => ofDraft.all(draft).map(present),
  };
}

/** How many amendments' hunks are kept at hand. */
const KEPT_HUNKS = 5000;

/**
 * Reads stored hunks. As long as an amendment says the same they are the same objects, so that what was worked out
 * about them still holds; callers share them and must not change them.
 */
function hunkReader(): (id: string, version: number, stored: string) => Hunk[] {
  const kept = new Map<string, { version: number; stored: string; hunks: Hunk[] }>();
  return (id, version, stored) => {
    const before = kept.get(id);
    if (before?.stored === stored && before.version === version) return before.hunks;
    const hunks = migrateHunks(version, JSON.parse(stored));
    kept.delete(id);
    kept.set(id, { version, stored, hunks });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_HUNKS) break;
      kept.delete(oldest);
    }
    return hunks;
  };
}

/** What of an amendment may be written again. */
export type AmendmentChange = Partial<
  Pick<
    StoredAmendment,
    | 'draft'
    | 'status'
    | 'category'
    | 'reason'
    | 'proposer'
    | 'seconder'
    | 'hunks'
    | 'feedback'
    | 'order'
    | 'adoptedIn'
    | 'needsResiting'
    | 'replacedBy'
    | 'changedAt'
  >
>;

/** An amendment as it comes in: what it gets by itself is left out. */
export type NewAmendment = Omit<
  StoredAmendment,
  'number' | 'order' | 'revision' | 'adoptedIn' | 'needsResiting' | 'replacedBy' | 'changedAt'
>;

export function writeAmendments(db: Db, touch: Touch) {
  const { get } = readAmendments(db);
  const insert = db.prepare(
    `INSERT INTO amendments (id, paper, document, draft, number, position, status, category, reason, proposer, seconder,
       hunk_version, hunks, adopted_in, imported_from, needs_resiting, created_at, created_by,
       changed_at)
     SELECT @id, @paper, @document, @draft, coalesce(max(number), 0) + 1, coalesce(max(position), 0) + 1, @status, @category,
       @reason, @proposer, @seconder, ${HUNK_VERSION}, @hunks, NULL, @importedFrom, NULL, @createdAt, @createdBy,
       @createdAt
     FROM amendments WHERE paper = @paper`,
  );
  const update = db.prepare(
    `UPDATE amendments SET draft = @draft, position = @order, status = @status, category = @category, reason = @reason,
       proposer = @proposer, seconder = @seconder, hunk_version = ${HUNK_VERSION}, hunks = @hunks, adopted_in = @adoptedIn,
       needs_resiting = @needsResiting, replaced_by = @replacedBy, changed_at = @changedAt, revision = revision + 1
     WHERE id = @id AND revision = @revision`,
  );
  const remove = db.prepare('DELETE FROM amendments WHERE id = ? AND revision = ?');
  const unlink = db.prepare('DELETE FROM answers WHERE amendment = ?');
  const link = db.prepare('INSERT OR IGNORE INTO answers (amendment, feedback) VALUES (?, ?)');
  const change = (id: string, fields: AmendmentChange, revision: number): void => {
    const now = get(id);
    const next = { ...now, ...fields };
    const row = { ...next, hunks: JSON.stringify(next.hunks), revision };
    const { feedback: _, ...columns } = row;
    expectChanged(now ? update.run(columns).changes : 0, `Amendment ${now?.number ?? ''}`.trim());
    if (fields.feedback) {
      unlink.run(id);
      for (const feedback of fields.feedback) link.run(id, feedback);
    }
  };
  const setNumber = db.prepare('UPDATE amendments SET number = ? WHERE id = ?');
  return {
    /** Gives other numbers to some; two may change places. */
    renumber(numbers: ReadonlyMap<string, number>): void {
      // Numbers are unique at every moment, so they first make way below zero.
      for (const [id, number] of numbers) setNumber.run(-number, id);
      for (const [id, number] of numbers) setNumber.run(number, id);
      for (const id of numbers.keys()) touch('amendment', id);
    },
    /** Adds it with the paper's next number, last in the order. */
    insert(entry: NewAmendment): void {
      const { feedback, ...columns } = entry;
      insert.run({ ...columns, hunks: JSON.stringify(entry.hunks) });
      for (const answered of feedback) link.run(entry.id, answered);
      touch('amendment', entry.id);
    },
    /** An act changes it. @throws Refusal conflict */
    update(id: string, fields: AmendmentChange, revision: number): void {
      change(id, fields, revision);
      touch('amendment', id);
    },
    /** Keeps words while they are written, which is no act. Only for a working amendment. @throws Refusal conflict */
    autosave(
      id: string,
      fields: Omit<AmendmentChange, 'status' | 'draft'>,
      revision: number,
    ): void {
      change(id, fields, revision);
    },
    /** Takes one out of the paper, as if it had not been begun. @throws Refusal conflict */
    remove(id: string, revision: number): void {
      const number = get(id)?.number ?? '';
      unlink.run(id);
      expectChanged(remove.run(id, revision).changes, `Amendment ${number}`.trim());
      touch('amendment', id);
    },
    /** Links or unlinks feedback from its side. */
    setAnswers(feedback: string, amendments: readonly string[], before: readonly string[]): void {
      for (const id of before) if (!amendments.includes(id)) relink(id, feedback, false);
      for (const id of amendments) if (!before.includes(id)) relink(id, feedback, true);
    },
  };

  function relink(id: string, feedback: string, on: boolean): void {
    const now = get(id);
    if (!now) return;
    const others = now.feedback.filter((other) => other !== feedback);
    change(id, { feedback: on ? [...others, feedback] : others }, now.revision);
    touch('amendment', id);
  }
}
