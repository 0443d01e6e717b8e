import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../renderer/editor/sheet/grouping';

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `p${n + from}`);
const order = (groups: ReadonlyMap<string, number>) => [...groups.values()];

describe('the blocks of a section in groups', () => {
  test('a short section has none', () => {
    expect(groupsOf(ids(20), new Map()).size).toBe(0);
  });

  test('a long one has groups of some two dozen, in its order', () => {
    const groups = groupsOf(ids(200), new Map());
    expect(order(groups)).toEqual([...order(groups)].sort((a, b) => a - b));
    const most = Math.max(
      ...order(groups).map((n, _, all) => all.filter((one) => one === n).length),
    );
    expect(most).toBeLessThan(40);
  });

  test('a block stays in its group when others come and go before it', () => {
    const before = groupsOf(ids(200), new Map());
    const now = groupsOf(['new1', ...ids(10), 'new2', 'new3', ...ids(180, 20)], before);
    for (const id of ids(180, 20)) expect(now.get(id)).toBe(before.get(id));
    expect(now.get('new1')).toBe(0);
    expect(now.get('new2')).toBe(before.get('p9'));
  });

  test('blocks in another order than before are still in order, group by group', () => {
    const before = groupsOf(ids(200), new Map());
    const groups = order(groupsOf([...ids(50, 100), ...ids(100), ...ids(50, 150)], before));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  });

  test('a section that has become short keeps its groups', () => {
    const before = groupsOf(ids(200), new Map());
    expect(groupsOf(ids(5), before).size).toBe(5);
  });
});
