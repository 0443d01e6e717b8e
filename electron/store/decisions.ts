import type { Decision } from '../../shared/paper/amendment';
import type { Db } from './database';
import type { Touch } from './touch';

type Row = Omit<Decision, 'againstConcern'> & { id: string; againstConcern: number };

export function readDecisions(db: Db) {
  const standing = db.prepare<[string], Row>(
    `SELECT id, outcome, reason, decided_on AS decidedOn, decided_by AS "by", fingerprint,
       against_concern AS againstConcern FROM decisions WHERE amendment = ? AND taken_back_at IS NULL`,
  );
  const any = db
    .prepare<[string], number>(
      `SELECT EXISTS (SELECT 1 FROM decisions d JOIN amendments a ON a.id = d.amendment
         WHERE a.draft = ? AND d.taken_back_at IS NULL)`,
    )
    .pluck();
  const last = db
    .prepare<[string], string>(
      `SELECT max(max(d.recorded_at), coalesce(max(d.taken_back_at), '')) FROM decisions d
         JOIN amendments a ON a.id = d.amendment WHERE a.paper = ?`,
    )
    .pluck();
  return {
    /** When something was last decided, or a decision taken back, in a paper. */
    lastAt: (paper: string): string | null => last.get(paper) ?? null,
    /** The decision that stands on an amendment. */
    get(amendment: string): Decision | null {
      const row = standing.get(amendment);
      if (!row) return null;
      const { id: _, ...decision } = row;
      return { ...decision, againstConcern: row.againstConcern === 1 };
    },
    /** Whether anything stands decided on a draft. */
    anyOn: (draft: string): boolean => any.get(draft) === 1,
  };
}

export function writeDecisions(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO decisions (id, amendment, outcome, reason, decided_on, decided_by, fingerprint, against_concern, recorded_at)
     VALUES (@id, @amendment, @outcome, @reason, @decidedOn, @by, @fingerprint, @againstConcern, @recordedAt)`,
  );
  const standing = db
    .prepare<[string], string>(
      'SELECT id FROM decisions WHERE amendment = ? AND taken_back_at IS NULL',
    )
    .pluck();
  const takeBack = db.prepare(
    'UPDATE decisions SET taken_back_at = ?, taken_back_why = ? WHERE id = ?',
  );
  return {
    insert(decision: Decision & { id: string; amendment: string; recordedAt: string }): void {
      insert.run({ ...decision, againstConcern: decision.againstConcern ? 1 : 0 });
      touch('decision', decision.id);
    },
    /** The decision stays, marked as taken back. */
    takeBack(amendment: string, at: string, why: string): void {
      const id = standing.get(amendment);
      if (!id) return;
      takeBack.run(at, why, id);
      touch('decision', id);
    },
  };
}
