import { describe, expect, it } from 'vitest';
import {
  amend,
  begunPaper,
  delegatedPaper,
  openProgram,
  type Program,
  step,
} from '../../support/program';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const SEVEN = { quote: 'Five themes', find: 'Five', replace: 'Seven' };
const DARK = { quote: 'Fewer people', find: 'dark', replace: 'dusk' };
const decidedOn = '2022-03-31';

async function incorporate(program: Program, of: { id: string; revision: number }) {
  const reason = 'The Committee asked for it.';
  return program.call('amendment', 'decide', {
    ...step(of),
    outcome: 'incorporate',
    reason,
    decidedOn,
  });
}

async function listed(program: Program, paper: string) {
  const { amendments, collisions } = await program.call('amendment', 'list', { paper });
  const of = (id: string) => amendments.find((one) => one.id === id);
  return { amendments, collisions, of };
}

describe('choosing one of two that collide', () => {
  it('withdraws the other before Committee, in one recorded act with its reason', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const seven = await amend(program, draft.id, [SEVEN]);
    const accepted = await program.call('amendment', 'accept', step(seven));
    const ask = { ...{ amendment: six.id, decidedOn }, over: [step(accepted)] };
    expect(await program.refusal('amendment', 'choose', ask)).toMatchObject({ where: 'reason' });
    await program.call('amendment', 'choose', { ...ask, reason: 'Six are listed.' });
    const { of, collisions } = await listed(program, paper.id);
    expect(of(six.id)?.status).toBe('proposed');
    expect(of(seven.id)).toMatchObject({ status: 'withdrawn', replacedBy: null });
    expect(collisions).toEqual([]);
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries[0]).toMatchObject({
      act: 'amendment.choose',
      summary: 'Amendment 1 was chosen where it collides: amendment 2 was withdrawn.',
    });
    expect(entries[0]?.changes).toContainEqual({
      field: 'Why',
      before: null,
      after: 'Six are listed.',
    });
    program.reopen();
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });

  it('declines the other after Committee, and takes its incorporation back', async () => {
    const program = await openProgram();
    const { draft, paper } = await delegatedPaper(program);
    const six = await incorporate(program, await amend(program, draft.id, [SIX]));
    const seven = await incorporate(program, await amend(program, draft.id, [SEVEN]));
    await program.call('amendment', 'choose', {
      amendment: seven.id,
      over: [step(six)],
      reason: 'Seven were agreed.',
      decidedOn,
    });
    const { of } = await listed(program, paper.id);
    expect(of(seven.id)?.status).toBe('incorporated');
    expect(of(six.id)).toMatchObject({
      status: 'declined',
      decision: { outcome: 'decline', reason: 'Seven were agreed.', by: 'Head of Housing' },
    });
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries[0]).toMatchObject({ act: 'amendment.choose', onBehalfOf: 'Head of Housing' });
  });

  it('is refused where they do not collide, changing nothing', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const dark = await amend(program, draft.id, [DARK]);
    const asked = { amendment: six.id, over: [step(dark)], reason: 'x', decidedOn };
    expect((await program.refusal('amendment', 'choose', asked)).sentence).toBe(
      'Amendments 1 and 2 do not collide, so there is nothing to choose between them.',
    );
    expect((await listed(program, paper.id)).of(dark.id)?.status).toBe('proposed');
  });

  it('makes one of two that say the same, without asking why; it answers the feedback of both', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const asked = await program.call('feedback', 'add', {
      paper: paper.id,
      who: 'A member',
      role: 'Member',
      madeOn: '2022-03-01',
      where: '',
      document: null,
      anchor: null,
      atCommittee: true,
      asked: 'There are six.',
    });
    const one = await amend(program, draft.id, [SIX]);
    const same = await amend(program, draft.id, [SIX], { feedback: [asked.id] });
    const { collisions } = await listed(program, paper.id);
    expect(collisions.map(({ verdict }) => verdict)).toEqual(['identical']);
    const kept = await program.call('amendment', 'choose', {
      amendment: one.id,
      over: [step(same)],
      decidedOn,
    });
    expect(kept.feedback).toEqual([asked.id]);
    const { of } = await listed(program, paper.id);
    expect(of(same.id)).toMatchObject({ status: 'withdrawn', replacedBy: one.id });
  });
});

describe('a combined amendment', () => {
  it('replaces both, with what can stand together, and names what is left to write', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX], { reason: 'Six are listed.' });
    const both = await amend(program, draft.id, [SEVEN, DARK], { reason: 'As agreed.' });
    const { amendment, leftOut } = await program.call('amendment', 'combine', {
      amendments: [step(six), step(both)],
    });
    expect(amendment).toMatchObject({
      number: 3,
      status: 'working',
      reason: 'Six are listed.\nAs agreed.',
      wording: { old: 'Five … dark', new: 'Six … dusk' },
    });
    expect(leftOut).toEqual([{ number: 2, old: 'Five', new: 'Seven' }]);
    const { of, collisions } = await listed(program, paper.id);
    expect(collisions).toEqual([]);
    expect([of(six.id), of(both.id)]).toMatchObject([
      { status: 'withdrawn', replacedBy: amendment.id },
      { status: 'withdrawn', replacedBy: amendment.id },
    ]);
  });

  it('takes the decisions on those it replaces back, and must be decided itself', async () => {
    const program = await openProgram();
    const { draft, paper } = await delegatedPaper(program);
    const six = await incorporate(program, await amend(program, draft.id, [SIX]));
    const seven = await incorporate(program, await amend(program, draft.id, [SEVEN]));
    await program.call('amendment', 'combine', { amendments: [step(six), step(seven)] });
    const { of } = await listed(program, paper.id);
    expect(of(six.id)).toMatchObject({ status: 'withdrawn', decision: null });
    const stale = { amendments: [step(six), step(seven)] };
    expect((await program.refusal('amendment', 'combine', stale)).code).toBe('not-allowed');
  });
});

describe('export', () => {
  it('stays refused while incorporated amendments collide, and is free once one is chosen', async () => {
    const program = await openProgram();
    const { draft, document } = await delegatedPaper(program);
    const six = await incorporate(program, await amend(program, draft.id, [SIX]));
    const seven = await incorporate(program, await amend(program, draft.id, [SEVEN]));
    const ready = () => program.call('council', 'ready', { document: document.id });
    const open = (await ready()).obstacles.map(({ sentence }) => sentence);
    expect(open).toContainEqual(expect.stringContaining('Amendments 1 and 2 claim the same words'));
    await program.call('amendment', 'choose', {
      amendment: six.id,
      over: [step(seven)],
      reason: 'Six are listed.',
      decidedOn,
    });
    expect((await ready()).obstacles).toEqual([]);
  });
});
