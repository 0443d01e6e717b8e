import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { collide } from '../../../shared/amendment/collide';
import { derive } from '../../../shared/amendment/derive';
import { indexDraft } from '../../../shared/amendment/place';
import { quoteBetween } from '../../../shared/amendment/slice';
import type { Hunk, HunkSet, Slice } from '../../../shared/amendment/types';
import type { CollisionKind } from '../../../shared/amendment/verdict';
import type { Block, DocumentTree, ParagraphMark } from '../../../shared/document/types';
import { buildDraft, item, note, paragraph, plain, say, table } from '../../support/drafts';

const MARK: ParagraphMark = { kind: 'paragraph', level: 0, style: null, list: null };

const draft = buildDraft({
  body: [
    paragraph('alpha beta gamma'),
    paragraph('delta epsilon'),
    item('one item'),
    table([
      ['a', 'b'],
      ['c', [paragraph('first'), paragraph('second')]],
    ]),
    paragraph([plain('noted'), note(0)]),
    paragraph('the last'),
  ],
  footnotes: [[paragraph('a note')]],
});

// Hunks by short names; blocks are named by their ids: d:p0, d:p1, d:p2, table d:t0 with d:p3 … d:p7, d:p8, d:p9.
const at = (block: string, offset: number) => ({ block, offset });
const range = (
  from: [string, number],
  to: [string, number],
  content: Slice = [],
  survivor?: 'first' | 'last',
): Hunk => ({
  kind: 'replace',
  from: at(...from),
  to: at(...to),
  quoted: quoteBetween(draft, at(...from), at(...to)),
  content,
  ...(survivor ? { survivor } : {}),
});
const strike = (block: string, from: number, to: number) => range([block, from], [block, to]);
const change = (block: string, from: number, to: number, text: string) =>
  range([block, from], [block, to], [plain(text)]);
const write = (block: string, offset: number, text: string) => change(block, offset, offset, text);
const split = (block: string, offset: number) =>
  range([block, offset], [block, offset], [{ mark: MARK, key: `new_${block}${offset}` }]);
const join = (a: string, end: number, b: string, survivor: 'first' | 'last') =>
  range([a, end], [b, 0], [plain(' ')], survivor);
const blockOf = (id: string): Block => {
  const block = indexDraft(draft).blocks.get(id)?.block;
  if (!block) throw new Error(`No block ${id}`);
  return block;
};
const remove = (id: string): Hunk => ({ kind: 'delete', block: id, quoted: blockOf(id) });
const insert = (after: string | null, text: string): Hunk => ({
  kind: 'insert',
  gap: { container: 'body', after },
  blocks: [{ ...paragraph(text), id: `new_${text}` }],
});
const removeRow = (n: number): Hunk => {
  const grid = blockOf('d:t0');
  const row = grid.type === 'table' ? grid.rows[n] : undefined;
  if (!row) throw new Error(`No row ${n}`);
  return { kind: 'rows', table: 'd:t0', remove: [{ row: row.id, quoted: row }], insert: [] };
};
const format = (from: number, to: number, on: boolean, value?: string): Hunk => ({
  kind: 'format',
  from: at('d:p0', from),
  to: at('d:p0', to),
  mark: value ? { type: 'colour', value } : { type: 'bold' },
  on,
});
const retype = (block: string, level: number): Hunk => {
  const found = blockOf(block);
  if (found.type !== 'text') throw new Error('A table has no mark');
  const mark: ParagraphMark = { ...MARK, kind: 'heading', level };
  return { kind: 'retype', block, quoted: found.mark, mark };
};
const sets = (a: Hunk, b: Hunk): [HunkSet, HunkSet] => [
  { id: 'a', order: 1, hunks: [a] },
  { id: 'b', order: 2, hunks: [b] },
];

