import { describe, expect, it } from 'vitest';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import { amend, begunPaper, openProgram, PLAN, planTree, step } from '../../support/program';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const FEWER = { quote: 'Fewer people', find: 'Fewer', replace: 'More' };

describe('an amendment that was emptied again', () => {
  it('goes without a trace but in the history, and its number to the next one', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    await amend(program, draft.id, [FEWER]);
    const begun = await amend(program, draft.id, [SIX], { propose: false, reason: '' });
    const empty = await program.call('amendment', 'save', { ...step(begun), hunks: [] });
    expect(await program.call('amendment', 'discardEmpty', step(empty))).toEqual({ number: 2 });

    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    expect(amendments.map(({ number }) => number)).toEqual([1]);
    const [entry] = (await program.call('history', 'list', { paper: paper.id })).entries;
    expect(entry).toMatchObject({
      act: 'amendment.discardEmpty',
      subject: 'Amendment 2',
      summary: expect.stringContaining('Its number goes to the next one.'),
    });
    const next = await amend(program, draft.id, [SIX], { propose: false });
    expect(next.number).toBe(2);
    program.reopen();
    expect(program.store.reading((reader) => reader.ledger.state()).intact).toBe(true);
  });

  it('leaves a gap, and says so, where a later one has its number already', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const begun = await amend(program, draft.id, [], { propose: false, reason: '' });
    await amend(program, draft.id, [SIX]);
    await program.call('amendment', 'discardEmpty', step(begun));
    const [entry] = (await program.call('history', 'list', { paper: paper.id })).entries;
    expect(entry?.summary).toContain('Its number is not used again.');
    expect((await amend(program, draft.id, [FEWER])).number).toBe(3);
  });

  it('stays when it holds words, or when it was ever proposed', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const words = await amend(program, draft.id, [SIX], { propose: false });
    expect((await program.refusal('amendment', 'discardEmpty', step(words))).sentence).toContain(
      'holds words: withdraw it instead',
    );
    const proposed = await amend(program, draft.id, [FEWER]);
    const back = await program.call('amendment', 'rework', step(proposed));
    const empty = await program.call('amendment', 'save', {
      ...step(back),
      hunks: [],
      reason: '',
    });
    expect((await program.refusal('amendment', 'discardEmpty', step(empty))).sentence).toContain(
      'more than a beginning',
    );
  });

  it('lets go of the feedback that it was begun for', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const asked = await program.call('feedback', 'add', {
      paper: paper.id,
      who: 'A member',
      role: '',
      madeOn: null,
      where: '',
      document: null,
      anchor: null,
      asked: 'Six themes, please.',
      atCommittee: true,
    });
    const hunks = hunksFromEdits(planTree(PLAN), [SIX]);
    const begun = await program.call('amendment', 'create', {
      draft: draft.id,
      hunks,
      feedback: [asked.id],
    });
    const empty = await program.call('amendment', 'save', { ...step(begun), hunks: [] });
    await program.call('amendment', 'discardEmpty', step(empty));
    const [feedback] = await program.call('feedback', 'list', { paper: paper.id });
    expect(feedback).toMatchObject({ status: 'to-answer', amendments: [] });
  });
});
