import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importWord } from '../../../electron/word/import';
import { rejectBlock } from '../../../shared/amendment/accept';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { redline } from '../../../shared/amendment/redline';
import { quoteBetween } from '../../../shared/amendment/slice';
import type { Hunk, HunkSet } from '../../../shared/amendment/types';
import { contentLength, contentText, sliceContent } from '../../../shared/document/inline';
import type { Block, DocumentTree, TableBlock, TableRow } from '../../../shared/document/types';
import {
  bodyOf,
  buildDraft,
  heading,
  item,
  paragraph,
  plain,
  say,
  table,
} from '../../support/drafts';

const withBody = (draft: DocumentTree, blocks: Block[]): DocumentTree => ({
  ...draft,
  containers: draft.containers.map((c) => (c.id === 'body' ? { ...c, blocks } : c)),
});
const paragraphNamed = (id: string, text: string): Block => ({ ...paragraph(text), id });
const named = (id: string, block: Block): Block => ({ ...block, id });

/** Derives the edit, and holds that applying says the same and rejecting gives the draft. */
function expectKept(draft: DocumentTree, blocks: Block[]): Hunk[] {
  const edited = withBody(draft, blocks);
  const sets: HunkSet[] = [{ id: 'a', order: 0, hunks: derive(draft, edited) }];
  const { tree, held } = apply(draft, sets);
  expect(held).toEqual([]);
  expect(say(tree)).toEqual(say(edited));
  const [body] = redline(draft, sets, 'redline').containers;
  expect(rejectBlock(body?.blocks ?? [])).toEqual(bodyOf(draft));
  return sets[0]?.hunks ?? [];
}

describe('a new paragraph before and after each kind of block', () => {
  const kinds: [string, Block][] = [
    ['paragraph', paragraph('text')],
    ['empty paragraph', paragraph('')],
    ['heading', heading('Aims', 2)],
    ['list item', item('point', 1)],
    ['table', table([['a', 'b']])],
  ];
  test.each(kinds)('%s', (_, block) => {
    const draft = buildDraft({ body: [paragraph('first'), block, paragraph('last')] });
    const [first, middle, last] = bodyOf(draft) as [Block, Block, Block];
    const fresh = named('new_p', paragraph('a new one'));
    for (const blocks of [
      [first, fresh, middle, last],
      [first, middle, fresh, last],
    ])
      expect(expectKept(draft, blocks)).toMatchObject([{ kind: 'insert', blocks: [fresh] }]);
  });
});

test('two list items joined, and apart again', () => {
  const apart = buildDraft({ body: [item('sweep the'), item('streets'), paragraph('end')] });
  const [a, , end] = bodyOf(apart) as [Block, Block, Block];
  const [join] = expectKept(apart, [named(a.id, item('sweep the streets')), end]);
  expect(join).toMatchObject({ kind: 'replace', from: { block: 'd:p0' }, to: { block: 'd:p1' } });
});

test('the last paragraph of a cell joined to the one before it', () => {
  const cell = [paragraph('first'), paragraph('second')];
  const draft = buildDraft({ body: [table([['a', cell]]), paragraph('end')] });
  const [grid, end] = structuredClone(bodyOf(draft)) as [TableBlock, Block];
  const target = grid.rows[0]?.cells[1];
  if (!target) throw new Error('The table has two cells');
  target.blocks = [named('d:p1', paragraph('first second'))];
  const hunks = expectKept(draft, [grid, end]);
  expect(hunks).toMatchObject([
    { kind: 'replace', from: { block: 'd:p1' }, to: { block: 'd:p2' } },
  ]);
});

test('a paragraph that goes is not joined to the end of a section, though that says words of it now', () => {
  const draft = buildDraft({
    body: [paragraph('plan plan'), paragraph('', { section: true }), paragraph('rest')],
  });
  const [, end, rest] = bodyOf(draft);
  const said = named('d:p1', paragraph('plan', { section: true }));
  expect(end?.id).toBe('d:p1');
  expect(expectKept(draft, [said, rest as Block]).map(({ kind }) => kind)).toEqual([
    'delete',
    'replace',
  ]);
});

test('deriving again changes nothing where paragraphs have become others that say much the same', () => {
  const draft = buildDraft({
    body: ['plan safe', 'plan plan', '', 'plan plan'].map((text) => paragraph(text)),
  });
  const edited = [
    named('new_a', paragraph('pplan safe')),
    named('d:p0', paragraph('lan plan')),
    named('d:p2', paragraph('lan plan')),
  ];
  const hunks = expectKept(draft, edited);
  const { tree } = apply(draft, [{ id: 'a', order: 0, hunks }]);
  expect(derive(draft, tree)).toEqual(hunks);
});

test('a whole section replaced: its blocks go, the new ones come, the next section stays', () => {
  const draft = buildDraft({
    body: [
      heading('Aims'),
      paragraph('Safer streets'),
      item('lamps'),
      table([['x']]),
      heading('Next steps'),
      paragraph('Council'),
    ],
  });
  const [aims, , , , ...next] = bodyOf(draft) as Block[];
  const fresh = [paragraph('Entirely other words'), item('benches')].map((b, n) =>
    named(`new_${n}`, b),
  );
  const hunks = expectKept(draft, [aims as Block, ...fresh, ...next]);
  const touched = JSON.stringify(hunks);
  expect(touched).not.toMatch(/Next steps|Council/);
});

