import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { say } from '../../support/drafts';
import {
  amend,
  begunPaper,
  delegatedPaper,
  openProgram,
  PLAN,
  planTree,
  step,
} from '../../support/program';
import { paperWord, readPaperFile } from '../../support/word';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const YEARS = {
  quote: 'four priorities',
  find: 'four priorities',
  replace: 'four priorities for three years',
};

async function decided(options = {}) {
  const program = await openProgram(options);
  const begun = await delegatedPaper(program);
  const six = await amend(program, begun.draft.id, [SIX]);
  const years = await amend(program, begun.draft.id, [YEARS], { reason: 'Accuracy' });
  const incorporated = await program.call('amendment', 'decide', {
    ...step(six),
    outcome: 'incorporate',
    reason: 'It is as the Committee asked.',
    decidedOn: '2022-03-31',
  });
  await program.call('amendment', 'decide', {
    ...step(years),
    outcome: 'decline',
    reason: 'Not a comment of the Committee.',
    decidedOn: '2022-03-31',
  });
  return { program, ...begun, six: incorporated };
}

describe('the paper for Council', () => {
  it('is written clean and tracked, proved, and recorded with the head of the history', async () => {
    const { program, document, paper, six } = await decided();
    await program.call('response', 'record', {
      amendment: six.id,
      consultee:
        (await program.call('delegation', 'get', { paper: paper.id }))?.consultees[0]?.id ?? '',
      kind: 'agree',
      respondedOn: '2022-03-31',
      fingerprint: six.fingerprint,
    });
    const head = (await program.call('session', 'get', {})).ledger.head;
    const made = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    expect(made.proof.proved).toBe(true);
    expect(made.amendments).toEqual([1]);
    expect(made.ledgerHead).toBe(head);
    const [clean, tracked] = made.files;
    expect(clean?.path).toBe(join(program.folder, 'The plan – Council 13 April 2022 – clean.docx'));
    expect(tracked?.path).toBe(
      join(program.folder, 'The plan – Council 13 April 2022 – tracked.docx'),
    );
    const { tree, tracked: marks = [] } = readPaperFile(readFileSync(tracked?.path ?? ''));
    expect(say(tree)).toEqual(PLAN);
    expect(say(apply(tree, marks).tree)[1]).toBe('Six themes run through it.');
    expect(marks[0]).toMatchObject({
      number: 1,
      author: 'Head of Housing',
      date: '2022-03-31T12:00:00Z',
    });
    expect(marks[0]?.comment).toEqual([
      'Amendment 1 (Committee’s comment).',
      'Reason: The Committee asked for it.',
      'Consultees: Chair agrees.',
      'Decided 31 March 2022 by the Head of Housing.',
      'Decision: It is as the Committee asked.',
    ]);
    expect(say(readPaperFile(readFileSync(clean?.path ?? '')).tree)[1]).toBe(
      'Six themes run through it.',
    );
    expect(await program.call('council', 'list', { paper: paper.id })).toEqual([
      { ...made, superseded: null },
    ]);
    expect((await program.call('paper', 'get', { paper: paper.id })).stage).toBe('exported');
  });

  it('when it comes back brings only what is not in an amendment already', async () => {
    const { program, document } = await decided();
    const made = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    const path = made.files[0]?.path ?? '';
    expect(
      (await program.refusal('amendment', 'fromWord', { document: document.id, path })).sentence,
    ).toContain('is in amendments already');
    const text = [
      PLAN[0],
      'Six themes run through it.',
      'Fewer residents feel safe after dark.',
      PLAN[3],
    ];
    const altered = program.file('back.docx', { tree: planTree(text as string[]) });
    const { amendments } = await program.call('amendment', 'fromWord', {
      document: document.id,
      path: altered,
    });
    expect(amendments.map(({ wording, status }) => [wording.old, wording.new, status])).toEqual([
      ['people', 'residents', 'working'],
    ]);
  });

  it('is to be made again once something is decided after it', async () => {
    const { program, document, paper, six } = await decided();
    await program.call('council', 'export', { document: document.id, folder: program.folder });
    const todo = async () =>
      (await program.call('paper', 'get', { paper: paper.id })).todo.map(
        ({ sentence }) => sentence,
      );
    expect((await todo()).join()).not.toContain('Export');
    program.turnTo('2022-04-01');
    await program.call('amendment', 'reopen', { ...step(six), reason: 'A second thought.' });
    const [listed] = await program.call('council', 'list', { paper: paper.id });
    expect(listed?.superseded).toBe('Made before amendment 1 was taken back: export again.');
    expect(await todo()).toContain(
      'Export the paper again by 5 April 2022: decisions were taken since it was made.',
    );
  });

  it('never writes over a file', async () => {
    const { program, document } = await decided();
    const first = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    const again = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    expect(again.files.map(({ path }) => path)).toEqual(
      first.files.map(({ path }) => path.replace('.docx', ' (2).docx')),
    );
  });

  it('writes nothing when the file cannot be proved, and says where', async () => {
    const word = paperWord({
      spoil: (file) => ({ ...file, tree: planTree(['Something else.', ...PLAN.slice(1)]) }),
    });
    const { program, document } = await decided({ word });
    const failure = await program.refusal('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    expect(failure.code).toBe('not-proved');
    expect(failure.where).toBe('paragraph 1');
    expect(readdirSync(program.folder).filter((name) => name.includes('Council'))).toEqual([]);
  });

  it('is refused while incorporated amendments collide', async () => {
    const { program, document, draft } = await decided();
    const other = await amend(program, draft.id, [
      { quote: 'Five themes', find: 'Five', replace: 'Seven' },
    ]);
    await program.call('amendment', 'decide', {
      ...step(other),
      outcome: 'incorporate',
      reason: 'By mistake.',
      decidedOn: '2022-03-31',
    });
    const ready = await program.call('council', 'ready', { document: document.id });
    expect(ready.ready).toBe(false);
    const failure = await program.refusal('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    expect(failure.code).toBe('collision');
    expect(failure.sentence).toMatch(/^Amendments 1 and 3 claim the same words in paragraph/);
  });

  it('is refused before Committee, and into a folder that is not there', async () => {
    const program = await openProgram();
    const { document } = await begunPaper(program);
    const folder = program.folder;
    expect(
      await program.refusal('council', 'export', { document: document.id, folder }),
    ).toMatchObject({
      code: 'not-allowed',
      where: 'documents',
    });
    const nowhere = join(folder, 'nowhere');
    const { program: later, document: plan } = await decided();
    expect(
      (await later.refusal('council', 'export', { document: plan.id, folder: nowhere })).code,
    ).toBe('not-found');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('cautions about what is open: undecided, unheard, unanswered, late', async () => {
    const { program, document, draft, paper } = await decided();
    await amend(program, draft.id, [
      { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' },
    ]);
    await program.call('feedback', 'add', {
      paper: paper.id,
      who: 'Member',
      role: '',
      madeOn: null,
      where: '',
      document: null,
      anchor: null,
      asked: 'More',
      atCommittee: true,
    });
    program.turnTo('2022-04-06');
    const { ready, cautions } = await program.call('council', 'ready', { document: document.id });
    expect(ready).toBe(true);
    expect(cautions.map(({ sentence }) => sentence)).toEqual([
      'Amendment 3 is still undecided and will not be in the paper.',
      'Not heard on amendment 1 as worded now: Chair and Vice-Chair.',
      '1 piece of feedback still waits for an answer.',
      'The last day for publishing with five clear days was 5 April 2022. A late paper needs a reason of urgency.',
    ]);
  });

  it('is proved again from disk, and a file that was altered is not', async () => {
    const { program, document } = await decided();
    const { files } = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    for (const { path, form } of files)
      expect(await program.call('council', 'prove', { document: document.id, path })).toMatchObject(
        {
          proved: true,
          form,
          amendments: [1],
          export: { amendments: [1], superseded: null },
        },
      );
    const altered = program.file('altered.docx', { tree: planTree() });
    const proof = await program.call('council', 'prove', { document: document.id, path: altered });
    expect(proof.proved).toBe(false);
    expect(proof.differences.length).toBeGreaterThan(0);
    expect(proof.export).toBeNull();
  });

  it('that was followed by another decision is told as the older one when it is proved', async () => {
    const { program, document, six } = await decided();
    const { files } = await program.call('council', 'export', {
      document: document.id,
      folder: program.folder,
    });
    program.turnTo('2022-04-01');
    await program.call('amendment', 'reopen', { ...step(six), reason: 'A second thought.' });
    const path = files.find(({ form }) => form === 'clean')?.path ?? '';
    expect(await program.call('council', 'prove', { document: document.id, path })).toMatchObject({
      proved: false,
      export: {
        amendments: [1],
        superseded: 'Made before amendment 1 was taken back: export again.',
      },
    });
  });
});