describe('collide among thousands', () => {
  const inserts = (texts: string[]): HunkSet[] =>
    texts.map((text, n) => ({ id: `s${n}`, order: n, hunks: [insert('d:p0', text)] }));

  test('of many new paragraphs in one gap only those that say the same collide', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => `new ${n % 2999}`);
    expect(collide(draft, inserts(texts))).toMatchObject([
      { kind: 'identical', a: { set: 's0' }, b: { set: 's2999' } },
    ]);
  });
  test('a large question leaves nothing behind in the answer to a small one', () => {
    const many = Array.from({ length: 2000 }, (_, n): HunkSet => {
      const spot = n < 40 ? change('d:p0', 0, 5, `x${n}`) : write('d:p1', 0, `x${n} `);
      return { id: `s${n}`, order: n, hunks: [spot] };
    });
    expect(collide(draft, many)).toHaveLength((40 * 39) / 2);
    expect(collide(draft, sets(write('d:p0', 0, 'x'), write('d:p1', 0, 'y')))).toEqual([]);
  });
  test('one question after another is answered as if it were the first', () => {
    const sets: HunkSet[] = [
      [range(['d:p0', 0], ['d:p0', 5])],
      [range(['d:p0', 3], ['d:p0', 8]), remove('d:p2')],
      [remove('d:p8')],
      [range(['d:p2', 0], ['d:p2', 3])],
      [range(['d:p8', 0], ['d:p8', 5]), range(['d:p0', 6], ['d:p0', 10])],
    ].map((hunks, order) => ({ id: `s${order}`, order, hunks }));
    const [a, b, c, d, e] = sets as [HunkSet, HunkSet, HunkSet, HunkSet, HunkSet];
    const other = { ...b, hunks: [range(['d:p1', 0], ['d:p1', 5])] };
    const growing = [a, b];
    const orders = [sets, [a, c, d, e], [e, d, c, b, a], [a, other, c, d, e], [b], sets, growing];
    for (const asked of orders)
      expect(collide(draft, asked)).toEqual(collide(structuredClone(draft), asked));
    growing.push(d, e);
    expect(collide(draft, growing)).toEqual(collide(structuredClone(draft), growing));
    expect(collide(draft, growing)).toHaveLength(3);
  });

  test('what names places that the draft does not have collides with nothing', () => {
    const lost = { ...format(0, 30, true), from: at('gone', 0), to: at('gone', 30) } as Hunk;
    expect(collide(draft, sets(lost, format(0, 3, false)))).toEqual([]);
  });
});

