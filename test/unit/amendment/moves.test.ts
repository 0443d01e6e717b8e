import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { moves } from '../../../shared/amendment/moves';
import { redline } from '../../../shared/amendment/redline';
import { wording } from '../../../shared/amendment/wording';
import { computeNumbers } from '../../../shared/document/numbering';
import type { Block, DocumentTree } from '../../../shared/document/types';
import { bodyOf, buildDraft, heading, item, paragraph } from '../../support/drafts';

const draft = buildDraft({
  body: [
    paragraph('Partners meet each month to go through the figures together'),
    paragraph('Streets are swept'),
    paragraph('Parks are lit until ten'),
    heading('Next steps'),
    paragraph('The end'),
  ],
});
const [first, ...others] = bodyOf(draft) as [Block, ...Block[]];

const edit = (blocks: Block[]): DocumentTree => ({
  ...draft,
  containers: [{ id: 'body', kind: 'body', blocks }],
});
/** The draft with its first paragraph gone, and something new before the heading. */
const movedAs = (fresh: Block) =>
  derive(draft, edit([...others.slice(0, 2), { ...fresh, id: 'new_m' }, ...others.slice(2)]));

describe('moved paragraphs', () => {
  test('the same words in another place are a move', () => {
    const hunks = movedAs(first);
    expect(hunks.map(({ kind }) => kind)).toEqual(['delete', 'insert']);
    expect(moves(draft, hunks)).toEqual([{ deleted: 'd:p0', inserted: 'new_m' }]);
  });

  test('nine words of ten are enough, eight are not', () => {
    const said = (text: string) => moves(draft, movedAs(paragraph(text))).length;
    expect(said('Partners meet each week to go through the figures together')).toBe(1);
    expect(said('Partners meet each week to go through the numbers together')).toBe(0);
  });

  test('each deleted block is moved to one place only', () => {
    const twice = [
      { ...first, id: 'new_a' },
      { ...first, id: 'new_b' },
    ];
    const hunks = derive(draft, edit([...others.slice(0, 2), ...twice, ...others.slice(2)]));
    expect(moves(draft, hunks)).toHaveLength(1);
  });

  test('an empty paragraph is never moved', () => {
    const spaced = buildDraft({ body: [paragraph(''), paragraph('One'), paragraph('Two')] });
    const [gap, one, two] = bodyOf(spaced) as [Block, Block, Block];
    const containers = [
      { id: 'body', kind: 'body' as const, blocks: [one, { ...gap, id: 'new_g' }, two] },
    ];
    expect(moves(spaced, derive(spaced, { ...spaced, containers }))).toEqual([]);
  });

  test('the wording says where to', () => {
    const { old, new: now, moved } = wording(draft, movedAs(first));
    expect(old).toBe('Partners meet each month to go through the figures together');
    expect(now).toBe(`${old} (moved to after “Parks are lit until ten”)`);
    expect(moved).toEqual([{ deleted: 'd:p0', inserted: 'new_m' }]);
  });

  test('the redline tells each end where the other is', () => {
    const sets = [{ id: 'a', order: 0, hunks: movedAs(first) }];
    const blocks = redline(draft, sets, 'redline').containers[0]?.blocks ?? [];
    const ends = blocks.flatMap(({ id, status, moved }) => (moved ? [[status, id, moved]] : []));
    expect(ends).toEqual([
      ['deleted', 'd:p0', 'new_m'],
      ['inserted', 'new_m', 'd:p0'],
    ]);
  });

  test('what one amendment deletes and another inserts is not moved', () => {
    const [gone, come] = movedAs(first);
    const sets = [gone, come].flatMap((hunk, i) =>
      hunk ? [{ id: `a${i}`, order: i, hunks: [hunk] }] : [],
    );
    const blocks = redline(draft, sets, 'redline').containers[0]?.blocks ?? [];
    expect(blocks.some(({ moved }) => moved)).toBe(false);
  });
});

test('numbers that change are no change: one item less is one hunk, and those after it count anew', () => {
  const level = { start: 1, format: 'decimal', text: '%1.' };
  const list = buildDraft({
    lists: [{ id: '1', abstract: '1', levels: [level] }],
    body: [item('Sweep'), item('Light'), item('Watch'), paragraph('The end')],
  });
  const blocks = bodyOf(list);
  const containers = [
    { id: 'body', kind: 'body' as const, blocks: [blocks[0], ...blocks.slice(2)] as Block[] },
  ];
  const hunks = derive(list, { ...list, containers }, { foreign: true });
  expect(hunks).toMatchObject([{ kind: 'delete', block: 'd:p1' }]);
  const { tree } = apply(list, [{ id: 'a', order: 0, hunks }]);
  expect(computeNumbers(list).get('d:p2')).toBe('3.');
  expect(computeNumbers(tree).get('d:p2')).toBe('2.');
});
