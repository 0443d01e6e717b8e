import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { amend, begunPaper, openProgram, step } from '../../support/program';

/** Changes the file behind the program's back, as a curious hand would. */
function tamper(file: string, ...statements: string[]): void {
  const db = new Database(file);
  try {
    for (const sql of statements) db.exec(sql);
  } finally {
    db.close();
  }
}

async function written() {
  const program = await openProgram();
  const begun = await begunPaper(program);
  const feedback = await program.call('feedback', 'add', {
    paper: begun.paper.id,
    who: 'Councillor Brown',
    role: 'Member',
    madeOn: '2022-02-20',
    where: 'Briefing',
    document: null,
    anchor: null,
    asked: 'It should be six themes.',
    atCommittee: false,
  });
  const edit = { quote: 'Five themes', find: 'Five', replace: 'Six' };
  const amendment = await amend(program, begun.draft.id, [edit], { feedback: [feedback.id] });
  return { program, ...begun, feedback, amendment, file: program.store.file };
}

const verdict = (program: Awaited<ReturnType<typeof openProgram>>) =>
  program.call('history', 'verify', {});

describe('the ledger', () => {
  it('holds one entry for each act, chained, and none for words saved while writing', async () => {
    const { program, paper, draft } = await written();
    const before = await verdict(program);
    const working = await amend(program, draft.id, [], { propose: false });
    await program.call('amendment', 'save', { ...step(working), reason: 'half a sen' });
    const after = await verdict(program);
    expect(after).toMatchObject({ intact: true, broken: null, entries: before.entries + 1 });
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries.map(({ act }) => act)).toEqual([
      'amendment.create',
      'amendment.propose',
      'amendment.create',
      'feedback.add',
      'draft.import',
      'paper.create',
    ]);
    expect(entries[1]).toMatchObject({
      who: 'Ada Miller, Report author',
      subject: 'Amendment 1',
      summary: 'Amendment 1 was proposed.',
      at: '2022-03-01T09:00:00.000Z',
    });
    expect(entries[1]?.changes).toContainEqual({
      field: 'Status',
      before: 'working',
      after: 'proposed',
    });
  });

  it('pages from the newest', async () => {
    const { program } = await written();
    const first = await program.call('history', 'list', { paper: null, limit: 2 });
    expect(first.more).toBe(true);
    const rest = await program.call('history', 'list', {
      paper: null,
      before: first.entries[1]?.seq,
    });
    expect(rest.more).toBe(false);
    expect([...first.entries, ...rest.entries].map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('cannot be changed or cut through the database', async () => {
    const { program, file } = await written();
    for (const sql of [
      "UPDATE ledger SET act = 'x' WHERE seq = 2",
      'DELETE FROM ledger WHERE seq = 6',
      "INSERT OR REPLACE INTO ledger SELECT seq, at, 'x', paper, subjects, digests, previous, hash FROM ledger WHERE seq = 2",
      'DELETE FROM ledger_texts WHERE seq = 2',
      "UPDATE ledger_texts SET text = 'x' WHERE seq = 2",
      'UPDATE drafts SET hash = (SELECT base FROM drafts LIMIT 1)',
    ])
      expect(() => tamper(file, sql), sql).toThrow(/append-only|only be erased|never changes/);
    expect((await verdict(program)).intact).toBe(true);
  });

  const open = 'DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete;';
  const tampering: [what: string, sql: string, seq: number, words: string][] = [
    [
      'an act renamed',
      `${open} UPDATE ledger SET act = 'paper.update' WHERE seq = 2`,
      2,
      'Entry 2 was altered',
    ],
    [
      'an entry taken out',
      `${open} PRAGMA foreign_keys = OFF; DELETE FROM ledger WHERE seq = 3`,
      4,
      'Entry 3 is missing',
    ],
    [
      'a name rewritten',
      `DROP TRIGGER ledger_texts_erase_only; UPDATE ledger_texts SET text = replace(text, 'Ada', 'Eve') WHERE seq = 3 AND part = 'who'`,
      3,
      'The who of entry 3 was altered',
    ],
    [
      'a reason rewritten in its row',
      "UPDATE amendments SET reason = 'No reason'",
      6,
      'An amendment',
    ],
    [
      'a status changed in its row',
      "UPDATE amendments SET status = 'incorporated'",
      6,
      'altered outside Engross',
    ],
    ['feedback rewritten', "UPDATE feedback_words SET asked = 'Nothing'", 4, 'A piece of feedback'],
    ['an answer unlinked', 'DELETE FROM answers', 6, 'An amendment'],
    [
      'something slipped in',
      "INSERT INTO papers (id, title, committee, council, created_at) VALUES ('pap_x', 'x', 'x', 'x', 'x')",
      0,
      'without an act',
    ],
  ];
  it.each(tampering)('shows %s, also on opening', async (_, sql, seq, words) => {
    const { program, file } = await written();
    program.store.close();
    tamper(file, sql);
    program.reopen();
    const { ledger } = await program.call('session', 'get', {});
    expect(ledger.intact).toBe(false);
    expect(ledger.broken?.seq).toBe(seq);
    expect(ledger.broken?.sentence).toContain(words);
  });

  it('shows a kept file that was altered', async () => {
    const { program, file } = await written();
    tamper(file, "UPDATE blobs SET bytes = x'00' WHERE rowid = 1");
    expect((await verdict(program)).broken?.sentence).toContain('A kept file');
  });

  it('stays whole when feedback is erased, and forgets the words everywhere in the file', async () => {
    const { program, feedback, file, paper } = await written();
    await program.call('feedback', 'erase', { feedback: feedback.id });
    expect(await verdict(program)).toMatchObject({ intact: true });
    const [shown] = await program.call('feedback', 'list', { paper: paper.id });
    expect(shown).toMatchObject({ number: 1, who: '', asked: '', erased: true });
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(JSON.stringify(entries)).not.toContain('Brown');
    expect(entries.at(-3)).toMatchObject({ summary: 'Feedback 1 was recorded.', changes: [] });
    program.store.close();
    expect(readFileSync(file).includes('Councillor Brown')).toBe(false);
    expect(readFileSync(file).includes('It should be six themes.')).toBe(false);
    program.reopen();
    expect(
      await program.refusal('feedback', 'mark', {
        feedback: feedback.id,
        status: 'out-of-scope',
        reply: 'x',
        expectedRevision: shown?.revision ?? 0,
      }),
    ).toMatchObject({ code: 'not-allowed' });
  });

  it('rolls back a change that no act stands for', async () => {
    const { program, paper } = await written();
    expect(() =>
      program.store.writing((store) => store.papers.archive(paper.id, 'now', '2030-01-01')),
    ).toThrow('Changed without an act');
    expect(await program.call('paper', 'list', {})).toHaveLength(1);
  });

  it('gives a reader nothing to write with', async () => {
    const { program } = await written();
    expect(program.store.reading((reader) => 'set' in reader.settings)).toBe(false);
  });
});
