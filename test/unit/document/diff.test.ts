import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRuns } from '../../../shared/document/diff';

/** The length of a longest common subsequence, by the textbook's table. */
function longest(a: number[], b: number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      const [left, up, corner] = [next[j] ?? 0, row[j + 1] ?? 0, row[j] ?? 0];
      next.push(x === y ? corner + 1 : Math.max(left, up));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

test('finds a longest common subsequence, in order, of equal items', () => {
  const sequence = fc.array(fc.nat(5), { maxLength: 24 });
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      let [aAt, bAt, total] = [0, 0, 0];
      for (const run of commonRuns(a, b)) {
        expect(run.a >= aAt && run.b >= bAt && run.length > 0).toBe(true);
        expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
        [aAt, bAt, total] = [run.a + run.length, run.b + run.length, total + run.length];
      }
      expect(total).toBe(longest(a, b));
    }),
    { numRuns: 2000 },
  );
});
