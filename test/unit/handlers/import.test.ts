import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { amend, begunPaper, openProgram, PLAN, planTree } from '../../support/program';
import { paperWord } from '../../support/word';

const tree = planTree();
const edited = planTree(['The plan has five priorities.', ...PLAN.slice(1)]);

/** A file as a partner returned it: a tracked change, one that cannot be an amendment, and a comment thread. */
const returned = {
  tree,
  after: edited,
  amendments: [
    {
      author: 'County Council',
      date: '2022-02-02T10:00:00Z',
      revisions: 2,
      hunks: hunksFromEdits(tree, [{ quote: 'four priorities', find: 'four', replace: 'five' }]),
    },
    {
      author: 'Police',
      date: null,
      revisions: 1,
      hunks: hunksFromEdits(planTree(['Other words.']), [
        { quote: 'Other', find: 'Other', replace: 'New' },
      ]),
    },
  ],
  comments: [
    {
      author: 'County Council',
      initials: 'CC',
      date: '2022-02-01T23:30:00Z',
      text: 'Which themes?',
      replies: [{ author: 'Officer', date: null, text: 'The five below.' }],
      resolved: true,
      anchor: {
        from: { block: 'd:p1', offset: 0 },
        to: { block: 'd:p1', offset: 11 },
        quote: 'Five themes',
      },
    },
  ],
};

async function emptyPaper(word = paperWord()) {
  const program = await openProgram({ word });
  const paper = await program.call('paper', 'create', {
    title: 'Plan',
    committee: 'Committee',
    committeeDate: null,
    council: '',
    councilDate: null,
  });
  const path = program.file('returned.docx', returned);
  const ask = { paper: paper.id, path, document: null };
  return { program, paper, path, ask };
}