describe('characters of several units at an edge', () => {
  const family = '👨‍👩‍👧';
  const draft = buildDraft({ body: [paragraph(`${family}one cafe\u0301`), paragraph('end')] });
  const end = `${family}one cafe\u0301`.length;
  const replace = (from: number, to: number, text: string): HunkSet => {
    const [a, b] = [from, to].map((offset) => ({ block: 'd:p0', offset })) as [
      { block: string; offset: number },
      { block: string; offset: number },
    ];
    const quoted = quoteBetween(draft, a, b);
    const content = text === '' ? [] : [plain(text)];
    return {
      id: `s${from}-${to}${text}`,
      order: from,
      hunks: [{ kind: 'replace', from: a, to: b, quoted, content }],
    };
  };
  test('writing on both sides of them keeps them whole', () => {
    const sets = [
      replace(0, 0, '<'),
      replace(family.length, family.length, '>'),
      replace(end, end, '!'),
    ];
    const { tree, held } = apply(draft, sets);
    expect(held).toEqual([]);
    expect(say(tree)[0]).toBe(`<${family}>one cafe\u0301!`);
  });
  test('striking up to their edge and writing there by another compose', () => {
    const { tree, held } = apply(draft, [
      replace(0, family.length, ''),
      replace(family.length, family.length, '>'),
    ]);
    expect(held).toEqual([]);
    expect(say(tree)[0]).toBe('>one cafe\u0301');
  });
  test('no change begins or ends inside one', () => {
    for (const set of [replace(2, 2, 'x'), replace(end - 1, end, 'x'), replace(0, 3, '')])
      expect(apply(draft, [set]).held[0]?.verdicts[0]?.kind).toBe('invalid');
  });
});

test('Enter at a gap between words of a plan divides a paragraph and strikes nothing', () => {
  const plan = readFileSync(
    resolve(import.meta.dirname, '../../../resources/sample/plan-draft-1.docx'),
  );
  const { tree } = importWord(new Uint8Array(plan), 'before');
  const wrong: string[] = [];
  for (const block of bodyOf(tree)) {
    if (block.type !== 'text' || block.locked) continue;
    const text = contentText(block.content);
    const draft = withBody(tree, [
      paragraphNamed('d:p0', 'Before.'),
      block,
      paragraphNamed('d:p999', 'After.'),
    ]);
    const [before, , after] = bodyOf(draft) as [Block, Block, Block];
    const gaps = [...text.matchAll(/(?<=\S )(?=\S)/g)];
    for (const { index } of gaps.filter(
      (_, n) => n % 3 === 0 || /[.?!] $/.test(text.slice(0, gaps[n]?.index)),
    )) {
      const halves = [
        { ...block, id: 'new_1', content: sliceContent(block.content, 0, index) },
        { ...block, content: sliceContent(block.content, index, contentLength(block.content)) },
      ];
      const hunks = derive(draft, withBody(draft, [before, ...halves, after]));
      const kept =
        hunks.length === 1 && hunks[0]?.kind === 'replace' && hunks[0].quoted.length === 0;
      if (!kept) wrong.push(`${text.slice(0, index)}|${text.slice(index)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('removing all rows by two is told, though a third that adds one is held out for something else', () => {
  const draft = buildDraft({ body: [paragraph('one'), table([['a'], ['b']]), paragraph('two')] });
  const grid = bodyOf(draft)[1] as TableBlock;
  const removing = (id: string, order: number, n: number): HunkSet => ({
    id,
    order,
    hunks: [
      {
        kind: 'rows',
        table: grid.id,
        remove: [{ row: grid.rows[n]?.id ?? '', quoted: grid.rows[n] as TableRow }],
        insert: [],
      },
    ],
  });
  const split = (key: string): Hunk => ({
    kind: 'replace',
    from: { block: 'd:p0', offset: 1 },
    to: { block: 'd:p0', offset: 1 },
    quoted: [],
    content: [{ mark: paragraph('').mark, key }],
  });
  const fresh = {
    ...(grid.rows[0] as TableRow),
    id: 'new_r',
    cells: [{ id: 'new_c', span: 1, blocks: [paragraphNamed('new_p', 'c')] }],
  };
  const adding: HunkSet = {
    id: 'c',
    order: 2,
    hunks: [
      { kind: 'rows', table: grid.id, remove: [], insert: [{ after: null, rows: [fresh] }] },
      split('new_1'),
    ],
  };
  const rival: HunkSet = { id: 'd', order: 3, hunks: [split('new_2')] };
  const { tree, held } = apply(draft, [removing('a', 0, 0), removing('b', 1, 1), adding, rival]);
  expect(held.map(({ set }) => set)).toEqual(['a', 'b', 'c', 'd']);
  expect(tree).toBe(draft);
});