describe('collide', () => {
  test.each<[string, Hunk, Hunk, CollisionKind]>([
    ['the same words', change('d:p0', 0, 10, 'x'), change('d:p0', 6, 16, 'y'), 'overlap'],
    ['a word inside a phrase', change('d:p0', 0, 16, 'x'), change('d:p0', 6, 10, 'y'), 'nested'],
    [
      'writing inside words struck',
      strike('d:p0', 0, 16),
      write('d:p0', 6, 'y '),
      'delete-against-edit',
    ],
    [
      'a paragraph deleted that another edits',
      remove('d:p1'),
      write('d:p1', 0, 'y'),
      'delete-against-edit',
    ],
    [
      'a paragraph deleted that another retypes',
      remove('d:p1'),
      retype('d:p1', 1),
      'delete-against-edit',
    ],
    [
      'a paragraph deleted that another joins',
      remove('d:p1'),
      join('d:p0', 16, 'd:p1', 'last'),
      'delete-against-edit',
    ],
    [
      'a table row deleted that another fills',
      removeRow(0),
      write('d:p3', 1, 'y'),
      'delete-against-edit',
    ],
    ['a table deleted and a row of it', remove('d:t0'), removeRow(1), 'nested'],
    [
      'a table deleted and a word of it',
      remove('d:t0'),
      change('d:p4', 0, 1, 'y'),
      'delete-against-edit',
    ],
    [
      'a note deleted with its reference',
      strike('d:p8', 5, 6),
      write('footnotes:p0', 0, 'y'),
      'delete-against-edit',
    ],
    ['two ways to divide one place', split('d:p0', 6), split('d:p0', 6), 'identical'],
    [
      'dividing where another writes',
      split('d:p0', 6),
      write('d:p0', 6, 'y '),
      'split-at-one-point',
    ],
    ['the same change', change('d:p0', 0, 5, 'x'), change('d:p0', 0, 5, 'x'), 'identical'],
    ['the same paragraph deleted', remove('d:p1'), remove('d:p1'), 'identical'],
    ['the same paragraph added', insert('d:p1', 'x'), insert('d:p1', 'x'), 'identical'],
    ['two kinds for one paragraph', retype('d:p1', 1), retype('d:p1', 2), 'overlap'],
    ['bold on and off', format(0, 10, true), format(6, 16, false), 'opposite-format'],
    [
      'two colours',
      format(0, 10, true, 'FF0000'),
      format(6, 16, true, '00FF00'),
      'opposite-format',
    ],
    [
      'a new paragraph where two are joined',
      insert('d:p0', 'x'),
      join('d:p0', 16, 'd:p1', 'last'),
      'overlap',
    ],
    [
      'a join that drops properties that another changes',
      join('d:p0', 16, 'd:p1', 'first'),
      retype('d:p1', 1),
      'delete-against-edit',
    ],
    ['both paragraphs of a cell', remove('d:p6'), remove('d:p7'), 'leaves-nothing'],
    ['both rows of a table', removeRow(0), removeRow(1), 'leaves-nothing'],
  ])('%s', (_, a, b, kind) => {
    const both = sets(a, b);
    const [found, ...more] = collide(draft, both);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind, a: { set: 'a' }, b: { set: 'b' } });
    expect(found?.sentence).not.toBe('');
    expect(collide(draft, [...both].reverse())).toEqual([found]);
    // Both are held out, each naming the other, and the draft's wording stands.
    const { tree, held } = apply(draft, both);
    expect(tree).toBe(draft);
    expect(held.map(({ set, verdicts }) => [set, verdicts[0]?.rival?.set])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  test('names the draft’s words', () => {
    const [found] = collide(draft, sets(change('d:p0', 0, 10, 'x'), change('d:p0', 6, 16, 'y')));
    expect(found).toMatchObject({ block: 'd:p0', quote: 'beta gamma' });
  });

  test.each<[string, Hunk, Hunk, string, number]>([
    [
      'insert and delete at one edge',
      write('d:p0', 6, 'y '),
      strike('d:p0', 6, 11),
      'alpha y gamma',
      0,
    ],
    [
      'delete, and insert at its end',
      strike('d:p0', 0, 6),
      write('d:p0', 6, 'y '),
      'y beta gamma',
      0,
    ],
    ['adjacent deletions by two people', strike('d:p0', 0, 6), strike('d:p0', 6, 11), 'gamma', 0],
    [
      'two insertions at one point',
      write('d:p0', 6, 'x '),
      write('d:p0', 6, 'y '),
      'alpha x y beta gamma',
      0,
    ],
    [
      'repeated words, one each',
      change('d:p0', 0, 5, 'z'),
      change('d:p0', 6, 10, 'z'),
      'z z gamma',
      0,
    ],
    ['dividing at the edge of words struck', split('d:p0', 6), strike('d:p0', 6, 11), 'gamma', 1],
    [
      'a heading of a paragraph that another divides',
      split('d:p0', 6),
      retype('d:p0', 2),
      'beta gamma',
      1,
    ],
    [
      'a join that keeps properties that another changes',
      join('d:p0', 16, 'd:p1', 'first'),
      retype('d:p0', 2),
      'alpha beta gamma delta epsilon',
      0,
    ],
    ['new paragraphs in one gap', insert('d:p0', 'x'), insert('d:p0', 'y'), 'x', 1],
    ['a new paragraph after one deleted', remove('d:p0'), insert('d:p0', 'x'), 'x', 0],
    ['adjacent paragraphs deleted', remove('d:p0'), remove('d:p1'), 'one item', 0],
    [
      'an item divided and joined',
      split('d:p2', 3),
      join('d:p1', 13, 'd:p2', 'last'),
      'delta epsilon one',
      1,
    ],
    ['bold twice', format(0, 10, true), format(6, 16, true), 'alpha beta gamma', 0],
    [
      'bold on words of which another strikes some',
      format(0, 16, true),
      strike('d:p0', 0, 6),
      'beta gamma',
      0,
    ],
  ])('composes: %s', (_, a, b, expected, place) => {
    const both = sets(a, b);
    expect(collide(draft, both)).toEqual([]);
    const { tree, held } = apply(draft, both);
    expect(held).toEqual([]);
    expect(say(tree)[place]).toBe(expected);
    expect(apply(draft, [...both].reverse()).tree).toEqual(tree);
  });

  test('three joined by two amendments, whoever’s properties survive', () => {
    const three = (first: 'first' | 'last', second: 'first' | 'last') =>
      collide(draft, sets(join('d:p0', 16, 'd:p1', first), join('d:p1', 13, 'd:p2', second)))
        .length;
    // Only when the first keeps its own and the second the third's is somebody's choice lost.
    expect([three('first', 'first'), three('last', 'last'), three('last', 'first')]).toEqual([
      0, 0, 0,
    ]);
    expect(three('first', 'last')).toBe(1);
  });
});

describe('what Word cannot show is refused when it is written', () => {
  const held = (tree: DocumentTree, hunk: Hunk) =>
    apply(tree, [{ id: 'a', order: 1, hunks: [hunk] }]).held[0]?.verdicts[0];
  const gone = (tree: DocumentTree, edited: Block[]) =>
    derive(tree, { ...tree, containers: [{ id: 'body', kind: 'body', blocks: edited }] });

  test('the only paragraph of a cell', () => {
    expect(held(draft, remove('d:p3'))).toMatchObject({ kind: 'locked' });
  });
  test('a paragraph between two tables', () => {
    const tree = buildDraft({
      body: [paragraph('x'), table([['a']]), paragraph('between'), table([['b']]), paragraph('y')],
    });
    const block = tree.containers[0]?.blocks[2] as Block;
    expect(held(tree, { kind: 'delete', block: block.id, quoted: block })).toMatchObject({
      kind: 'locked',
      quote: 'between',
    });
  });
  test('a section’s end, a computed field, a locked paragraph', () => {
    const field = { text: '7', marks: [{ type: 'locked' as const, value: 'page number' }] };
    const tree = buildDraft({
      body: [
        paragraph('ends', { section: true }),
        paragraph([plain('page '), field]),
        { ...paragraph('Contents'), locked: 'table of contents' },
        paragraph('rest'),
      ],
    });
    const blocks = tree.containers[0]?.blocks as Block[];
    for (const n of [0, 1, 2]) {
      const quoted = blocks[n] as Block;
      const verdict = held(tree, { kind: 'delete', block: quoted.id, quoted });
      expect(verdict?.kind).toBe('locked');
    }
    // Words before the field may change; the field stays.
    const edited = [
      blocks[0],
      { ...paragraph([plain('see '), field]), id: blocks[1]?.id ?? '' },
      ...blocks.slice(2),
    ];
    const hunks = gone(tree, edited as Block[]);
    expect(apply(tree, [{ id: 'a', order: 1, hunks }]).held).toEqual([]);
    expect(hunks).toMatchObject([{ kind: 'replace', to: { offset: 4 } }]);
  });
  test('the last paragraph of a document goes when one stands before it', () => {
    expect(held(draft, remove('d:p9'))).toBeUndefined();
    expect(held(draft, join('d:p8', 6, 'd:p9', 'first'))).toBeUndefined();
  });
  test('a position inside a character', () => {
    const tree = buildDraft({ body: [paragraph('a 👨‍👩‍👧 family')] });
    const inside: Hunk = {
      kind: 'replace',
      from: at('d:p0', 4),
      to: at('d:p0', 4),
      quoted: [],
      content: [plain('x')],
    };
    expect(held(tree, inside)).toMatchObject({ kind: 'invalid' });
  });
});
