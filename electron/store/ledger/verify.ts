import type { LedgerState } from '../../../shared/paper/history';
import type { Db } from '../database';
import { digestOf, GENESIS, linkHash } from './digest';
import { states } from './state';

interface EntryRow {
  seq: number;
  at: string;
  act: string;
  paper: string | null;
  subjects: string;
  digests: string;
  previous: string;
  hash: string;
}

interface TextRow {
  seq: number;
  part: string;
  salt: string | null;
  text: string | null;
  erased_at: string | null;
}

/**
 * Walks the chain from its beginning: each entry follows the one before it, its hash is that of its fields, each
 * text is the one it was digested from or has been erased, and each thing is in the state that its last act left
 * it in. What an unacknowledged hand changed is named by the first entry that no longer fits.
 */
export function verifier(db: Db) {
  const entries = db.prepare<[], EntryRow>('SELECT * FROM ledger ORDER BY seq');
  const textsOf = db.prepare<[], TextRow>('SELECT * FROM ledger_texts ORDER BY seq');
  const heads = db.prepare<[], string>('SELECT ledger_head FROM exports').pluck();
  const state = states(db);

  return (): LedgerState => {
    const texts = groupBySeq(textsOf.all());
    const lastStates = new Map<string, { seq: number; text: string | null }>();
    const hashes = new Set<string>([GENESIS]);
    let head = GENESIS;
    let seq = 0;
    for (const row of entries.iterate()) {
      const broken = (sentence: string): LedgerState => ({
        intact: false,
        entries: seq,
        head,
        broken: { seq: row.seq, sentence },
      });
      if (row.seq !== seq + 1)
        return broken(`Entry ${seq + 1} is missing from the history. Compare with a backup.`);
      if (row.previous !== head)
        return broken(`Entry ${row.seq} does not follow the entry before it: one was altered.`);
      const parsed = parseEntry(row);
      if (!parsed || linkHash(parsed) !== row.hash)
        return broken(`Entry ${row.seq} was altered after it was written.`);
      const own = texts.get(row.seq) ?? [];
      const wrong = wrongText(parsed.digests, own);
      if (wrong)
        return broken(`The ${wrong} of entry ${row.seq} was altered after it was written.`);
      for (const text of own)
        if (text.part.startsWith('state '))
          lastStates.set(text.part.slice(6), { seq: row.seq, text: text.text });
      hashes.add(row.hash);
      head = row.hash;
      seq = row.seq;
    }
    const strange = strangeState(lastStates, state);
    const broken = strange ?? strangeHead(heads.all(), hashes, seq);
    return { intact: broken === null, entries: seq, head, broken };
  };
}

function groupBySeq(rows: TextRow[]): Map<number, TextRow[]> {
  const groups = new Map<number, TextRow[]>();
  for (const row of rows) {
    const group = groups.get(row.seq);
    if (group) group.push(row);
    else groups.set(row.seq, [row]);
  }
  return groups;
}

function parseEntry(row: EntryRow) {
  try {
    const { seq, at, act, paper, previous } = row;
    return {
      seq,
      at,
      act,
      paper,
      subjects: JSON.parse(row.subjects) as string[],
      digests: JSON.parse(row.digests) as Record<string, string>,
      previous,
    };
  } catch {
    return null;
  }
}

/** The first part whose text is missing, added, or not the one digested; null when all fit. */
function wrongText(digests: Record<string, string>, texts: TextRow[]): string | null {
  const seen = new Set(texts.map((text) => text.part));
  const missing = Object.keys(digests).find((part) => !seen.has(part));
  if (missing) return missing;
  for (const { part, salt, text, erased_at } of texts) {
    if (!(part in digests)) return part;
    const erased = text === null && salt === null && erased_at !== null;
    if (erased) continue;
    if (text === null || salt === null || digestOf(salt, text) !== digests[part]) return part;
  }
  return null;
}

const NOUNS: Record<string, string> = {
  paper: 'A paper',
  document: 'A document',
  draft: 'A draft',
  feedback: 'A piece of feedback',
  delegation: 'The delegation',
  amendment: 'An amendment',
  response: 'A response',
  decision: 'A decision',
  export: 'The record of an export',
};

type Broken = NonNullable<LedgerState['broken']>;

/** A thing that is not as its last act left it, or that no act made. */
function strangeState(
  last: ReadonlyMap<string, { seq: number; text: string | null }>,
  state: ReturnType<typeof states>,
): Broken | null {
  const noun = (key: string) => NOUNS[key.split(':')[0] as string] ?? 'A record';
  for (const [key, { seq, text }] of last)
    if (text !== null && state.of(key) !== text)
      return {
        seq,
        sentence: `${noun(key)} (${key}) is not as entry ${seq}, its last act, left it: it was altered outside Engross.`,
      };
  for (const key of state.all())
    if (!last.has(key))
      return {
        seq: 0,
        sentence: `${noun(key)} (${key}) was put in without an act in the history.`,
      };
  return null;
}

/** An export names the head of its time: a ledger that was cut short and written anew no longer holds it. */
function strangeHead(heads: string[], hashes: ReadonlySet<string>, seq: number): Broken | null {
  return heads.every((head) => hashes.has(head))
    ? null
    : { seq, sentence: 'An export names an entry that the history no longer holds.' };
}
