const BITS = 11;
const BUCKETS = 2 ** BITS;
const starts = new Uint32Array(BUCKETS);

/**
 * The indices of the first `count` numbers in the order of the numbers; equal ones keep their order. Digit by digit,
 * lowest first (Knuth, The Art of Computer Programming, volume 3, algorithm 5.2.5R): for thousands of numbers several
 * times faster than comparing them.
 * @param a room for as many indices, and `b` as much again: a caller that sorts often keeps them
 * @returns whichever of the two holds the result
 */
export function orderByNumber(
  numbers: Uint32Array,
  count: number,
  a: Uint32Array,
  b: Uint32Array,
): Uint32Array {
  let [order, spare] = [a, b];
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i] as number;
    order[i] = i;
    if (number > largest) largest = number;
  }
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += BITS) {
    starts.fill(0);
    for (let i = 0; i < count; i++)
      (starts[((numbers[i] as number) >>> shift) & (BUCKETS - 1)] as number)++;
    for (let digit = 0, place = 0; digit < BUCKETS; digit++) {
      const here = starts[digit] as number;
      starts[digit] = place;
      place += here;
    }
    for (let n = 0; n < count; n++) {
      const i = order[n] as number;
      const digit = ((numbers[i] as number) >>> shift) & (BUCKETS - 1);
      spare[(starts[digit] as number)++] = i;
    }
    [order, spare] = [spare, order];
  }
  return order;
}
