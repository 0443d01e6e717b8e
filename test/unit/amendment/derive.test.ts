import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { sliceText } from '../../../shared/amendment/slice';
import type { Hunk } from '../../../shared/amendment/types';
import type { Block, DocumentTree, Inline } from '../../../shared/document/types';
import {
  bodyOf,
  bold,
  buildDraft,
  heading,
  item,
  note,
  paragraph,
  plain,
  say,
  table,
} from '../../support/drafts';

/** A hunk in one line: what goes and what comes. */
function show(hunk: Hunk): string {
  switch (hunk.kind) {
    case 'replace':
      return `-${sliceText(hunk.quoted)} +${sliceText(hunk.content)}`;
    case 'insert':
      return `insert ${hunk.blocks.length} after ${hunk.gap.after}`;
    case 'delete':
      return `delete ${hunk.block}`;
    case 'rows':
      return `rows -${hunk.remove.map(({ row }) => row)} +${hunk.insert.map(({ rows }) => rows.length)}`;
    case 'format':
      return `${hunk.on ? '' : 'not '}${hunk.mark.type} ${hunk.from.offset}–${hunk.to.offset}`;
    case 'retype':
      return `retype ${hunk.block} ${hunk.mark.kind} ${hunk.mark.level}`;
  }
}

const edit = (draft: DocumentTree, blocks: Block[]): DocumentTree => ({
  ...draft,
  containers: draft.containers.map((c) => (c.id === 'body' ? { ...c, blocks } : c)),
});

/** Derives, checks that applying gives what was edited and that deriving again changes nothing. */
function hunksOf(draft: DocumentTree, blocks: Block[]): string[] {
  const edited = edit(draft, blocks);
  const hunks = derive(draft, edited);
  const { tree, held } = apply(draft, [{ id: 'a', order: 1, hunks }]);
  expect(held).toEqual([]);
  expect(say(tree)).toEqual(say(edited));
  expect(derive(draft, tree)).toEqual(hunks);
  return hunks.map(show);
}

const p = (id: string, content: Parameters<typeof paragraph>[0], mark = {}): Block => ({
  ...paragraph(content, mark),
  id,
});

describe('inside one paragraph', () => {
  test.each([
    ['one word for another', 'the quick fox', 'the slow fox', ['-quick +slow']],
    ['a word more', 'the fox', 'the quick fox', ['- +quick ']],
    ['a word less', 'the quick fox', 'the fox', ['-quick  +']],
    ['a plural is a word struck and one written', 'one plan', 'one plans', ['-plan +plans']],
    ['a full stop', 'the end', 'the end.', ['- +.']],
    ['a phrase', 'the quick brown fox', 'the slow red fox', ['-quick brown +slow red']],
    ['two places', 'a b c d e', 'a x c y e', ['-b +x', '-d +y']],
    ['a repeated word', 'very very good', 'very good', ['-very  +']],
    ['a number', 'in 2022-23 it was 1,500', 'in 2022/23 it was 1,600', ['-- +/', '-1,500 +1,600']],
    ['everything', 'old words', 'new text', ['-old words +new text']],
    ['from nothing', '', 'new', ['- +new']],
    ['an emoji of several code points', 'hi 👨‍👩‍👧!', 'hi 👩‍👧!', ['-👨‍👩‍👧 +👩‍👧']],
    ['a combining accent', 'cafe\u0301 au', 'cafe au', ['-cafe\u0301 +cafe']],
    ['right-to-left text', 'שלום עולם טוב', 'שלום ארץ טוב', ['-עולם +ארץ']],
  ])('%s', (_, before, after, expected) => {
    expect(hunksOf(buildDraft({ body: [paragraph(before)] }), [p('d:p0', after)])).toEqual(
      expected,
    );
  });

  test('formatting is a hunk of its own and composes with words', () => {
    const draft = buildDraft({ body: [paragraph('one two three')] });
    const edited = [p('d:p0', [plain('one '), bold('two'), plain(' four')])];
    expect(hunksOf(draft, edited)).toEqual(['-three +four', 'bold 4–7']);
  });
});

