/** Where each row of a list begins, in pixels from the list's top; one more for its end. */
export function topsOf(count: number, height: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) tops[i + 1] = (tops[i] as number) + height(i);
  return tops;
}

/** The rows that a stretch of the list touches: the first, and the one after the last. */
export function rowsWithin(tops: Float64Array, from: number, to: number): [number, number] {
  const count = tops.length - 1;
  const first = (beyond: (index: number) => boolean): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beyond(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((i) => (tops[i + 1] as number) > from), first((i) => (tops[i] as number) >= to)];
}

/** A row that is drawn, or the height of those between two that are. */
export type Piece = { row: number } | { gap: number; key: string };

/**
 * What is drawn of a list: the rows of a range and, however far they are, those that keys go to: the first, the last,
 * and the one that has the focus with its neighbours. Everything between them is empty space of its height.
 */
export function piecesOf(
  tops: Float64Array,
  [first, after]: readonly [number, number],
  focused: number | null,
): Piece[] {
  const count = tops.length - 1;
  const rows = new Set<number>();
  const add = (row: number) => row >= 0 && row < count && rows.add(row);
  add(0);
  add(count - 1);
  if (focused !== null) for (let row = focused - 1; row <= focused + 1; row++) add(row);
  for (let row = first; row < after; row++) add(row);
  const out: Piece[] = [];
  let next = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const gap = (tops[row] as number) - (tops[next] as number);
    if (gap > 0) out.push({ gap, key: `before ${row}` });
    out.push({ row });
    next = row + 1;
  }
  return out;
}
