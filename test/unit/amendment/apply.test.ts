import { expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import type { Hunk, HunkSet } from '../../../shared/amendment/types';
import { buildDraft, paragraph, plain, say, table } from '../../support/drafts';

const draft = buildDraft({
  body: [paragraph('one two'), paragraph('three four'), table([['a', 'b']]), paragraph('end')],
});
const set = (id: string, order: number, ...hunks: Hunk[]): HunkSet => ({ id, order, hunks });
const write = (block: string, offset: number, text: string): Hunk => ({
  kind: 'replace',
  from: { block, offset },
  to: { block, offset },
  quoted: [],
  content: [plain(text)],
});

test('what is written at one point lies in the order of the amendments, however they are given', () => {
  const sets = [set('a', 2, write('d:p0', 3, ' A')), set('b', 1, write('d:p0', 3, ' B'))];
  expect(say(apply(draft, sets).tree)[0]).toBe('one B A two');
  expect(say(apply(draft, sets.reverse()).tree)[0]).toBe('one B A two');
});

test('untouched blocks are the draft’s own objects', () => {
  const { tree } = apply(draft, [set('a', 1, write('d:p0', 0, 'x'))]);
  const [before, after] = [draft.containers[0]?.blocks, tree.containers[0]?.blocks];
  expect(after?.[0]).not.toBe(before?.[0]);
  for (const i of [1, 2, 3]) expect(after?.[i]).toBe(before?.[i]);
});

test.each([
  ['first', 'd:p0'],
  ['last', 'd:p1'],
] as const)('a join keeps the %s paragraph’s id', (survivor, id) => {
  const [first, second] = [
    { block: 'd:p0', offset: 7 },
    { block: 'd:p1', offset: 0 },
  ];
  const mark = { kind: 'paragraph', level: 0, style: null, list: null } as const;
  const { tree, held } = apply(draft, [
    set('a', 1, {
      kind: 'replace',
      from: first,
      to: second,
      quoted: [{ mark }],
      content: [plain(' ')],
      survivor,
    }),
  ]);
  expect(held).toEqual([]);
  expect(say(tree)[0]).toBe('one two three four');
  expect(tree.containers[0]?.blocks[0]?.id).toBe(id);
});

test('an amendment written against other words is held out whole and says so', () => {
  const stale: Hunk = {
    kind: 'replace',
    from: { block: 'd:p0', offset: 0 },
    to: { block: 'd:p0', offset: 3 },
    quoted: [plain('uno')],
    content: [plain('1')],
  };
  const { tree, held } = apply(draft, [set('a', 1, write('d:p1', 0, 'x'), stale)]);
  expect(tree).toBe(draft);
  expect(held).toMatchObject([{ set: 'a', verdicts: [{ kind: 'stale', hunk: 1, block: 'd:p0' }] }]);
});
