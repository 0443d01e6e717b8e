import { expect, test } from 'vitest';
import { acceptBlock, rejectBlock } from '../../../shared/amendment/accept';
import { derive } from '../../../shared/amendment/derive';
import { type RedlineBlock, redline } from '../../../shared/amendment/redline';
import type { HunkSet } from '../../../shared/amendment/types';
import type { Block, DocumentTree } from '../../../shared/document/types';
import { bodyOf, bold, buildDraft, paragraph, plain, sayBlock, table } from '../../support/drafts';

const draft = buildDraft({
  body: [
    paragraph('one two three'),
    paragraph('four five'),
    table([['a'], ['b']]),
    paragraph('six'),
  ],
});
const [first, second, grid, last] = bodyOf(draft) as [Block, Block, Block, Block];

const edited = (...blocks: Block[]): DocumentTree => ({
  ...draft,
  containers: [{ id: 'body', kind: 'body', blocks }],
});
const set = (id: string, order: number, tree: DocumentTree): HunkSet => ({
  id,
  order,
  hunks: derive(draft, tree),
});
const p = (id: string, content: Parameters<typeof paragraph>[0]): Block => ({
  ...paragraph(content),
  id,
});

/** As on paper: [-struck-], {+new+}, ¶ for an end with its status, «…» for a block that comes or goes. */
function draw(block: RedlineBlock): string {
  if (block.type !== 'text') return `${block.status} ${block.type}`;
  const text = block.segments.map(({ content, status, change, formats }) => {
    const said = sayBlock({ type: 'text', id: '', content, mark: block.mark });
    if (status === 'deleted') return `[-${said}-${change?.set}]`;
    if (status === 'inserted') return `{+${said}+${change?.set}}`;
    return formats ? `<${said}>` : said;
  });
  const end = { kept: '', deleted: '[-¶-]', inserted: '{+¶+}' }[block.end.status];
  return `${text.join('')}${end}`;
}
const drawn = (...sets: HunkSet[]) =>
  redline(draft, sets, 'redline').containers[0]?.blocks.map(draw);

test('what is struck stands before what takes its place, and says whose it is', () => {
  const a = set('a', 1, edited(p('d:p0', 'one 2 three'), second, grid, last));
  const b = set('b', 2, edited(first, p('d:p1', 'four five six'), grid, last));
  expect(drawn(a, b)?.slice(0, 2)).toEqual(['one [-two-a]{+2+a} three', 'four five{+ six+b}']);
});

test('a join is a struck pilcrow, a split a new one', () => {
  const joined = set('a', 1, edited(p('d:p0', 'one two three four five'), grid, last));
  expect(drawn(joined)?.slice(0, 2)).toEqual(['one two three[-¶-]', '{+ +a}four five']);
  const split = set('a', 1, edited(p('d:p0', 'one two'), p('new_1', 'three'), second, grid, last));
  expect(drawn(split)?.slice(0, 2)).toEqual(['one two[- -a]{+¶+}', 'three']);
});

test('whole blocks come and go; a formatting change says what it was', () => {
  const a = set(
    'a',
    1,
    edited(p('d:p0', [plain('one '), bold('two'), plain(' three')]), p('new_1', 'new'), grid, last),
  );
  expect(drawn(a)).toEqual(['one <two> three', '[-four five-a]{+new+a}', 'kept table', 'six']);
  const gone = set('a', 1, edited(first, second, last));
  expect(drawn(gone)?.[2]).toBe('deleted table');
});

test('rejecting gives the draft, accepting the fair copy', () => {
  const tree = edited(p('d:p0', 'one three four'), grid, p('new_1', 'new'), p('d:p3', 'seven'));
  const a = set('a', 1, tree);
  const blocks = redline(draft, [a], 'redline').containers[0]?.blocks ?? [];
  expect(rejectBlock(blocks)).toEqual(bodyOf(draft));
  expect(acceptBlock(blocks).map(sayBlock)).toEqual(bodyOf(tree).map(sayBlock));
  const fair = redline(draft, [a], 'fair').containers[0]?.blocks ?? [];
  expect(fair.map(draw)).toEqual(['one three four', 'kept table', 'new', 'seven']);
});

test('what nothing touches is the same object in each redline', () => {
  const a = set('a', 1, edited(p('d:p0', 'one'), second, grid, last));
  const [before, after] = [redline(draft, [], 'redline'), redline(draft, [a], 'redline')];
  const at = (view: typeof before, n: number) => view.containers[0]?.blocks[n];
  expect(at(after, 1)).toBe(at(before, 1));
  expect(at(after, 0)).not.toBe(at(before, 0));
});

test('what collides is held out, and the draft’s words stand there', () => {
  const a = set('a', 1, edited(p('d:p0', 'one 2 three'), second, grid, last));
  const b = set('b', 2, edited(p('d:p0', 'one zwei three'), second, grid, last));
  const { containers, held } = redline(draft, [a, b], 'redline');
  expect(containers[0]?.blocks.map(draw)[0]).toBe('one two three');
  expect(held.map((one) => one.set)).toEqual(['a', 'b']);
});
