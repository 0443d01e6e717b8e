const BITS = 11;
const BUCKETS = 2 ** BITS;

/**
 * A sorted copy, by a whole number from 0 to 2^32 − 1 that each item has; items of one number keep their order.
 * Digit by digit, lowest first (Knuth, The Art of Computer Programming, volume 3, algorithm 5.2.5R): for thousands
 * of items several times faster than comparing them.
 */
export function sortByNumber<T>(items: readonly T[], numberOf: (item: T) => number): T[] {
  const count = items.length;
  const numbers = new Uint32Array(count);
  let order = new Uint32Array(count);
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const number = numberOf(items[i] as T);
    numbers[i] = number;
    order[i] = i;
    if (number > largest) largest = number;
  }
  let spare = new Uint32Array(count);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += BITS) {
    starts.fill(0);
    const digit = (i: number) => ((numbers[i] as number) >>> shift) & (BUCKETS - 1);
    for (let i = 0; i < count; i++) {
      const at = digit(i) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    for (let at = 1; at <= BUCKETS; at++)
      starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    for (let n = 0; n < count; n++) {
      const i = order[n] as number;
      const at = digit(i);
      const place = starts[at] as number;
      spare[place] = i;
      starts[at] = place + 1;
    }
    [order, spare] = [spare, order];
  }
  const sorted = new Array<T>(count);
  for (let n = 0; n < count; n++) sorted[n] = items[order[n] as number] as T;
  return sorted;
}
