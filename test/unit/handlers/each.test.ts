import { describe, expect, it } from 'vitest';
import type { CanPatchInput } from '../../../electron/word/service';
import { amend, begunPaper, openProgram, step } from '../../support/program';
import { paperWord } from '../../support/word';

const EDITS = [
  { quote: 'four priorities', find: 'four', replace: 'five' },
  { quote: 'Five themes', find: 'Five', replace: 'Six' },
  { quote: 'Fewer people', find: 'Fewer', replace: 'More' },
];

/** A paper with three proposed amendments, and what the Word file is asked about. */
async function begun(answer: (asked: number[]) => string | null = () => null) {
  const asked: number[][] = [];
  let proposed = false;
  const canPatch = async ({ amendments }: CanPatchInput) => {
    asked.push(amendments.map(({ number }) => number));
    return proposed ? answer(amendments.map(({ number }) => number)) : null;
  };
  const program = await openProgram({ word: { ...paperWord(), canPatch } });
  const { draft, paper } = await begunPaper(program);
  const made = [];
  for (const edit of EDITS) made.push(await amend(program, draft.id, [edit]));
  asked.length = 0;
  proposed = true;
  const entries = async () =>
    (await program.call('history', 'list', { paper: paper.id })).entries.map(({ act }) => act);
  return { ...program, made, asked, entries };
}

describe('one act to several amendments', () => {
  it('is an act of its own for each, and the Word file is asked once', async () => {
    const { call, made, asked, entries } = await begun();
    const before = (await entries()).length;
    const { done, left } = await call('amendment', 'each', {
      act: { verb: 'accept' },
      amendments: made.map(step),
    });
    expect(done.map(({ number, status }) => [number, status])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [3, 'accepted'],
    ]);
    expect(left).toEqual([]);
    expect(asked).toEqual([[1, 2, 3]]);
    expect((await entries()).slice(0, (await entries()).length - before)).toEqual([
      'amendment.accept',
      'amendment.accept',
      'amendment.accept',
    ]);
  });

  it('leaves what is refused, with the sentence, and goes on', async () => {
    const { call, made, asked } = await begun();
    const [first, second, third] = made.map(step);
    if (!first || !second || !third) throw new Error('three were made');
    await call('amendment', 'accept', second);
    asked.length = 0;
    const { done, left } = await call('amendment', 'each', {
      act: { verb: 'accept' },
      amendments: [first, second, { ...third, expectedRevision: 99 }],
    });
    expect(done.map(({ number }) => number)).toEqual([1]);
    expect(left).toMatchObject([
      { number: 2, code: 'not-allowed', sentence: expect.stringContaining('is accepted') },
      { number: 3, code: 'conflict', sentence: expect.stringContaining('changed meanwhile') },
    ]);
    expect(asked).toEqual([[1]]);
  });

  it('asks about each as its turn comes where they cannot be written together', async () => {
    const together = 'Amendment 2 cannot be written into the Word file: so.';
    const { call, made, asked } = await begun((numbers) => (numbers.includes(2) ? together : null));
    const { done, left } = await call('amendment', 'each', {
      act: { verb: 'accept' },
      amendments: made.map(step),
    });
    expect(asked).toEqual([[1, 2, 3], [1], [2], [3]]);
    expect(done.map(({ number }) => number)).toEqual([1, 3]);
    expect(left).toMatchObject([{ number: 2, sentence: together }]);
  });

  it('asks nothing of the Word file to take back or to withdraw', async () => {
    const { call, made, asked } = await begun();
    const { done } = await call('amendment', 'each', {
      act: { verb: 'withdraw', reason: 'Not after all.' },
      amendments: made.map(step),
    });
    expect(done.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(asked).toEqual([]);
  });
});
