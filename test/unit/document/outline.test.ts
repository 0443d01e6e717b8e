import { describe, expect, it } from 'vitest';
import { outlineOf, placeName, placeNames } from '../../../shared/document/outline';
import { blockText, countWords, treeText, treeWords } from '../../../shared/document/plain';
import type { List } from '../../../shared/document/types';
import { blocksOf, findBlock, findFlow, indexBlocks } from '../../../shared/document/walk';
import { buildDraft, heading, item, note, paragraph, plain, table } from '../../support/drafts';

const lists: List[] = [
  {
    id: '1',
    abstract: 'A',
    levels: [
      { start: 1, format: 'decimal', text: '%1' },
      { start: 1, format: 'decimal', text: '%1.%2' },
      { start: 1, format: 'lowerLetter', text: '(%3)' },
    ],
  },
  { id: '2', abstract: 'B', levels: [{ start: 1, format: 'bullet', text: '•' }] },
];
const numbered = (text: string) => ({
  ...heading(text),
  mark: { ...heading(text).mark, list: { id: '1', level: 0 } },
});

const draft = buildDraft({
  body: [
    paragraph('Opening'),
    numbered('Risk'),
    item('The first', 1),
    item('a letter', 2),
    item('a dot', 0, '2'),
    item('another dot', 0, '2'),
    item('The second', 1),
    table([
      ['a', 'b'],
      ['c', [paragraph('d'), table([['e']]), paragraph('f')]],
    ]),
    heading('Next steps', 2),
    paragraph([plain('One '), note(0)]),
    paragraph('Two'),
    heading('  '),
  ],
  footnotes: [[paragraph('A note')]],
  lists,
});
const idOf = (text: string) => {
  for (const { block } of blocksOf(draft))
    if (block.type === 'text' && blockText(block).startsWith(text)) return block.id;
  throw new Error(`no ${text}`);
};

describe('what people call a place', () => {
  it.each([
    ['Opening', 'paragraph 1 from the start'],
    ['Risk', 'heading 1 ‘Risk’'],
    ['The first', 'paragraph 1.1'],
    ['a letter', 'item (a) of paragraph 1.1'],
    ['a dot', 'bullet 1 of paragraph 1.1'],
    ['another dot', 'bullet 2 of paragraph 1.1'],
    ['The second', 'paragraph 1.2'],
    ['a', 'item (a) of paragraph 1.1'],
    ['d', 'table 1, row 2'],
    ['e', 'table 1, row 2, inner table, row 1'],
    ['f', 'table 1, row 2'],
    ['Next', 'heading ‘Next steps’'],
    ['One', 'paragraph 1 under heading ‘Next steps’'],
    ['Two', 'paragraph 2 under heading ‘Next steps’'],
    ['A note', 'footnote 1'],
  ])('%s', (text, name) => {
    expect(placeName(draft, idOf(text))).toBe(name);
  });

  it('for rows, cells and what is new', () => {
    const names = placeNames(draft);
    expect(names.get('d:t0')).toBe('table 1');
    expect(names.get('d:t0:r1')).toBe('table 1, row 2');
    expect(names.get('d:t0:r0:c1')).toBe('table 1, row 1');
    expect(placeName(draft, 'new_x')).toBe('a new paragraph');
  });
});

it('lists the headings with their numbers', () => {
  expect(outlineOf(draft).map(({ level, number, text }) => [level, number, text])).toEqual([
    [1, '1', 'Risk'],
    [2, null, 'Next steps'],
  ]);
});

describe('walking', () => {
  it('finds blocks where they stand', () => {
    const found = findBlock(draft, idOf('f'));
    expect(found?.where).toMatchObject({ flow: 'd:t0:r1:c1', index: 2 });
    expect(found?.where.cells.map(({ rowIndex, cellIndex }) => [rowIndex, cellIndex])).toEqual([
      [1, 1],
    ]);
    expect(indexBlocks(draft).get(idOf('e'))?.where.cells).toHaveLength(2);
    expect(findBlock(draft, 'nowhere')).toBeNull();
  });

  it('finds the blocks of containers and cells', () => {
    expect(findFlow(draft, 'footnote:0')?.map(blockText)).toEqual(['A note']);
    expect(findFlow(draft, 'd:t0:r0:c1')?.map(blockText)).toEqual(['b']);
    expect(findFlow(draft, 'nowhere')).toBeNull();
  });
});

it('gives the plain text and counts its words', () => {
  const tree = buildDraft({
    body: [paragraph([plain('One'), note(0), plain('two')]), table([['a b', 'c']])],
    footnotes: [[paragraph('A note')]],
  });
  expect(treeText(tree)).toBe('One\uFFFCtwo\na b\tc\nA note');
  expect(treeWords(tree)).toBe(7);
  expect(countWords('  ')).toBe(0);
});
