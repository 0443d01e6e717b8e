import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { blockText } from '../../../shared/document/plain';
import type { DocumentTree } from '../../../shared/document/types';
import type { Amendment } from '../../../shared/paper/amendment';
import {
  amend,
  begunPaper,
  delegatedPaper,
  openProgram,
  type Program,
  step,
} from '../../support/program';

const SIX = { quote: 'Five themes', find: 'Five', replace: 'Six' };
const DARK = { quote: 'Fewer people', find: 'dark', replace: 'dusk' };
const FIRST = { quote: 'four priorities', find: 'four', replace: 'three' };
const insertion = (words: string) => ({ quote: 'Five themes', insertAfter: [words] });

/** What the fair copy would say with these amendments. */
async function textWith(program: Program, draft: string, amendments: Amendment[]) {
  const { tree } = await program.call('draft', 'get', { draft });
  const { containers } = apply(tree as DocumentTree, amendments).tree;
  return containers.flatMap(({ blocks }) => blocks.map(blockText));
}

describe('an amendment of several changes', () => {
  it('is divided in two that say together what it said', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const whole = await amend(program, draft.id, [SIX, DARK]);
    const before = await textWith(program, draft.id, [whole]);
    const { amendment, made } = await program.call('amendment', 'split', {
      ...step(whole),
      hunks: [1],
    });
    expect(amendment.wording).toMatchObject({ old: 'Five', new: 'Six' });
    expect(made).toMatchObject({
      number: 2,
      status: 'proposed',
      reason: whole.reason,
      wording: { old: 'dark', new: 'dusk' },
    });
    expect(await textWith(program, draft.id, [amendment, made])).toEqual(before);
    const { entries } = await program.call('history', 'list', { paper: paper.id });
    expect(entries[0]?.summary).toBe(
      'Amendment 1 was divided: some of its changes are now amendment 2.',
    );
    const none = { ...step(amendment), hunks: [0] };
    expect((await program.refusal('amendment', 'split', none)).sentence).toContain(
      'makes one change',
    );
  });

  it('keeps one change at least', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const whole = await amend(program, draft.id, [SIX, DARK]);
    const all = { ...step(whole), hunks: [0, 1] };
    expect((await program.refusal('amendment', 'split', all)).where).toBe('hunks');
  });
});

describe('two amendments', () => {
  it('are merged into one; responses to its old words are open again', async () => {
    const program = await openProgram();
    const { draft, paper, delegation } = await delegatedPaper(program);
    const six = await amend(program, draft.id, [SIX], { reason: 'Six are listed.' });
    const dark = await amend(program, draft.id, [DARK], { reason: 'A better word.' });
    await program.call('response', 'record', {
      amendment: six.id,
      consultee: delegation.consultees[0]?.id ?? '',
      kind: 'agree',
      respondedOn: '2022-03-31',
      fingerprint: six.fingerprint,
    });
    const merged = await program.call('amendment', 'merge', { ...step(six), other: step(dark) });
    expect(merged).toMatchObject({
      number: 1,
      status: 'proposed',
      reason: 'Six are listed.\nA better word.',
      wording: { old: 'Five … dark', new: 'Six … dusk' },
    });
    expect(merged.responses.map(({ reopened }) => reopened)).toEqual([true]);
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    expect(amendments[1]).toMatchObject({ status: 'withdrawn', replacedBy: six.id });
  });

  it('are not merged where they collide or stand differently', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const six = await amend(program, draft.id, [SIX]);
    const seven = await amend(program, draft.id, [{ ...SIX, replace: 'Seven' }]);
    const working = await amend(program, draft.id, [DARK], { propose: false });
    const colliding = { ...step(six), other: step(seven) };
    expect((await program.refusal('amendment', 'merge', colliding)).code).toBe('collision');
    const unlike = { ...step(six), other: step(working) };
    expect((await program.refusal('amendment', 'merge', unlike)).sentence).toContain(
      'do not stand alike',
    );
    const itself = { ...step(six), other: step(six) };
    expect((await program.refusal('amendment', 'merge', itself)).code).toBe('invalid-input');
  });

  it('that write at one place lie in the order that a person gives them', async () => {
    const program = await openProgram();
    const { draft } = await begunPaper(program);
    const one = await amend(program, draft.id, [insertion('One.')]);
    const two = await amend(program, draft.id, [insertion('Two.')]);
    const three = await amend(program, draft.id, [insertion('Three.')]);
    expect((await textWith(program, draft.id, [one, two, three])).slice(2, 5)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
    const moved = await program.call('amendment', 'reorder', {
      ...step(three),
      other: two.id,
      place: 'before',
    });
    expect((await textWith(program, draft.id, [two, moved, one])).slice(2, 5)).toEqual([
      'One.',
      'Three.',
      'Two.',
    ]);
    const elsewhere = await amend(program, draft.id, [DARK]);
    const apart = { ...step(elsewhere), other: one.id, place: 'after' } as const;
    expect((await program.refusal('amendment', 'reorder', apart)).sentence).toContain(
      'write nothing at one place',
    );
  });
});

describe('numbers', () => {
  it('follow the document before any amendment has gone out; withdrawn ones keep theirs', async () => {
    const program = await openProgram();
    const { draft, paper } = await begunPaper(program);
    const dark = await amend(program, draft.id, [DARK]);
    const gone = await amend(program, draft.id, [SIX]);
    await program.call('amendment', 'withdraw', { ...step(gone), reason: 'A slip.' });
    const first = await amend(program, draft.id, [FIRST]);
    const six = await amend(program, draft.id, [SIX]);
    const { changed } = await program.call('amendment', 'renumber', { paper: paper.id });
    const { amendments } = await program.call('amendment', 'list', { paper: paper.id });
    const numbers = new Map(amendments.map(({ id, number }) => [id, number]));
    expect([first, gone, six, dark].map(({ id }) => numbers.get(id))).toEqual([1, 2, 3, 4]);
    expect(changed).toBe(3);
    expect(
      (await program.refusal('amendment', 'renumber', { paper: paper.id })).sentence,
    ).toContain('in the order of the document already');
    program.reopen();
    expect((await program.call('history', 'verify', {})).intact).toBe(true);
  });

  it('are permanent once the Committee has agreed a draft', async () => {
    const program = await openProgram();
    const { draft, paper } = await delegatedPaper(program);
    await amend(program, draft.id, [DARK]);
    await amend(program, draft.id, [SIX]);
    expect(
      (await program.refusal('amendment', 'renumber', { paper: paper.id })).sentence,
    ).toContain('stay as they are');
  });
});
