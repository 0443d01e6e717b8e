import type { LedgerEntry } from '../../../shared/paper/history';
import type { Db } from '../database';
import { digestOf, GENESIS, linkHash, mintSalt } from './digest';
import { states } from './state';

/** Who did it: as asked on first run, as the system knows them, and for whom. */
export interface Actor {
  name: string;
  post: string;
  systemUser: string;
  onBehalfOf?: string;
}

/** One act, as a handler records it. */
export interface Act {
  at: string;
  actor: Actor;
  /** `noun.verb` */
  act: string;
  paper: string | null;
  subject: string;
  /** A sentence. No personal text: that goes into `changes`, which can be erased. */
  summary: string;
  changes: LedgerEntry['changes'];
}

/** Appends one entry: the act's texts in rows of their own, their digests and the state of what it touched chained. */
export function appender(db: Db) {
  const head = db.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1',
  );
  const insert = db.prepare(
    `INSERT INTO ledger (seq, at, act, paper, subjects, digests, previous, hash)
     VALUES (@seq, @at, @act, @paper, @subjects, @digests, @previous, @hash)`,
  );
  const insertText = db.prepare(
    'INSERT INTO ledger_texts (seq, part, salt, text) VALUES (?, ?, ?, ?)',
  );
  const state = states(db);

  return (act: Act, touched: readonly string[]): void => {
    const before = head.get();
    const subjects = [...touched].sort();
    const texts: Record<string, string> = {
      who: JSON.stringify(act.actor),
      subject: act.subject,
      summary: act.summary,
    };
    if (act.changes.length) texts.changes = JSON.stringify(act.changes);
    for (const key of subjects) texts[`state ${key}`] = state.of(key);
    const salted = Object.entries(texts).map(([part, text]) => ({ part, text, salt: mintSalt() }));
    const link = {
      seq: (before?.seq ?? 0) + 1,
      at: act.at,
      act: act.act,
      paper: act.paper,
      subjects,
      digests: Object.fromEntries(salted.map((s) => [s.part, digestOf(s.salt, s.text)])),
      previous: before?.hash ?? GENESIS,
    };
    insert.run({
      ...link,
      subjects: JSON.stringify(link.subjects),
      digests: JSON.stringify(link.digests),
      hash: linkHash(link),
    });
    for (const { part, salt, text } of salted) insertText.run(link.seq, part, salt, text);
  };
}