describe('bringing in a Word file', () => {
  it('with tracked changes asks what they become, and brings nothing in until told', async () => {
    const { program, ask, paper } = await emptyPaper();
    expect(await program.refusal('draft', 'import', ask)).toMatchObject({
      code: 'invalid-input',
      where: 'side',
      sentence: expect.stringContaining('2 tracked changes by County Council (1), Police (1)'),
    });
    expect(await program.call('document', 'list', { paper: paper.id })).toEqual([]);
  });

  it('makes proposed amendments of the changes, feedback of the comments, and loses none', async () => {
    const { program, ask, paper } = await emptyPaper();
    const brought = await program.call('draft', 'import', { ...ask, side: 'before' });
    expect(brought).toMatchObject({ amendments: 1, feedback: 2 });
    expect(brought.document.title).toBe('returned');
    expect(brought.warnings[0]).toContain('A tracked change by Police was kept as feedback');
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    expect(amendments[0]).toMatchObject({
      number: 1,
      status: 'proposed',
      importedFrom: 'County Council',
      category: 'partner-comment',
      reason: 'Tracked change in returned.docx',
      wording: { old: 'four', new: 'five' },
    });
    const [kept, comment] = await program.call('feedback', 'list', { paper: paper.id });
    expect(kept).toMatchObject({ who: 'Police', status: 'to-answer', madeOn: null });
    expect(kept?.asked).toContain('“Other” to “New”');
    expect(comment).toMatchObject({
      who: 'County Council',
      madeOn: '2022-02-01',
      source: 'word-comment',
      anchor: { draft: brought.draft.id, quote: 'Five themes' },
      asked: 'Which themes?\nOfficer: The five below.\n(Marked as resolved in Word.)',
    });
  });

  it('forgets a comment in the file that was brought, too, when it is erased', async () => {
    const { program, ask, paper } = await emptyPaper();
    await program.call('draft', 'import', { ...ask, side: 'before' });
    const [, comment] = await program.call('feedback', 'list', { paper: paper.id });
    await program.call('feedback', 'erase', { feedback: comment?.id ?? '' });
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
    program.store.close();
    expect(readFileSync(program.store.file).includes('Which themes?')).toBe(false);
    expect(readFileSync(program.store.file).includes('Five themes run through it.')).toBe(true);
    program.reopen();
  });

  it('takes changes as they stand: two authors in one word do not collide', async () => {
    const { program, paper } = await emptyPaper();
    const at = (offset: number) => ({ block: 'd:p1', offset });
    const change = { date: null, revisions: 1 };
    const jane = {
      kind: 'replace' as const,
      from: at(2),
      to: at(2),
      quoted: [],
      content: [{ text: 'new', marks: [] }],
    };
    const sam = {
      kind: 'replace' as const,
      from: at(2),
      to: at(4),
      quoted: [{ text: 've', marks: [] }],
      content: [],
    };
    const path = program.file('words.docx', {
      tree,
      amendments: [
        { ...change, author: 'Jane', hunks: [jane] },
        { ...change, author: 'Sam', hunks: [sam] },
      ],
    });
    const ask = { paper: paper.id, path, document: null, side: 'before' as const };
    expect((await program.call('draft', 'import', ask)).amendments).toBe(2);
    const { amendments, collisions } = await program.call('amendment', 'list', { paper: paper.id });
    expect(collisions).toEqual([]);
    expect(amendments.map(({ hunks }) => hunks)).toEqual([[jane], [sam]]);
  });

  it('takes the changes into the draft when the person chooses so', async () => {
    const { program, ask, paper } = await emptyPaper();
    const { draft, amendments } = await program.call('draft', 'import', { ...ask, side: 'after' });
    expect(amendments).toBe(0);
    const got = await program.call('draft', 'get', { draft: draft.id });
    expect(JSON.stringify(got.tree)).toContain('five priorities');
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries[0]?.summary).toContain('its tracked changes accepted');
  });

  it('carries open amendments to the next draft, and says which need a person', async () => {
    const program = await openProgram();
    const { draft, document, paper } = await begunPaper(program);
    await amend(program, draft.id, [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
    await amend(program, draft.id, [
      { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
    ]);
    const text = ['A new beginning.', PLAN[0], 'Seven themes run through it.', ...PLAN.slice(2)];
    const path = program.file('next.docx', { tree: planTree(text as string[]) });
    const next = await program.call('draft', 'import', {
      paper: paper.id,
      path,
      document: document.id,
    });
    expect(next.draft.version).toBe(2);
    expect(next.warnings).toEqual([expect.stringMatching(/^Amendment 1 needs re-siting: /)]);
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    expect(amendments.map((a) => a.draft)).toEqual([draft.id, next.draft.id]);
  });

  it('is refused after Committee: a late version is no new base', async () => {
    const program = await openProgram();
    const { draft, document, paper } = await begunPaper(program);
    program.turnTo('2022-03-31');
    await program.call('draft', 'agree', { draft: draft.id, agreedOn: '2022-03-30' });
    const path = program.file('late.docx', { tree: edited });
    const ask = { paper: paper.id, path, document: document.id };
    expect((await program.refusal('draft', 'import', ask)).sentence).toContain(
      'Compare it with the agreed draft',
    );
  });

  it('refuses what is not there, no Word file, empty, or too large', async () => {
    const { program, ask, paper } = await emptyPaper();
    const refusal = (path: string) => program.refusal('draft', 'import', { ...ask, path });
    expect(await refusal('/nowhere/a.docx')).toMatchObject({ code: 'not-found' });
    expect(await refusal(program.folder)).toMatchObject({ code: 'bad-file' });
    expect(await refusal(program.file('a.docx', new TextEncoder().encode('hello')))).toMatchObject({
      code: 'bad-file',
    });
    expect(await refusal(program.file('empty.docx', { tree: planTree(['']) }))).toMatchObject({
      code: 'bad-file',
      sentence: expect.stringContaining('holds no words'),
    });
    const large = program.file('large.docx', new Uint8Array(101 * 1024 * 1024));
    expect((await refusal(large)).sentence).toContain('up to 100 MB');
    expect(await program.call('document', 'list', { paper: paper.id })).toEqual([]);
  });

  it('brings nothing in when it is stopped', async () => {
    const stop = new AbortController();
    const word = paperWord();
    const { program, ask, paper } = await emptyPaper();
    const context = {
      ...program.context(),
      work: { signal: stop.signal },
      word: {
        ...word,
        import: async (...given: Parameters<typeof word.import>) => {
          stop.abort();
          return word.import(...given);
        },
      },
    };
    const { invoke } = await import('../../../electron/handlers/invoke');
    expect(await invoke(context, 'draft', 'import', { ...ask, side: 'before' })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await program.call('document', 'list', { paper: paper.id })).toEqual([]);
  });

  it('says so when it is the very same file again', async () => {
    const { program, ask } = await emptyPaper();
    const path = program.file('plan.docx', { tree });
    const first = await program.call('draft', 'import', { ...ask, path });
    expect(first.warnings).toEqual([]);
    const again = { ...ask, path, document: first.document.id };
    expect((await program.call('draft', 'import', again)).warnings).toEqual([
      'plan.docx says the same, word for word, as draft 1 before it.',
    ]);
  });

  it('keeps a file once, however often it is brought', async () => {
    const { program, ask } = await emptyPaper();
    await program.call('draft', 'import', { ...ask, side: 'before' });
    program.store.checkpoint();
    const before = readFileSync(program.store.file).length;
    await program.call('draft', 'import', { ...ask, side: 'before', title: 'Again' });
    program.store.checkpoint();
    expect(readFileSync(program.store.file).length - before).toBeLessThan(8 * 4096);
  });
});
