import type { LedgerState } from '../../shared/paper/history';
import { readAmendments, writeAmendments } from './amendments';
import { backupDaily } from './backup';
import { readBlobs, writeBlobs } from './blobs';
import type { Db } from './database';
import { readDecisions, writeDecisions } from './decisions';
import { readDelegations, writeDelegations } from './delegations';
import { readDocuments, writeDocuments } from './documents';
import { readDrafts, writeDrafts } from './drafts';
import { readExports, writeExports } from './exports';
import { readFeedback, writeFeedback } from './feedback';
import { type Act, appender } from './ledger/append';
import { GENESIS } from './ledger/digest';
import { entryReader, eraser } from './ledger/entries';
import { subjectKey } from './ledger/state';
import { verifier } from './ledger/verify';
import { readPapers, writePapers } from './papers';
import { purger } from './purge';
import { readResponses, writeResponses } from './responses';
import { readSettings, writeSettings } from './settings';
import type { Touch } from './touch';

/** What a handler that changes nothing gets. */
export type Reader = ReturnType<typeof makeReader>;

/** What a handler gets inside a transaction: everything to read and to write, and the act to record. */
export type Writer = ReturnType<typeof makeWriter>;

/** The open database. Everything read or written goes through `reading` or `writing`. */
export interface Store {
  readonly file: string;
  /** Runs in one snapshot; SQLite refuses any write in it. */
  reading<T>(work: (reader: Reader) => T): T;
  /**
   * Runs in one transaction, all or nothing. The act that `work` records becomes one ledger entry; changing a thing
   * that the ledger vouches for without recording an act is a defect and rolls everything back.
   */
  writing<T>(work: (writer: Writer) => T): T;
  /** Rises whenever another program changed the file. */
  dataVersion(): number;
  /** Today's verified backup, unless it is there already; the file written, or null. */
  backup(day: string): Promise<string | null>;
  /** Pushes the log into the file. Done by itself after an erasure, so that what was erased is in neither. */
  checkpoint(): void;
  close(): void;
}

/** Puts a migrated, checked connection to work. Statements are prepared here, once. */
export function makeStore(db: Db): Store {
  let touched = new Set<string>();
  let act: Act | null = null;
  let erased = false;
  const touch: Touch = (kind, id) => touched.add(subjectKey(kind, id));
  const reader = makeReader(db);
  const record = (recorded: Act) => {
    if (act) throw new Error(`Two acts in one transaction: ${act.act} and ${recorded.act}`);
    act = recorded;
  };
  const writer = makeWriter(db, reader, touch, record, () => {
    erased = true;
  });
  const append = appender(db);

  const readOnly = db.transaction((work: (reader: Reader) => unknown) => work(reader));
  const readWrite = db.transaction((work: (writer: Writer) => unknown) => {
    touched = new Set();
    act = null;
    const value = work(writer);
    if (act) append(act, [...touched]);
    else if (touched.size > 0)
      throw new Error(`Changed without an act: ${[...touched].join(', ')}`);
    return value;
  });

  return {
    file: db.name,
    reading<T>(work: (reader: Reader) => T): T {
      db.pragma('query_only = ON');
      try {
        return readOnly.deferred(work) as T;
      } finally {
        db.pragma('query_only = OFF');
      }
    },
    writing<T>(work: (writer: Writer) => T): T {
      erased = false;
      const value = readWrite.immediate(work) as T;
      if (erased) db.pragma('wal_checkpoint(TRUNCATE)');
      return value;
    },
    dataVersion: () => db.pragma('data_version', { simple: true }) as number,
    backup: (day) => backupDaily(db, day),
    checkpoint: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => db.close(),
  };
}

function makeReader(db: Db) {
  const entries = entryReader(db);
  const walk = verifier(db);
  const blobs = readBlobs(db);
  let verdict = walk();
  return {
    file: db.name,
    settings: readSettings(db),
    blobs,
    papers: readPapers(db),
    documents: readDocuments(db),
    drafts: readDrafts(db),
    feedback: readFeedback(db),
    delegations: readDelegations(db),
    amendments: readAmendments(db),
    responses: readResponses(db),
    decisions: readDecisions(db),
    exports: readExports(db),
    ledger: {
      list: entries.list,
      lastAt: entries.lastAt,
      actsOn: entries.actsOn,
      /** Hash of the newest entry. */
      head: (): string => entries.head()?.hash ?? GENESIS,
      /** The verdict of the last walk (on opening, or when asked), with the newest entry of now. */
      state(): LedgerState {
        const head = entries.head();
        return verdict.intact
          ? { ...verdict, entries: head?.seq ?? 0, head: head?.hash ?? GENESIS }
          : verdict;
      },
      /** Walks the whole history now, and reads every kept file. */
      verify(): LedgerState {
        verdict = walk();
        const damaged = verdict.intact ? blobs.firstDamaged() : null;
        if (damaged) {
          const sentence = `A kept file (${damaged.slice(0, 12)}…) is not what was stored. Restore a backup.`;
          verdict = { ...verdict, intact: false, broken: { seq: verdict.entries, sentence } };
        }
        return verdict;
      },
    },
  };
}

function makeWriter(
  db: Db,
  reader: Reader,
  touch: Touch,
  record: (act: Act) => void,
  onErased: () => void,
) {
  const blobs = writeBlobs(db);
  const purge = purger(db, touch, blobs.sweep);
  const erase = eraser(db);
  return {
    ...reader,
    settings: { ...reader.settings, ...writeSettings(db) },
    blobs: { ...reader.blobs, ...blobs },
    papers: {
      ...reader.papers,
      ...writePapers(db, touch),
      /** Removes a paper with all it holds. */
      purge(paper: string, at: string): void {
        onErased();
        purge(paper, at);
      },
    },
    documents: { ...reader.documents, ...writeDocuments(db, touch) },
    drafts: { ...reader.drafts, ...writeDrafts(db, touch) },
    feedback: { ...reader.feedback, ...writeFeedback(db, touch) },
    delegations: { ...reader.delegations, ...writeDelegations(db, touch) },
    amendments: { ...reader.amendments, ...writeAmendments(db, touch) },
    responses: { ...reader.responses, ...writeResponses(db, touch) },
    decisions: { ...reader.decisions, ...writeDecisions(db, touch) },
    exports: { ...reader.exports, ...writeExports(db, touch) },
    ledger: {
      ...reader.ledger,
      /** The act that this transaction is. At most one. */
      record,
      /** Erases the before and after of a thing's entries; the chain stays whole. */
      erase(key: string, at: string): void {
        onErased();
        erase(key, at);
      },
    },
  };
}
