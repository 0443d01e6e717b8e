import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../shared/document/number-format';
import { computeNumbers } from '../../../shared/document/numbering';
import type { Block, List, ListLevel } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import { buildDraft, heading, item, paragraph, table } from '../../support/drafts';

const level = (format: string, text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format,
  text,
  ...more,
});

const OUTLINE = [level('decimal', '%1.'), level('decimal', '%1.%2'), level('lowerLetter', '(%3)')];

const list = (id: string, levels: ListLevel[] = OUTLINE, more: Partial<List> = {}): List => ({
  id,
  abstract: 'A',
  levels,
  ...more,
});

/** The numbers of all blocks in reading order, '' for one that has none. */
function numbersOf(body: Block[], lists: List[]): string[] {
  const tree = buildDraft({ body, lists });
  const numbers = computeNumbers(tree);
  return [...blocksOf(tree)].map(({ block }) => numbers.get(block.id) ?? '');
}

/** Items by level in list 1; a string is a plain paragraph. */
const items = (...levels: (number | string)[]) =>
  levels.map((one) => (typeof one === 'string' ? paragraph(one) : item('x', one)));

describe('lists count as Word counts them', () => {
  const CASES: [string, Block[], List[], string][] = [
    ['on and on', items(0, 0, 0), [list('1')], '1. 2. 3.'],
    [
      'on after an interruption',
      items(0, 1, 1, 'text', 1, 2, 2, 1),
      [list('1')],
      '1. 1.1 1.2 - 1.3 (a) (b) 1.4',
    ],
    ['a level anew after a higher one', items(0, 1, 1, 0, 1), [list('1')], '1. 1.1 1.2 2. 2.1'],
    [
      'a level that never starts anew',
      items(0, 1, 0, 1),
      [list('1', [level('decimal', '%1'), level('decimal', '%2', { restart: 0 })])],
      '1 1 2 2',
    ],
    [
      'a level that starts anew after the first level only',
      items(0, 1, 2, 1, 2, 0, 1, 2),
      [
        list('1', [
          level('decimal', '%1'),
          level('decimal', '%1.%2'),
          level('decimal', '%3', { restart: 1 }),
        ]),
      ],
      '1 1.1 1 1.2 2 2 2.1 1',
    ],
    ['from another start', items(0, 0), [list('1', [level('decimal', '%1', { start: 5 })])], '5 6'],
    ['a level whose higher one was never used', items(1, 1, 0, 1), [list('1')], '1.1 1.2 2. 2.1'],
    [
      'a level passed over, which an instance would have started itself',
      items(1, 0, 2, 1),
      [list('1', OUTLINE, { starts: { 0: 1, 1: 1, 2: 1 } })],
      '1.1 2. (a) 2.2',
    ],
    [
      'instances of one list together',
      [item('x'), item('x', 0, '2'), item('x')],
      [list('1'), list('2')],
      '1. 2. 3.',
    ],
    [
      'an instance with a start of its own',
      [item('x'), item('x'), item('x', 0, '2'), item('x', 0, '2'), item('x')],
      [list('1'), list('2', OUTLINE, { starts: { 0: 1 } })],
      '1. 2. 1. 2. 3.',
    ],
    [
      'other lists apart',
      [item('x'), item('x', 0, '2'), item('x')],
      [list('1'), list('2', [level('bullet', '•')], { abstract: 'B' })],
      '1. • 2.',
    ],
    [
      'headings too',
      [
        { ...heading('x'), mark: { ...heading('x').mark, list: { id: '1', level: 0 } } },
        item('x', 1),
      ],
      [list('1')],
      '1. 1.1',
    ],
    [
      'in and out of tables',
      [item('x'), table([[[item('x')], [item('x')]]]), item('x')],
      [list('1')],
      '1. - 2. 3. 4.',
    ],
    [
      'legal numbers in decimal',
      items(0, 1),
      [list('1', [level('upperRoman', '%1'), level('decimal', '%1.%2', { legal: true })])],
      'I 1.1',
    ],
    [
      'mixed formats',
      items(0, 1),
      [list('1', [level('upperRoman', 'Part %1'), level('decimal', '%1.%2')])],
      'Part I|I.1',
    ],
    ['nothing for an empty format', items(0), [list('1', [level('none', '')])], '-'],
    ['nothing for a list that is not there', [item('x', 0, '9')], [list('1')], '-'],
  ];
  it.each(CASES)('%s', (_, body, lists, expected) => {
    const wanted = expected.split(expected.includes('|') ? '|' : ' ');
    expect(numbersOf(body, lists)).toEqual(wanted.map((one) => (one === '-' ? '' : one)));
  });

  it('each footnote container with the other notes, not with the body', () => {
    const tree = buildDraft({
      body: [item('x')],
      footnotes: [[item('x')], [item('x')]],
      lists: [list('1')],
    });
    expect([...computeNumbers(tree).values()]).toEqual(['1.', '1.', '2.']);
  });
});

describe('formats', () => {
  it.each<[string, number[], string]>([
    ['decimal', [1, 12], '1 12'],
    ['decimalZero', [1, 12], '01 12'],
    ['decimalZero3', [7], '007'],
    ['lowerLetter', [1, 26, 27, 28, 53], 'a z aa bb aaa'],
    ['upperLetter', [2], 'B'],
    ['lowerRoman', [4, 9, 14], 'iv ix xiv'],
    ['upperRoman', [1999], 'MCMXCIX'],
    ['ordinal', [1, 2, 3, 4, 11, 22, 113], '1st 2nd 3rd 4th 11th 22nd 113th'],
    ['cardinalText', [1, 21, 100, 2045], 'One Twenty-one One hundred Two thousand and forty-five'],
    ['ordinalText', [1, 12, 20, 21], 'First Twelfth Twentieth Twenty-first'],
    ['chicago', [1, 2, 5], '* † **'],
    ['hex', [10, 255], 'A FF'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
    [
      'chineseCounting',
      [1, 10, 11, 21, 101, 110, 1001, 2345],
      '一 十 十一 二十一 一百零一 一百一十 一千零一 二千三百四十五',
    ],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['numberInDash', [3], '- 3 -'],
    ['russianLower', [1, 30], 'а аа'],
    ['hebrew1', [3], '3'],
  ])('%s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
  });
});
