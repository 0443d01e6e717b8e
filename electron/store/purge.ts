import type { Db } from './database';
import type { Subject } from './ledger/state';
import type { Touch } from './touch';

const OWNED: [Subject, string][] = [
  [
    'decision',
    'SELECT d.id FROM decisions d JOIN amendments a ON a.id = d.amendment WHERE a.paper = ?',
  ],
  [
    'response',
    'SELECT r.id FROM responses r JOIN amendments a ON a.id = r.amendment WHERE a.paper = ?',
  ],
  ['export', 'SELECT id FROM exports WHERE paper = ?'],
  ['amendment', 'SELECT id FROM amendments WHERE paper = ?'],
  ['feedback', 'SELECT id FROM feedback WHERE paper = ?'],
  ['delegation', 'SELECT paper FROM delegations WHERE paper = ?'],
  ['draft', 'SELECT r.id FROM drafts r JOIN documents d ON d.id = r.document WHERE d.paper = ?'],
  ['document', 'SELECT id FROM documents WHERE paper = ?'],
  ['paper', 'SELECT id FROM papers WHERE id = ?'],
];

/** Children first, as the foreign keys want it. */
const DELETIONS = [
  'DELETE FROM decisions WHERE amendment IN (SELECT id FROM amendments WHERE paper = @paper)',
  'DELETE FROM responses WHERE amendment IN (SELECT id FROM amendments WHERE paper = @paper)',
  'DELETE FROM answers WHERE amendment IN (SELECT id FROM amendments WHERE paper = @paper)',
  'DELETE FROM exports WHERE paper = @paper',
  'DELETE FROM amendments WHERE paper = @paper',
  'DELETE FROM feedback_words WHERE feedback IN (SELECT id FROM feedback WHERE paper = @paper)',
  'DELETE FROM feedback WHERE paper = @paper',
  'DELETE FROM consultees WHERE paper = @paper',
  'DELETE FROM delegation_documents WHERE paper = @paper',
  'DELETE FROM delegations WHERE paper = @paper',
  'DELETE FROM draft_media WHERE draft IN (SELECT r.id FROM drafts r JOIN documents d ON d.id = r.document WHERE d.paper = @paper)',
  'DELETE FROM drafts WHERE document IN (SELECT id FROM documents WHERE paper = @paper)',
  'DELETE FROM documents WHERE paper = @paper',
  'DELETE FROM papers WHERE id = @paper',
];

/** Removes a paper and all it holds, and the texts of its history; the history's entries and their chain stay. */
export function purger(db: Db, touch: Touch, sweep: () => void) {
  const owned = OWNED.map(
    ([kind, sql]) => [kind, db.prepare<[string], string>(sql).pluck()] as const,
  );
  const deletions = DELETIONS.map((sql) => db.prepare(sql));
  const erase = db.prepare(
    `UPDATE ledger_texts SET text = NULL, salt = NULL, erased_at = @at
     WHERE erased_at IS NULL AND part <> 'who' AND seq IN (SELECT seq FROM ledger WHERE paper = @paper)`,
  );
  return (paper: string, at: string): void => {
    for (const [kind, ids] of owned) for (const id of ids.all(paper)) touch(kind, id);
    for (const statement of deletions) statement.run({ paper });
    erase.run({ paper, at });
    sweep();
  };
}
