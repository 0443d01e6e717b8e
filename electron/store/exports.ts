import type { Db } from './database';
import type { Touch } from './touch';

/** The record of a Council paper that was written and proved. */
export interface ExportRecord {
  id: string;
  document: string;
  draft: string;
  at: string;
  by: string;
  files: { form: 'clean' | 'tracked'; path: string; hash: string }[];
  amendments: number[];
  proof: {
    proved: boolean;
    counts: {
      blocks: number;
      words: number;
      insertions: number;
      deletions: number;
      comments: number;
    };
    differences: { check: string; where: string; expected: string; found: string }[];
  };
  ledgerHead: string;
}

type Row = Omit<ExportRecord, 'files' | 'amendments' | 'proof'> & {
  files: string;
  amendments: string;
  proof: string;
};

export function readExports(db: Db) {
  const list = db.prepare<[string], Row>(
    `SELECT id, document, draft, at, made_by AS "by", files, amendments, proof, ledger_head AS ledgerHead
     FROM exports WHERE paper = ? ORDER BY at DESC, rowid DESC`,
  );
  return {
    /** A paper's exports, the newest first. */
    list: (paper: string): ExportRecord[] =>
      list.all(paper).map((row) => ({
        ...row,
        files: JSON.parse(row.files),
        amendments: JSON.parse(row.amendments),
        proof: JSON.parse(row.proof),
      })),
  };
}

export function writeExports(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO exports (id, paper, document, draft, at, made_by, files, amendments, proof, ledger_head)
     VALUES (@id, @paper, @document, @draft, @at, @by, @files, @amendments, @proof, @ledgerHead)`,
  );
  return {
    insert(record: ExportRecord & { paper: string }): void {
      insert.run({
        ...record,
        files: JSON.stringify(record.files),
        amendments: JSON.stringify(record.amendments),
        proof: JSON.stringify(record.proof),
      });
      touch('export', record.id);
    },
  };
}
