import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { combine } from '../../../shared/amendment/combine';
import { type Edit, hunksFromEdits } from '../../../shared/amendment/edits';
import { orderBeside, sharingPoint } from '../../../shared/amendment/points';
import { whereIn } from '../../../shared/amendment/where';
import { buildDraft, paragraph, say } from '../../support/drafts';

const draft = buildDraft({
  body: [paragraph('One plan for all.'), paragraph('Two towns share it.'), paragraph('The end.')],
});
const set = (id: string, order: number, ...edits: Edit[]) => ({
  id,
  order,
  hunks: hunksFromEdits(draft, edits),
});
const three = { quote: 'Two towns', find: 'Two', replace: 'Three' };
const four = { quote: 'Two towns', find: 'Two', replace: 'Four' };
const gone = { quote: 'Two towns', deleteParagraph: true } as const;
const ours = { quote: 'One plan', find: 'One', replace: 'Our' };
const below = (words: string) => ({ quote: 'One plan', insertAfter: [words] });
const made = (hunks: ReturnType<typeof set>['hunks']) =>
  say(apply(draft, [{ id: 'combined', order: 0, hunks }]).tree);

describe('combining amendments', () => {
  it.each([
    [
      'apart',
      [set('a', 1, ours), set('b', 2, three)],
      'Our plan for all.|Three towns share it.',
      0,
    ],
    [
      'saying the same',
      [set('a', 1, three), set('b', 2, three)],
      'One plan for all.|Three towns share it.',
      0,
    ],
    [
      'at odds: the earlier stands',
      [set('a', 1, three), set('b', 2, four)],
      'One plan for all.|Three towns share it.',
      1,
    ],
    [
      'at odds, given the other way round',
      [set('b', 2, four), set('a', 1, three)],
      'One plan for all.|Three towns share it.',
      1,
    ],
    [
      'one removes what the other edits',
      [set('a', 1, gone), set('b', 2, four, ours)],
      'Our plan for all.',
      1,
    ],
    [
      'at one place, in their order',
      [set('a', 2, below('B.')), set('b', 1, below('A.'))],
      'One plan for all.|A.|B.|Two towns share it.',
      0,
    ],
  ])('%s', (_, sets, text, leftOut) => {
    const combined = combine(draft, sets);
    expect(made(combined.hunks).join('|')).toBe(`${text}|The end.`);
    expect(combined.leftOut).toHaveLength(leftOut);
  });

  it('names what was left out', () => {
    const { leftOut } = combine(draft, [set('a', 1, three), set('b', 2, ours, four)]);
    expect(leftOut).toEqual([{ set: 'b', hunk: 1 }]);
  });
});

describe('places', () => {
  it('are shared by those that write at one point, and by no others', () => {
    const [a, b, c] = [set('a', 1, below('A.')), set('b', 2, below('B.')), set('c', 3, three)];
    expect(sharingPoint(a, [a, b, c]).map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['before', 2, 1.5],
    ['after', 2, 2.5],
    ['before', 1, 0],
    ['after', 3, 4],
  ] as const)('%s the one of order %d is %d', (place, order, expected) => {
    const others = [1, 2, 3].map((one) => ({ id: `${one}`, order: one }));
    expect(orderBeside({ id: `${order}`, order }, place, others)).toBe(expected);
  });

  it('lie in the order of the document; without a change, last', () => {
    const places = [set('a', 1, ours), set('b', 1, below('x')), set('c', 1, four)].map(
      ({ hunks }) => whereIn(draft, hunks),
    );
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(whereIn(draft, [])).toBeGreaterThan(places[2] as number);
  });
});
