import { beforeEach, describe, expect, it } from 'vitest';
import { bySection, placesIn, sorted } from '../../../renderer/features/amendments/arrange';
import { everything, filterAmendments } from '../../../renderer/features/amendments/list';
import { useListView } from '../../../renderer/state/list-view';
import { hunksFromEdits } from '../../../shared/amendment/edits';
import type { Amendment } from '../../../shared/paper/amendment';
import { buildDraft, heading, item, paragraph } from '../../support/drafts';

const numbered = { format: 'decimal', text: '2.%1', start: 13 };
const tree = buildDraft({
  body: [
    paragraph('A word before.'),
    heading('Risk', 1),
    item('One risk is high.'),
    item('Another is low.'),
    heading('Plan', 1),
    paragraph('What we do next.'),
  ],
  lists: [{ id: '1', abstract: '1', levels: [numbered] }],
});

const amendment = (number: number, edit: Parameters<typeof hunksFromEdits>[1][number], more = {}) =>
  ({
    id: `amd_${number}`,
    number,
    order: number,
    status: 'proposed',
    proposer: 'Robin',
    changedAt: `2022-03-0${number}`,
    feedback: [],
    hunks: hunksFromEdits(tree, [edit]),
    ...more,
  }) as unknown as Amendment;

const next = amendment(1, { quote: 'What we do', find: 'next', replace: 'now' });
const low = amendment(2, { quote: 'Another', find: 'low', replace: 'small' }, { proposer: 'Ada' });
const fresh = amendment(
  3,
  { quote: 'One risk', insertAfter: ['A new one.'] },
  { status: 'accepted', feedback: ['fbk_1'] },
);
const all = [next, low, fresh];
const numbers = (amendments: readonly Amendment[]) => amendments.map(({ number }) => number);
const places = placesIn(tree, all);

describe('the list of amendments', () => {
  it.each([
    ['number', [1, 2, 3]],
    ['place', [3, 2, 1]],
    ['status', [1, 2, 3]],
    ['who', [2, 1, 3]],
    ['changed', [3, 2, 1]],
  ] as const)('sorted by %s', (sort, expected) => {
    expect(numbers(sorted([low, fresh, next], sort, places))).toEqual(expected);
  });

  it('stands under the headings of the document, in their order', () => {
    const groups = bySection(sorted(all, 'number', places), places);
    expect(groups.map(({ section, amendments }) => [section, numbers(amendments)])).toEqual([
      ['Risk', [2, 3]],
      ['Plan', [1]],
    ]);
  });

  it('gives the number in the fair copy where another paragraph comes in before', () => {
    expect(places.fairNumber(low)).toBe('2.15');
    expect(places.fairNumber(fresh)).toBeNull();
    expect(placesIn(tree, [low]).fairNumber(low)).toBeNull();
  });

  it('is filtered by the feedback that is answered, or by having none', () => {
    const amendments = all.map((one) => ({
      ...one,
      reason: '',
      wording: { place: '', before: '', old: '', new: '', after: '' },
    }));
    const only = (feedback: string) =>
      numbers(filterAmendments(amendments, { ...everything, feedback }));
    expect(only('fbk_1')).toEqual([3]);
    expect(only('none')).toEqual([1, 2]);
  });
});

describe('those that are selected', () => {
  beforeEach(() => useListView.getState().tickAll([]));

  it('grow by one, by a run with Shift, or to all', () => {
    const { tick, tickAll } = useListView.getState();
    const ticked = () => [...useListView.getState().ticked];
    tick('a', true);
    expect(useListView.getState().from).toBe('a');
    tick('c', true, ['a', 'b', 'c']);
    expect(ticked()).toEqual(['a', 'b', 'c']);
    tick('b', false);
    expect(ticked()).toEqual(['a', 'c']);
    tickAll(['x']);
    expect(ticked()).toEqual(['x']);
  });
});
