import type { LedgerEntry } from '../../../shared/paper/history';
import type { Db } from '../database';
import type { Actor } from './append';
import { type Subject, subjectKey } from './state';

const ERASED = '(erased)';

interface Row {
  seq: number;
  at: string;
  act: string;
  paper: string | null;
  hash: string;
  who: string | null;
  subject: string | null;
  summary: string | null;
  changes: string | null;
}

/** The history as shown, the newest first. */
export function entryReader(db: Db) {
  const text = (part: string) =>
    `(SELECT text FROM ledger_texts t WHERE t.seq = l.seq AND t.part = '${part}') AS ${part}`;
  const select = db.prepare<{ paper: string | null; before: number; limit: number }, Row>(
    `SELECT l.seq, l.at, l.act, l.paper, l.hash,
       ${text('who')}, ${text('subject')}, ${text('summary')}, ${text('changes')}
     FROM ledger l WHERE (@paper IS NULL OR l.paper = @paper) AND l.seq < @before
     ORDER BY l.seq DESC LIMIT @limit`,
  );
  const last = db.prepare<[string], string>('SELECT max(at) FROM ledger WHERE paper = ?').pluck();
  const head = db.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1',
  );
  const acts = db
    .prepare<[string], string>(
      `SELECT l.act FROM ledger l, json_each(l.subjects) s WHERE s.value = ? ORDER BY l.seq`,
    )
    .pluck();
  return {
    /** What was done to a thing, the oldest first. */
    actsOn: (kind: Subject, id: string): string[] => acts.all(subjectKey(kind, id)),
    /** At most `limit` entries before the entry `before`, of one paper or of all. */
    list: (paper: string | null, before: number, limit: number): LedgerEntry[] =>
      select.all({ paper, before, limit }).map(present),
    /** When a paper was last acted on. */
    lastAt: (paper: string): string | null => last.get(paper) ?? null,
    /** Sequence number and hash of the newest entry. */
    head: () => head.get() ?? null,
  };
}

function present(row: Row): LedgerEntry {
  const actor = row.who ? (JSON.parse(row.who) as Actor) : null;
  return {
    seq: row.seq,
    at: row.at,
    who: actor ? `${actor.name}, ${actor.post}` : ERASED,
    onBehalfOf: actor?.onBehalfOf ?? null,
    act: row.act,
    subject: row.subject ?? ERASED,
    paper: row.paper,
    summary: row.summary ?? ERASED,
    changes: row.changes ? (JSON.parse(row.changes) as LedgerEntry['changes']) : [],
    hash: row.hash,
  };
}

/** Erases the before and after of every entry that was done to a thing; the entries and their chain stay. */
export function eraser(db: Db) {
  const erase = db.prepare<{ key: string; at: string }>(
    `UPDATE ledger_texts SET text = NULL, salt = NULL, erased_at = @at
     WHERE part IN ('changes', 'state ' || @key) AND erased_at IS NULL AND seq IN (
       SELECT l.seq FROM ledger l, json_each(l.subjects) s WHERE s.value = @key)`,
  );
  return (key: string, at: string): void => {
    erase.run({ key, at });
  };
}
