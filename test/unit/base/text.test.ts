import { expect, test } from 'vitest';
import { graphemeFloor, isGraphemeBoundary, tokens, words } from '../../../shared/base/text';

test.each([
  ['don’t stop', ['don’t', ' ', 'stop']],
  ['2022-23: 1,500.', ['2022', '-', '23', ':', ' ', '1,500', '.']],
  ['anti-social', ['anti', '-', 'social']],
  ['cafe\u0301!', ['cafe\u0301', '!']],
  ['a 👨‍👩‍👧🇬🇧', ['a', ' ', '👨‍👩‍👧', '🇬🇧']],
  ['שלום עולם', ['שלום', ' ', 'עולם']],
  [
    'Kent’s “own” plan – £5',
    ['Kent’s', ' ', '“', 'own', '”', ' ', 'plan', ' ', '–', ' ', '£', '5'],
  ],
  ['“\u0301x', ['“\u0301', 'x']],
  ['', []],
])('%j is cut into words and signs, never inside a character', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

test('words leave signs and spaces out', () => {
  expect(words('Safer, for all (2022)')).toEqual(['Safer', 'for', 'all', '2022']);
});

test('a position inside a character is no boundary', () => {
  const text = 'e\u0301👍🏽x';
  const inside = [1, 3, 4, 5];
  for (let at = 0; at <= text.length; at++)
    expect(isGraphemeBoundary(text, at)).toBe(!inside.includes(at));
  expect(graphemeFloor(text, 5)).toBe(2);
});

test('nor is one inside the last character', () => {
  expect([1, 2, 3].map((at) => isGraphemeBoundary('a😊', at))).toEqual([true, false, true]);
});
