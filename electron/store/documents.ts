import type { DocumentInfo, DocumentKind } from '../../shared/paper/document';
import type { Db } from './database';
import type { Touch } from './touch';

const COLUMNS = 'id, paper, title, kind, position AS "order"';

export function readDocuments(db: Db) {
  const select = db.prepare<[string], DocumentInfo>(
    `SELECT ${COLUMNS} FROM documents WHERE id = ?`,
  );
  const list = db.prepare<[string], DocumentInfo>(
    `SELECT ${COLUMNS} FROM documents WHERE paper = ? ORDER BY position, id`,
  );
  const used = db
    .prepare<{ id: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM amendments WHERE document = @id)
         OR EXISTS (SELECT 1 FROM feedback WHERE document = @id)
         OR EXISTS (SELECT 1 FROM delegation_documents WHERE document = @id)
         OR EXISTS (SELECT 1 FROM drafts WHERE document = @id AND agreed_on IS NOT NULL)`,
    )
    .pluck();
  return {
    get: (id: string): DocumentInfo | null => select.get(id) ?? null,
    list: (paper: string): DocumentInfo[] => list.all(paper),
    /** Whether amendments, feedback, the delegation or an agreed draft depend on it. */
    inUse: (id: string): boolean => used.get({ id }) === 1,
  };
}

export function writeDocuments(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO documents (id, paper, title, kind, position)
     SELECT @id, @paper, @title, @kind, coalesce(max(position), 0) + 1 FROM documents WHERE paper = @paper`,
  );
  const rename = db.prepare('UPDATE documents SET title = ?, kind = ? WHERE id = ?');
  const remove = [
    db.prepare(
      'DELETE FROM draft_media WHERE draft IN (SELECT id FROM drafts WHERE document = @id)',
    ),
    db.prepare('DELETE FROM drafts WHERE document = @id'),
    db.prepare('DELETE FROM documents WHERE id = @id'),
  ];
  const drafts = db.prepare<[string], string>('SELECT id FROM drafts WHERE document = ?').pluck();
  return {
    /** Adds it as the paper's last. */
    insert(document: Omit<DocumentInfo, 'order'>): void {
      insert.run(document);
      touch('document', document.id);
    },
    rename(id: string, title: string, kind: DocumentKind): void {
      rename.run(title, kind, id);
      touch('document', id);
    },
    /** Takes it away with its drafts. */
    remove(id: string): void {
      for (const draft of drafts.all(id)) touch('draft', draft);
      touch('document', id);
      for (const statement of remove) statement.run({ id });
    },
  };
}
