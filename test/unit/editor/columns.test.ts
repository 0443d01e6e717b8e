import { expect, test } from 'vitest';
import { columnShares } from '../../../renderer/editor/sheet/columns';

const row = (...texts: string[]) => texts.map((text) => ({ span: 1, text }));
const inHundredths = (shares: number[] | null) => shares?.map((share) => Math.round(share * 100));

test('columns are as wide as the file says while their words fit', () => {
  const shares = columnShares([6000, 3000], [row('Measure', 'Target')]);
  expect(inHundredths(shares)).toEqual([67, 33]);
});

test('a column too narrow for its longest word takes from those with room', () => {
  const shares = columnShares([8000, 400], [row('Everything else', 'Responsibility now')]);
  expect(shares?.[1]).toBeGreaterThan((14 * 7) / 680);
  expect(shares?.reduce((sum, share) => sum + share)).toBeCloseTo(1);
});

test('a cell over several columns asks for nothing, and tables without widths are left alone', () => {
  const heading = [{ span: 2, text: 'Antidisestablishmentarianism'.repeat(3) }];
  expect(inHundredths(columnShares([500, 500], [heading, row('a', 'b')]))).toEqual([50, 50]);
  expect(columnShares([], [row('a', 'b')])).toBeNull();
});