describe('paragraphs', () => {
  const draft = buildDraft({
    body: [paragraph('alpha beta gamma'), paragraph('delta epsilon'), paragraph('zeta eta theta')],
  });
  const [a, b, c] = bodyOf(draft) as [Block, Block, Block];

  test('a split, with the id left on the first half as an editor does', () => {
    const edited = [p('d:p0', 'alpha beta'), p('new_1', 'gamma'), b, c];
    expect(hunksOf(draft, edited)).toEqual(['-  +¶']);
  });
  test('a split, with the id on the second half', () => {
    expect(hunksOf(draft, [p('new_1', 'alpha'), p('d:p0', 'beta gamma'), b, c])).toEqual(['-  +¶']);
  });
  test('a join', () => {
    const edited = [p('d:p0', 'alpha beta gamma delta epsilon'), c];
    expect(hunksOf(draft, edited)).toEqual(['-¶ + ']);
  });
  test('a join of three, with words changed', () => {
    const edited = [p('d:p0', 'alpha beta gamma, delta, zeta eta theta')];
    expect(hunksOf(draft, edited)).toEqual(['-¶ +, ', '- epsilon¶ +, ']);
  });
  test('Enter at the end of a paragraph and typing on', () => {
    expect(hunksOf(draft, [a, p('new_1', 'new words'), b, c])).toEqual(['insert 1 after d:p0']);
  });
  test('Enter at the start of a paragraph', () => {
    const edited = [p('d:p0', ''), p('new_1', 'alpha beta gamma'), b, c];
    expect(hunksOf(draft, edited)).toEqual(['insert 1 after null']);
  });
  test('a paragraph deleted', () => {
    expect(hunksOf(draft, [a, c])).toEqual(['delete d:p1']);
  });
  test('a paragraph rewritten in its place', () => {
    expect(hunksOf(draft, [a, p('d:p1', 'quite different'), c])).toEqual([
      '-delta epsilon +quite different',
    ]);
  });
  test('a paragraph moved', () => {
    expect(hunksOf(draft, [b, a, c])).toHaveLength(2);
  });
  test('words that move over a paragraph’s end are not struck', () => {
    const edited = [p('d:p0', 'alpha'), p('d:p1', 'beta gamma delta epsilon'), c];
    expect(hunksOf(draft, edited)).toEqual(['-  +¶', '-¶ + ']);
  });
  test('which of several alike was deleted is told by the ids', () => {
    const same = buildDraft({ body: [paragraph('n/a'), paragraph('n/a'), paragraph('n/a')] });
    const [x, , z] = bodyOf(same);
    expect(hunksOf(same, [x as Block, z as Block])).toEqual(['delete d:p1']);
  });
  test('a paragraph made a heading', () => {
    const edited = [{ ...heading('alpha beta gamma', 2), id: 'd:p0' }, b, c];
    expect(hunksOf(draft, edited)).toEqual(['retype d:p0 heading 2']);
  });
  test('nothing changed', () => {
    expect(derive(draft, structuredClone(draft))).toEqual([]);
  });
  test('a tree from another file, whose ids mean other places', () => {
    const other = buildDraft({
      body: [paragraph('new first'), paragraph('alpha beta gamma'), paragraph('zeta eta iota')],
    });
    expect(derive(draft, other, { foreign: true }).map(show)).toEqual([
      'insert 1 after null',
      'delete d:p1',
      '-theta +iota',
    ]);
  });
});

describe('tables and lists', () => {
  const draft = buildDraft({
    body: [
      paragraph('before'),
      table([
        ['a', 'one'],
        ['b', 'two'],
        ['c', 'three'],
      ]),
      item('last'),
    ],
  });
  const [before, grid, last] = bodyOf(draft) as [Block, Block, Block];
  if (grid.type !== 'table') throw new Error('The second block is the table');

  test('a cell’s words', () => {
    const edited = structuredClone(grid);
    const cell = edited.rows[1]?.cells[1]?.blocks;
    cell?.splice(0, 1, p(cell[0]?.id ?? '', 'zwei'));
    expect(hunksOf(draft, [before, edited, last])).toEqual(['-two +zwei']);
  });
  test('a row added and one removed', () => {
    const fresh = { ...structuredClone(grid.rows[0]), id: 'new_r' } as (typeof grid.rows)[0];
    const edited = { ...grid, rows: [grid.rows[0], fresh, grid.rows[2]] as typeof grid.rows };
    expect(hunksOf(draft, [before, edited, last])[0]).toMatch(/^rows -d:t0:r1 \+1$/);
  });
  test('a table deleted', () => {
    expect(hunksOf(draft, [before, last])).toEqual(['delete d:t0']);
  });
  test('an item split', () => {
    const edited = [before, grid, { ...item('la'), id: 'd:p7' }, { ...item('st'), id: 'new_i' }];
    expect(hunksOf(draft, edited)).toHaveLength(2);
  });
});

