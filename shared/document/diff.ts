/** A stretch that two sequences have in common: `length` items from `a` on in the one, from `b` on in the other. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

type Sequence = ArrayLike<number>;

/** Rounds of the search for a middle after which the furthest path found is good enough (two unlike texts). */
const PATIENCE = 2000;

/**
 * A longest common subsequence of two sequences of numbers, as runs in order. Myers' algorithm in linear space
 * (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986): the middle of a
 * shortest path is found from both ends, then each half likewise. Exact but for sequences so long and so unlike
 * that a middle is not found within `PATIENCE` rounds.
 */
export function commonRuns(a: Sequence, b: Sequence): Run[] {
  const runs: Run[] = [];
  const size = a.length + b.length + 4;
  const work = { forward: new Int32Array(2 * size), backward: new Int32Array(2 * size), size };
  walk(a, 0, a.length, b, 0, b.length, work, runs);
  return runs;
}

interface Work {
  forward: Int32Array;
  backward: Int32Array;
  size: number;
}

function add(runs: Run[], a: number, b: number, length: number) {
  if (length === 0) return;
  const last = runs[runs.length - 1];
  if (last && last.a + last.length === a && last.b + last.length === b) last.length += length;
  else runs.push({ a, b, length });
}

function walk(
  a: Sequence,
  aFrom: number,
  aTo: number,
  b: Sequence,
  bFrom: number,
  bTo: number,
  work: Work,
  runs: Run[],
) {
  let head = 0;
  while (aFrom + head < aTo && bFrom + head < bTo && a[aFrom + head] === b[bFrom + head]) head++;
  add(runs, aFrom, bFrom, head);
  const aStart = aFrom + head;
  const bStart = bFrom + head;
  let tail = 0;
  while (aTo - tail > aStart && bTo - tail > bStart && a[aTo - tail - 1] === b[bTo - tail - 1])
    tail++;
  const aEnd = aTo - tail;
  const bEnd = bTo - tail;
  if (aStart < aEnd && bStart < bEnd) {
    const [x, y] = middle(a, aStart, aEnd, b, bStart, bEnd, work);
    const trivial = (x === aStart && y === bStart) || (x === aEnd && y === bEnd);
    if (!trivial) {
      walk(a, aStart, x, b, bStart, y, work, runs);
      walk(a, x, aEnd, b, y, bEnd, work, runs);
    }
  }
  add(runs, aEnd, bEnd, tail);
}

/** A point on a shortest path through a[aFrom, aTo) × b[bFrom, bTo), about half way along. */
function middle(
  a: Sequence,
  aFrom: number,
  aTo: number,
  b: Sequence,
  bFrom: number,
  bTo: number,
  { forward, backward, size }: Work,
): [number, number] {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const delta = n - m;
  const odd = (delta & 1) !== 0;
  const half = Math.ceil((n + m) / 2);
  const reach = half + 2;
  forward.fill(-1, size - reach, size + reach + 1);
  backward.fill(-1, size - reach, size + reach + 1);
  forward[size + 1] = 0;
  backward[size + 1] = 0;
  const get = (v: Int32Array, k: number) => (Math.abs(k) > reach ? -1 : (v[size + k] as number));
  // Diagonals that ran off the grid are not followed further.
  let [lowF, highF, lowB, highB] = [0, 0, 0, 0];
  for (let d = 0; d <= half; d++) {
    for (let k = -d + lowF; k <= d - highF; k += 2) {
      const down = k === -d || (k !== d && get(forward, k - 1) < get(forward, k + 1));
      let x = down ? get(forward, k + 1) : get(forward, k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[aFrom + x] === b[bFrom + y]) {
        x++;
        y++;
      }
      forward[size + k] = x;
      if (x > n) highF += 2;
      else if (y > m) lowF += 2;
      else if (odd) {
        const other = get(backward, delta - k);
        if (other !== -1 && x + other >= n) return [aFrom + x, bFrom + y];
      }
    }
    for (let k = -d + lowB; k <= d - highB; k += 2) {
      const down = k === -d || (k !== d && get(backward, k - 1) < get(backward, k + 1));
      let x = down ? get(backward, k + 1) : get(backward, k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[aTo - x - 1] === b[bTo - y - 1]) {
        x++;
        y++;
      }
      backward[size + k] = x;
      if (x > n) highB += 2;
      else if (y > m) lowB += 2;
      else if (!odd) {
        const other = get(forward, delta - k);
        if (other !== -1 && x + other >= n) return [aTo - x, bTo - y];
      }
    }
    if (d > PATIENCE) return furthest(forward, size, d, n, m, aFrom, bFrom);
  }
  return [aTo, bFrom];
}

function furthest(
  forward: Int32Array,
  size: number,
  d: number,
  n: number,
  m: number,
  aFrom: number,
  bFrom: number,
): [number, number] {
  let best: [number, number] = [0, 0];
  for (let k = -d; k <= d; k++) {
    const x = forward[size + k] as number;
    const y = x - k;
    if (x >= 0 && y >= 0 && x <= n && y <= m && x + y > best[0] + best[1]) best = [x, y];
  }
  return [aFrom + best[0], bFrom + best[1]];
}
