/** Indexes of two lists that belong together; null where one side has nothing. */
export type Pair = [number | null, number | null];

/** The most comparisons that are spent on finding what two lists share; beyond it they are paired in order. */
const LIMIT = 4_000_000;

/** Pairs what differs between two lists of keys; equal stretches are left out. */
export function pairUp(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const out: Pair[] = [];
  let [from, to] = [start, start];
  const gap = (untilA: number, untilB: number) => {
    for (; from < untilA || to < untilB; )
      out.push([from < untilA ? from++ : null, to < untilB ? to++ : null]);
  };
  for (const [i, j] of common(a, b, start, endA, endB)) {
    gap(i, j);
    [from, to] = [i + 1, j + 1];
  }
  gap(endA, endB);
  return out;
}

/** A longest common subsequence of the middle parts. */
function common(
  a: readonly string[],
  b: readonly string[],
  start: number,
  endA: number,
  endB: number,
): [number, number][] {
  const [rows, columns] = [endA - start, endB - start];
  if (rows === 0 || columns === 0 || rows * columns > LIMIT) return [];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    if (a[start + i] === b[start + j]) {
      out.push([start + i, start + j]);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return out;
}
