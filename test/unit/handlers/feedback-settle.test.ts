import { describe, expect, it } from 'vitest';
import { amend, delegatedPaper, openProgram, step } from '../../support/program';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const FEWER = { quote: 'Fewer people', find: 'Fewer', replace: 'Far fewer' };

async function asked(changes = [[SIX]]) {
  const program = await openProgram();
  const { paper, draft } = await delegatedPaper(program);
  const { id } = await program.call('feedback', 'add', {
    paper: paper.id,
    who: 'Member',
    role: '',
    madeOn: null,
    where: '',
    document: null,
    anchor: null,
    asked: 'Six themes, not five.',
    atCommittee: true,
  });
  const amendments: Awaited<ReturnType<typeof amend>>[] = [];
  for (const change of changes)
    amendments.push(await amend(program, draft.id, change, { feedback: [id] }));
  const status = async () =>
    (await program.call('feedback', 'list', { paper: paper.id })).map((one) => one.status).join();
  const decide = (at: number, outcome: 'incorporate' | 'decline') =>
    program.call('amendment', 'decide', {
      ...step(amendments[at] as (typeof amendments)[number]),
      outcome,
      reason: 'As asked.',
      decidedOn: '2022-03-31',
    });
  return { program, paper, status, decide };
}

describe('feedback that an amendment answers', () => {
  it('is answered when that is incorporated, and to be answered again when it is taken back', async () => {
    const { program, paper, status, decide } = await asked();
    expect(await status()).toBe('to-answer');
    const done = await decide(0, 'incorporate');
    expect(await status()).toBe('answered-by-amendment');
    const { todo } = await program.call('paper', 'get', { paper: paper.id });
    expect(todo.filter(({ section }) => section === 'feedback')).toEqual([]);
    await program.call('amendment', 'reopen', { ...step(done), reason: 'Taken back at once.' });
    expect(await status()).toBe('to-answer');
  });

  it('waits while another amendment to it is open', async () => {
    const { status, decide } = await asked([[SIX], [FEWER]]);
    await decide(0, 'incorporate');
    expect(await status()).toBe('to-answer');
    await decide(1, 'decline');
    expect(await status()).toBe('answered-by-amendment');
  });

  it('is still to be answered when its amendment is declined', async () => {
    const { status, decide } = await asked();
    await decide(0, 'decline');
    expect(await status()).toBe('to-answer');
  });
});
