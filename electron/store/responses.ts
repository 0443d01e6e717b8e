import type { Response } from '../../shared/paper/amendment';
import type { Db } from './database';
import type { Touch } from './touch';

const SELECT = `SELECT r.id, r.amendment, r.consultee, r.kind, r.comment, r.wording, r.responded_on AS respondedOn,
  r.fingerprint, r.result_hash AS resultHash, r.recorded_at AS recordedAt, r.recorded_by AS recordedBy FROM responses r`;

export function readResponses(db: Db) {
  const ofAmendment = db.prepare<[string], Response>(
    `${SELECT} WHERE r.amendment = ? ORDER BY r.rowid`,
  );
  return {
    /** All to one amendment, the oldest first; a consultee's last one is the one that counts. */
    list: (amendment: string): Response[] => ofAmendment.all(amendment),
  };
}

export function writeResponses(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO responses (id, amendment, consultee, kind, comment, wording, responded_on, fingerprint, result_hash,
       recorded_at, recorded_by)
     VALUES (@id, @amendment, @consultee, @kind, @comment, @wording, @respondedOn, @fingerprint, @resultHash, @recordedAt,
       @recordedBy)`,
  );
  return {
    insert(response: Response): void {
      insert.run(response);
      touch('response', response.id);
    },
  };
}
