import type { Db } from '../database';
import { sha256 } from './digest';

/** A thing whose row the ledger vouches for. */
export type Subject =
  | 'paper'
  | 'document'
  | 'draft'
  | 'feedback'
  | 'delegation'
  | 'amendment'
  | 'response'
  | 'decision'
  | 'export';

/**
 * What is hashed of each, in its first form. A column added later does not go in here but into a second form, so
 * that what older entries vouch for stays comparable. While an amendment is being written its words are saved
 * without an act, so only the rest of it counts then.
 */
const FORMS: Record<Subject, string> = {
  paper: `SELECT id, title, committee, committee_date, council, council_date, sample, archived_at
    FROM papers WHERE id = ?`,
  document: 'SELECT id, paper, title, kind, position FROM documents WHERE id = ?',
  draft: `SELECT id, document, version, hash, base, source, id_map, file_name, origin, brought_by, agreed_on
    FROM drafts WHERE id = ?`,
  feedback: `SELECT f.id, f.paper, f.number, f.made_on, f.made_where, f.document, f.anchor, f.at_committee, f.status,
    f.source, w.who, w.role, w.asked, w.reply, w.erased_at
    FROM feedback f JOIN feedback_words w ON w.feedback = f.id WHERE f.id = ?`,
  delegation: `SELECT paper, wording, delegate, grounds, resolved_on, until, ended_on,
    (SELECT group_concat(document) FROM (SELECT document FROM delegation_documents d WHERE d.paper = delegations.paper ORDER BY document)) AS documents,
    (SELECT json_group_array(json_array(id, post, name, active)) FROM (SELECT * FROM consultees c WHERE c.paper = delegations.paper ORDER BY id)) AS consultees
    FROM delegations WHERE paper = ?`,
  amendment: `SELECT id, paper, document, draft, number, status, adopted_in, imported_from,
    iif(status = 'working', NULL, category) AS category, iif(status = 'working', NULL, reason) AS reason,
    iif(status = 'working', NULL, proposer) AS proposer, iif(status = 'working', NULL, seconder) AS seconder,
    iif(status = 'working', NULL, position) AS position, iif(status = 'working', NULL, hunks) AS hunks,
    iif(status = 'working', NULL, (SELECT group_concat(feedback) FROM (SELECT feedback FROM answers WHERE amendment = amendments.id ORDER BY feedback))) AS feedback
    FROM amendments WHERE id = ?`,
  response: `SELECT id, amendment, consultee, kind, comment, wording, responded_on, fingerprint, result_hash, recorded_at,
    recorded_by FROM responses WHERE id = ?`,
  decision: `SELECT id, amendment, outcome, reason, decided_on, decided_by, fingerprint, against_concern, recorded_at,
    taken_back_at, taken_back_why FROM decisions WHERE id = ?`,
  export: `SELECT id, document, draft, at, made_by, files, amendments, proof, ledger_head
    FROM exports WHERE id = ?`,
};

const IDS: Record<Subject, string> = {
  paper: 'SELECT id FROM papers',
  document: 'SELECT id FROM documents',
  draft: 'SELECT id FROM drafts',
  feedback: 'SELECT id FROM feedback',
  delegation: 'SELECT paper FROM delegations',
  amendment: 'SELECT id FROM amendments',
  response: 'SELECT id FROM responses',
  decision: 'SELECT id FROM decisions',
  export: 'SELECT id FROM exports',
};

/** How a thing is named in an entry: `amendment:amd_…`. */
export const subjectKey = (kind: Subject, id: string): string => `${kind}:${id}`;

/** Statements that give the state of things as the ledger vouches for it. */
export function states(db: Db) {
  const statements = Object.fromEntries(
    Object.entries(FORMS).map(([kind, sql]) => [kind, db.prepare<[string]>(sql)]),
  );
  const ids = Object.entries(IDS).map(
    ([kind, sql]) => [kind, db.prepare<[], string>(sql).pluck()] as const,
  );
  return {
    /** `1:<hash>` of the row's first form; `gone` when there is none. */
    of(key: string): string {
      const [kind = '', id = ''] = key.split(/:(.*)/s);
      const row = statements[kind]?.get(id);
      return row ? `1:${sha256(row)}` : 'gone';
    },
    /** Every thing there is. */
    all: (): string[] =>
      ids.flatMap(([kind, statement]) => statement.all().map((id) => `${kind}:${id}`)),
  };
}
