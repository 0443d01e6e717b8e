import type { Feedback, FeedbackFields, FeedbackStatus } from '../../shared/paper/feedback';
import type { Db } from './database';
import { expectChanged, type Touch } from './touch';

interface Row {
  id: string;
  paper: string;
  number: number;
  made_on: string | null;
  made_where: string;
  document: string | null;
  anchor: string | null;
  at_committee: number;
  status: FeedbackStatus;
  source: 'entered' | 'word-comment';
  created_at: string;
  revision: number;
  who: string;
  role: string;
  asked: string;
  reply: string;
  erased_at: string | null;
}

const SELECT = `SELECT f.*, w.who, w.role, w.asked, w.reply, w.erased_at
  FROM feedback f JOIN feedback_words w ON w.feedback = f.id`;

export function readFeedback(db: Db) {
  const select = db.prepare<[string], Row>(`${SELECT} WHERE f.id = ?`);
  const list = db.prepare<[string], Row>(`${SELECT} WHERE f.paper = ? ORDER BY f.number`);
  const answers = db
    .prepare<[string], string>(
      `SELECT a.amendment FROM answers a JOIN amendments m ON m.id = a.amendment
       WHERE a.feedback = ? ORDER BY m.number`,
    )
    .pluck();
  const present = (row: Row): Feedback => ({
    id: row.id,
    paper: row.paper,
    number: row.number,
    who: row.who,
    role: row.role,
    madeOn: row.made_on,
    where: row.made_where,
    document: row.document,
    anchor: row.anchor ? (JSON.parse(row.anchor) as Feedback['anchor']) : null,
    asked: row.asked,
    atCommittee: row.at_committee === 1,
    status: row.status,
    reply: row.reply,
    amendments: answers.all(row.id),
    source: row.source,
    createdAt: row.created_at,
    erased: row.erased_at !== null,
    revision: row.revision,
  });
  return {
    get(id: string): Feedback | null {
      const row = select.get(id);
      return row ? present(row) : null;
    },
    list: (paper: string): Feedback[] => list.all(paper).map(present),
  };
}

export function writeFeedback(db: Db, touch: Touch) {
  const insert = db.prepare(
    `INSERT INTO feedback (id, paper, number, made_on, made_where, document, anchor, at_committee, status, source, created_at)
     SELECT @id, @paper, coalesce(max(number), 0) + 1, @madeOn, @where, @document, @anchor, @atCommittee, 'to-answer',
       @source, @createdAt FROM feedback WHERE paper = @paper`,
  );
  const insertWords = db.prepare(
    "INSERT INTO feedback_words (feedback, who, role, asked, reply) VALUES (@id, @who, @role, @asked, '')",
  );
  const update = db.prepare(
    `UPDATE feedback SET made_on = @madeOn, made_where = @where, document = @document, anchor = @anchor,
       at_committee = @atCommittee, revision = revision + 1 WHERE id = @id AND revision = @revision`,
  );
  const updateWords = db.prepare(
    'UPDATE feedback_words SET who = @who, role = @role, asked = @asked WHERE feedback = @id',
  );
  const mark = db.prepare(
    'UPDATE feedback SET status = ?, revision = revision + 1 WHERE id = ? AND revision = ?',
  );
  const reply = db.prepare('UPDATE feedback_words SET reply = ? WHERE feedback = ?');
  const erase = db.prepare(
    "UPDATE feedback_words SET who = '', role = '', asked = '', reply = '', erased_at = ? WHERE feedback = ?",
  );
  const eraseAnchor = db.prepare(
    'UPDATE feedback SET anchor = NULL, revision = revision + 1 WHERE id = ?',
  );
  const columns = (fields: FeedbackFields) => ({
    ...fields,
    anchor: fields.anchor && JSON.stringify(fields.anchor),
    atCommittee: fields.atCommittee ? 1 : 0,
  });
  return {
    /** Adds it with the paper's next number. */
    insert(entry: FeedbackFields & Pick<Feedback, 'id' | 'paper' | 'source' | 'createdAt'>): void {
      insert.run(columns(entry));
      insertWords.run(entry);
      touch('feedback', entry.id);
    },
    update(id: string, fields: FeedbackFields, revision: number): void {
      const { changes } = update.run({ ...columns(fields), id, revision });
      expectChanged(changes, 'This feedback');
      updateWords.run({ ...fields, id });
      touch('feedback', id);
    },
    mark(id: string, status: FeedbackStatus, text: string, revision: number): void {
      expectChanged(mark.run(status, id, revision).changes, 'This feedback');
      reply.run(text, id);
      touch('feedback', id);
    },
    /** Takes out who said it and what. The number stays. */
    erase(id: string, at: string): void {
      erase.run(at, id);
      eraseAnchor.run(id);
      touch('feedback', id);
    },
  };
}