describe('found by generated drafts', () => {
  const field = { text: '7', marks: [{ type: 'locked' as const, value: 'page number' }] };

  test('a computed field stays, whatever comes before it', () => {
    const draft = buildDraft({ body: [paragraph([field]), paragraph('end')] });
    const [, end] = bodyOf(draft) as [Block, Block];
    expect(hunksOf(draft, [p('d:p0', [plain('page'), field]), end])).toEqual(['- +page']);
  });
  test('of two paragraphs with the same field, joined and split, neither loses it', () => {
    const draft = buildDraft({
      body: [
        paragraph([field, plain('plan')]),
        paragraph([field, plain('plan')]),
        paragraph('end'),
      ],
    });
    const [, , end] = bodyOf(draft) as [Block, Block, Block];
    const edited = [p('new_1', [field]), p('d:p0', [field, plain('plan')]), end];
    expect(hunksOf(draft, edited)).toEqual(['-plan +']);
  });
  test('two fields run together when the words between them go', () => {
    const draft = buildDraft({
      body: [paragraph([field, plain(' of '), field]), paragraph('end')],
    });
    const [, end] = bodyOf(draft) as [Block, Block];
    const both = { ...field, text: '77' };
    expect(hunksOf(draft, [p('d:p0', [both]), end])).toEqual(['- of  +']);
  });
  test('a section’s end stays behind the paragraph split before it', () => {
    const draft = buildDraft({
      body: [paragraph('one two', { section: true }), paragraph('end')],
    });
    const [, end] = bodyOf(draft) as [Block, Block];
    const edited = [p('d:p0', 'one'), p('new_1', 'two', { section: true }), end];
    expect(hunksOf(draft, edited)).toEqual(['-  +¶']);
  });
  test('a section’s end stays behind a computed field, with a new paragraph’s end between them', () => {
    const field: Inline = { text: '7', marks: [{ type: 'locked', value: 'page number' }] };
    const draft = buildDraft({
      body: [paragraph('one'), paragraph([field], { section: true }), paragraph('two')],
    });
    const [one, , two] = bodyOf(draft) as [Block, Block, Block];
    const divided = [one, p('new_a', [field]), p('d:p1', '', { section: true }), two];
    expect(hunksOf(draft, divided)).toEqual(['- +¶']);
    const { tree } = apply(draft, [
      { id: 'a', order: 0, hunks: derive(draft, edit(draft, divided)) },
    ]);
    expect(bodyOf(tree).map((b) => b.type === 'text' && b.mark.section)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
  });

  test('a note whose reference goes takes the changes in it along', () => {
    const draft = buildDraft({
      body: [paragraph([plain('said'), note(0)]), paragraph('end')],
      footnotes: [[paragraph('a note')]],
    });
    const [body, notes] = draft.containers;
    const edited = {
      ...draft,
      containers: [
        {
          id: 'body',
          kind: 'body' as const,
          blocks: [p('d:p0', 'said'), ...(body?.blocks.slice(1) ?? [])],
        },
        {
          id: 'footnote:0',
          kind: 'footnote' as const,
          blocks: [p(notes?.blocks[0]?.id ?? '', 'no note')],
        },
      ],
    };
    const hunks = derive(draft, edited);
    const { tree, held } = apply(draft, [{ id: 'a', order: 1, hunks }]);
    expect(held).toEqual([]);
    expect(tree.containers.map(({ id }) => id)).toEqual(['body']);
  });
});
