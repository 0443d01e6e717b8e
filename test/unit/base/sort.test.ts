import { expect, test } from 'vitest';
import { orderByNumber } from '../../../shared/base/sort';

const sorted = (numbers: number[]) => {
  const { length } = numbers;
  const order = orderByNumber(
    Uint32Array.from(numbers),
    length,
    new Uint32Array(length),
    new Uint32Array(length),
  );
  return Array.from(order, (place) => `${numbers[place]}@${place}`);
};

test('sorts by the number, and keeps the order of those that are the same', () => {
  expect(sorted([3, 1, 3, 0, 1])).toEqual(['0@3', '1@1', '1@4', '3@0', '3@2']);
});

test('every digit counts, up to the largest number', () => {
  expect(sorted([2 ** 32 - 1, 2 ** 22, 2 ** 11, 2 ** 22 + 1, 2 ** 31, 5])).toEqual([
    '5@5',
    '2048@2',
    '4194304@1',
    '4194305@3',
    '2147483648@4',
    '4294967295@0',
  ]);
});

test('nothing and one thing are sorted', () => {
  expect(sorted([])).toEqual([]);
  expect(sorted([0])).toEqual(['0@0']);
});
