import { describe, expect, it } from 'vitest';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { buildDraft, paragraph, picture, plain } from '../../support/drafts';
import { amend, begunPaper, openProgram, PLAN, planTree, step } from '../../support/program';

const [first, themes, fewer, last] = PLAN as [string, string, string, string];

/** A paper with two proposed amendments: six themes for five, and far fewer people. */
async function amended() {
  const program = await openProgram();
  const begun = await begunPaper(program);
  await amend(program, begun.draft.id, [{ quote: 'Five themes', find: 'Five', replace: 'Six' }]);
  await amend(program, begun.draft.id, [
    { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
  ]);
  const compare = (text: readonly string[], more = {}) => {
    const path = program.file('returned.docx', { tree: planTree(text), ...more });
    return program.call('draft', 'compareFile', { document: begun.document.id, path });
  };
  return { program, ...begun, compare };
}

type Compared = Awaited<ReturnType<Awaited<ReturnType<typeof amended>>['compare']>>;

const said = ({ silent }: Compared) =>
  silent.map(({ wording: { place, old, new: now }, author }) => [
    place.replace(' from the start', ''),
    old,
    now,
    author,
  ]);
const numbers = (list: { number: number }[]) => list.map(({ number }) => number);

describe('comparing a file that came back', () => {
  it('tells what nobody authorised from what is an amendment, and what is missing', async () => {
    const { compare } = await amended();
    const found = await compare([
      first,
      'Six themes run through it.',
      'Fewer residents feel safe after dark.',
      last,
    ]);
    expect(said(found)).toEqual([['paragraph 3', 'people', 'residents', null]]);
    expect(numbers(found.known)).toEqual([1]);
    expect(numbers(found.missing)).toEqual([2]);
  });

  it('finds an amendment beside a silent change in its own paragraph', async () => {
    const { compare } = await amended();
    const found = await compare([
      first,
      'Six main themes run through all of it.',
      'Far fewer people feel safe after dark.',
      last,
    ]);
    expect(said(found)).toEqual([
      ['paragraph 2', 'themes run through ', 'main themes run through all of ', null],
    ]);
    expect(numbers(found.known)).toEqual([1, 2]);
    expect(found.missing).toEqual([]);
  });

  it('does not call an amendment authorised that came back with other words', async () => {
    const { compare } = await amended();
    const found = await compare([first, 'Sixty themes run through it.', fewer, last]);
    expect(found.silent).toHaveLength(1);
    expect(found.silent[0]?.wording.new).toBe('Sixty');
  });

  it('says nothing of a file that says what is authorised, or just the draft', async () => {
    const { compare } = await amended();
    expect((await compare(PLAN)).silent).toEqual([]);
    expect(numbers((await compare(PLAN)).missing)).toEqual([1, 2]);
    const all = await compare([
      first,
      'Six themes run through it.',
      `Far f${fewer.slice(1)}`,
      last,
    ]);
    expect([all.silent, all.missing, numbers(all.known)]).toEqual([[], [], [1, 2]]);
  });

  it('names whose tracked change it is, and not that of a change nobody tracked', async () => {
    const { compare } = await amended();
    const tree = planTree([first, themes, fewer, 'We do not expect the report to change.']);
    const found = await compare([], {
      tree,
      amendments: [
        {
          author: 'County Council',
          date: null,
          revisions: 2,
          hunks: hunksFromEdits(tree, [{ quote: 'four', find: 'four', replace: 'seven' }]),
        },
      ],
      after: planTree([
        'The plan has seven priorities.',
        themes,
        fewer,
        'We do not expect the report to change.',
      ]),
    });
    expect(said(found)).toEqual([
      ['paragraph 1', 'four', 'seven', 'County Council'],
      ['paragraph 4', 'assessment', 'report', null],
    ]);
  });

  it('makes proposed amendments of the chosen ones alone, on the draft, and then knows them', async () => {
    const { program, document, paper, compare } = await amended();
    const text = ['The plan has six priorities.', 'Six main themes run through it.', fewer, last];
    const found = await compare(text);
    const chosen = found.silent.find(({ wording }) => wording.new.includes('main'));
    const { amendments } = await program.call('amendment', 'fromWord', {
      document: document.id,
      path: `${program.folder}/returned.docx`,
      reason: 'The partner asked for it.',
      only: [chosen?.key ?? ''],
    });
    expect(amendments.map(({ number, status, draft }) => [number, status, draft])).toEqual([
      [3, 'proposed', found.draft.id],
    ]);
    const { collisions } = await program.call('amendment', 'list', { paper: paper.id });
    expect(collisions).toEqual([]);
    const again = await compare(text);
    expect(numbers(again.known)).toEqual([1, 3]);
    expect(said(again)).toEqual([['paragraph 1', 'four', 'six', null]]);
  });

  it('says of a new picture that it cannot be taken, and takes the words beside it', async () => {
    const { program, document } = await amended();
    const tree = buildDraft({
      body: [first, [plain('Five main themes run through it.'), picture()], fewer, last].map(
        (said) => paragraph(said),
      ),
    });
    const path = program.file('pictured.docx', { tree });
    const { silent } = await program.call('draft', 'compareFile', { document: document.id, path });
    expect(silent.map(({ objection }) => objection)).toEqual([
      null,
      expect.stringContaining('Engross cannot add a picture'),
    ]);
    const asked = { document: document.id, path };
    const keys = silent.map(({ key }) => key);
    const both = await program.refusal('amendment', 'fromWord', { ...asked, only: keys });
    expect(both.sentence).toContain('Engross cannot add a picture');
    const { amendments, warnings } = await program.call('amendment', 'fromWord', asked);
    expect(amendments.map(({ wording }) => wording.new)).toEqual(['main ']);
    expect(warnings).toEqual([expect.stringContaining('Engross cannot add a picture')]);
    const bare = program.file('bare.docx', {
      tree: buildDraft({
        body: [first, themes, fewer, [plain(last), picture()]].map((said) => paragraph(said)),
      }),
    });
    const none = await program.refusal('amendment', 'fromWord', { ...asked, path: bare });
    expect(none.sentence).toContain('Engross cannot add a picture');
  });

  it('refuses to take what is within an amendment, or what is not there any more', async () => {
    const { program, document, compare } = await amended();
    const path = `${program.folder}/returned.docx`;
    const found = await compare([first, 'Sixty themes run through it.', fewer, last]);
    const take = (only: string[]) =>
      program.refusal('amendment', 'fromWord', { document: document.id, path, only });
    expect(found.silent.map(({ objection }) => objection)).toEqual([
      expect.stringContaining('words of an amendment that the file holds'),
    ]);
    expect(await take([found.silent[0]?.key ?? ''])).toMatchObject({ code: 'not-allowed' });
    expect(await take(['gone'])).toMatchObject({
      code: 'stale',
      sentence: expect.stringContaining('Compare it again'),
    });
  });

  it('says so when the file was written on an earlier draft', async () => {
    const { program, document, paper, compare } = await amended();
    const path = program.file('next.docx', {
      tree: planTree([first, themes, fewer, 'A new end, longer than what is changed.']),
    });
    await program.call('draft', 'import', { paper: paper.id, path, document: document.id });
    const found = await compare([first, 'Five topics run through it.', fewer, last]);
    expect(found.warnings).toEqual([expect.stringContaining('written on draft 1')]);
    const now = await compare([
      first,
      'Five topics.',
      fewer,
      'A new end, longer than what is changed.',
    ]);
    expect(now.warnings).toEqual([]);
  });

  it('changes nothing', async () => {
    const { program, paper, compare } = await amended();
    const before = await program.call('history', 'list', { paper: paper.id });
    await compare(['Other words altogether.']);
    expect(await program.call('history', 'list', { paper: paper.id })).toEqual(before);
  });
});

describe('comparing drafts', () => {
  it('tells what changed from the older to the newer, whichever is named first', async () => {
    const { program, document, draft, paper } = await amended();
    const path = program.file('next.docx', {
      tree: planTree([first, 'Seven themes run through it.', fewer, last, 'A new end.']),
    });
    const next = await program.call('draft', 'import', {
      paper: paper.id,
      path,
      document: document.id,
    });
    const compare = (from: string, to: string) => program.call('draft', 'compare', { from, to });
    const found = await compare(draft.id, next.draft.id);
    expect(found.changes.map(({ wording }) => [wording.old, wording.new])).toEqual([
      ['Five', 'Seven'],
      ['', 'A new end.'],
    ]);
    expect(await compare(next.draft.id, draft.id)).toEqual(found);
    expect(
      await program.refusal('draft', 'compare', { from: draft.id, to: draft.id }),
    ).toMatchObject({ code: 'invalid-input' });
  });
});

describe('an amendment that a newer draft left behind', () => {
  async function leftBehind() {
    const begun = await amended();
    const { program, document, paper } = begun;
    const path = program.file('next.docx', {
      tree: planTree([first, 'Seven themes run through it.', fewer, last]),
    });
    const next = await program.call('draft', 'import', {
      paper: paper.id,
      path,
      document: document.id,
    });
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    const left = amendments.find(({ needsResiting }) => needsResiting);
    if (!left) throw new Error('Nothing was left behind');
    return { ...begun, next: next.draft, left };
  }

  it('is written anew on the newest draft, under its number, and can go on from there', async () => {
    const { program, next, left, paper } = await leftBehind();
    expect(left.number).toBe(1);
    const { tree } = await program.call('draft', 'get', { draft: next.id });
    const hunks = hunksFromEdits(tree as never, [
      { quote: 'Seven themes', find: 'Seven', replace: 'Six' },
    ]);
    const working = await program.call('amendment', 'rework', step(left));
    const anew = await program.call('amendment', 'resite', { ...step(working), hunks });
    expect(anew).toMatchObject({
      number: 1,
      draft: next.id,
      needsResiting: null,
      reason: 'The Committee asked for it.',
      wording: { old: 'Seven', new: 'Six' },
    });
    expect((await program.call('amendment', 'propose', step(anew))).status).toBe('proposed');
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    const entry = entries.find(({ summary }) => summary.includes('written anew on draft 2'));
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ before: 'Five', after: 'Six' }),
    );
  });

  it('is refused where it stands on that draft already', async () => {
    const { program, left, paper } = await leftBehind();
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    const other = amendments.find(({ id }) => id !== left.id);
    if (!other) throw new Error('There is no other amendment');
    const working = await program.call('amendment', 'rework', step(other));
    const { hunks } = working;
    expect(await program.refusal('amendment', 'resite', { ...step(working), hunks })).toMatchObject(
      { code: 'not-allowed' },
    );
  });
});
