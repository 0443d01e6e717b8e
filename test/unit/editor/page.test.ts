import { describe, expect, test } from 'vitest';
import { overlaysOf } from '../../../renderer/editor/sheet/overlays';
import { layPage, type PageText } from '../../../renderer/editor/sheet/page';
import { redline } from '../../../shared/amendment/redline';
import type { Hunk } from '../../../shared/amendment/types';
import { contentText } from '../../../shared/document/inline';
import type { DocumentTree, TextBlock } from '../../../shared/document/types';
import { bodyOf, buildDraft, heading, paragraph, plain } from '../../support/drafts';

const draft = buildDraft({ body: [heading('Aim'), paragraph('one two'), paragraph('three')] });
const mark = (bodyOf(draft)[1] as TextBlock).mark;

function page(
  tree: DocumentTree,
  hunks: Hunk[],
  fair = false,
  overlays = overlaysOf(tree, [], []),
) {
  const { containers } = redline(tree, [{ id: 'a', order: 0, hunks }], 'redline');
  return layPage(containers, overlays, fair)[0]?.blocks as PageText[];
}

/** Each run with where it stands: "+new@p1:4" inserted, "-old@…" deleted, "=kept@…". */
const runs = (text: PageText | undefined): string[] =>
  (text?.runs ?? []).map(({ content, status, at }) => {
    const sign = { kept: '=', inserted: '+', deleted: '-' }[status];
    return `${sign}${contentText(content)}@${at?.block.slice(2)}:${at?.offset}`;
  });

const replace = (
  from: [string, number],
  to: [string, number],
  quoted: string,
  content: Hunk[] | string,
): Hunk => ({
  kind: 'replace',
  from: { block: from[0], offset: from[1] },
  to: { block: to[0], offset: to[1] },
  quoted: quoted === '' ? [] : [plain(quoted)],
  content: typeof content === 'string' && content !== '' ? [plain(content)] : [],
});

const split: Hunk = {
  kind: 'replace',
  from: { block: 'd:p1', offset: 3 },
  to: { block: 'd:p1', offset: 4 },
  quoted: [plain(' ')],
  content: [plain('.'), { mark, key: 'new_1' }],
};

const join: Hunk = {
  kind: 'replace',
  from: { block: 'd:p0', offset: 3 },
  to: { block: 'd:p1', offset: 0 },
  quoted: [{ mark: (bodyOf(draft)[0] as TextBlock).mark }],
  content: [],
  survivor: 'first',
};

describe('where what is drawn stands in the draft', () => {
  test('kept and struck words by their own offsets, new ones at the point where they come', () => {
    const blocks = page(draft, [replace(['d:p1', 4], ['d:p1', 7], 'two', '2')]);
    expect(runs(blocks[1])).toEqual(['=one @p1:0', '-two@p1:4', '+2@p1:7']);
  });

  test('both halves of a split count in the one paragraph they come from', () => {
    const blocks = page(draft, [split]);
    expect(blocks.map(({ id }) => id)).toEqual(['d:p0', 'new_1', 'd:p1', 'd:p2']);
    expect(runs(blocks[1])).toEqual(['=one@p1:0', '- @p1:3', '+.@p1:4']);
    expect(runs(blocks[2])).toEqual(['=two@p1:4']);
  });

  test('a whole new paragraph stands at the end of the one before it', () => {
    const blocks = page(draft, [
      {
        kind: 'insert',
        gap: { container: 'body', after: 'd:p1' },
        blocks: [{ ...paragraph('new'), id: 'new_2' }],
      },
    ]);
    expect(runs(blocks[2])).toEqual(['+new@p1:7']);
  });
});

describe('the fair copy', () => {
  test('leaves out what is struck and shows what is new in its place', () => {
    const blocks = page(draft, [replace(['d:p1', 4], ['d:p1', 7], 'two', '2')], true);
    expect(runs(blocks[1])).toEqual(['=one @p1:0', '+2@p1:7']);
  });

  test('runs joined paragraphs together, with the properties that survive', () => {
    const blocks = page(draft, [join], true);
    expect(blocks.map(({ id, mark: { kind } }) => `${id} ${kind}`)).toEqual([
      'd:p0 heading',
      'd:p2 paragraph',
    ]);
    expect(runs(blocks[0])).toEqual(['=Aim@p0:0', '=one two@p1:0']);
  });

  test('drops a deleted paragraph', () => {
    const quoted = bodyOf(draft)[1] as TextBlock;
    const hunk: Hunk = { kind: 'delete', block: 'd:p1', quoted };
    expect(page(draft, [hunk], true).map(({ id }) => id)).toEqual(['d:p0', 'd:p2']);
    expect(runs(page(draft, [hunk])[1])).toEqual(['-one two@p1:0']);
  });
});

describe('what is marked on the words', () => {
  test('feedback on a passage cuts the runs at its ends, over several paragraphs', () => {
    const feedback = [
      { id: 'f', number: 4, from: { block: 'd:p1', offset: 4 }, to: { block: 'd:p2', offset: 2 } },
    ];
    const blocks = page(draft, [], false, overlaysOf(draft, feedback, []));
    expect(runs(blocks[1])).toEqual(['=one @p1:0', '=two@p1:4']);
    expect(blocks[1]?.runs.map(({ overlays }) => overlays?.[0]?.id)).toEqual([undefined, 'f']);
    expect(blocks[2]?.runs.map(({ overlays }) => overlays?.[0]?.id)).toEqual(['f', undefined]);
  });

  test('an amendment held out by a collision is marked on the draft’s words', () => {
    const hunks = [replace(['d:p1', 0], ['d:p1', 3], 'one', '1')];
    const rival = [replace(['d:p1', 0], ['d:p1', 7], 'one two', 'both')];
    const sets = [
      { id: 'a', order: 0, hunks },
      { id: 'b', order: 1, hunks: rival },
    ];
    const { containers, held } = redline(draft, sets, 'redline');
    expect(held).toHaveLength(2);
    const [body] = layPage(containers, overlaysOf(draft, [], sets), false);
    const text = body?.blocks[1] as PageText;
    expect(text.runs.map((run) => run.overlays?.map(({ id }) => id))).toEqual([['a', 'b'], ['b']]);
  });

  test('paragraphs that nothing touches are drawn from the draft’s own blocks, again and again', () => {
    const first = page(draft, [split]);
    const again = page(draft, []);
    expect(first[0]?.key).toBe(bodyOf(draft)[0]);
    expect(again[0]).toBe(first[0]);
    expect(first[1]?.key).toBeNull();
  });
});

describe('what goes, marked in the draft beside the fair copy', () => {
  test('is the words that are struck, whole paragraphs too; where words only come there is no mark', () => {
    const draft = buildDraft({ body: [paragraph('one two three'), paragraph('four')] });
    const [, second] = bodyOf(draft);
    const hunks: Hunk[] = [
      {
        kind: 'replace',
        from: { block: 'd:p0', offset: 4 },
        to: { block: 'd:p0', offset: 7 },
        quoted: [plain('two')],
        content: [plain('2')],
      },
      {
        kind: 'replace',
        from: { block: 'd:p0', offset: 13 },
        to: { block: 'd:p0', offset: 13 },
        quoted: [],
        content: [plain(' more')],
      },
      { kind: 'delete', block: 'd:p1', quoted: second as TextBlock },
    ];
    const marked = page(draft, [], false, overlaysOf(draft, [], [], [{ id: 'amd_1', hunks }]));
    const going = marked.flatMap(({ runs }) =>
      runs.filter(({ overlays }) => overlays).map(({ content }) => contentText(content)),
    );
    expect(going).toEqual(['two', 'four']);
  });
});

describe('a paragraph that was moved', () => {
  const [, second, third] = bodyOf(draft) as TextBlock[];
  const moved: Hunk[] = [
    { kind: 'delete', block: 'd:p1', quoted: second as TextBlock },
    {
      kind: 'insert',
      gap: { container: 'body', after: 'd:p2' },
      blocks: [{ ...(second as TextBlock), id: 'new:1' }],
    },
  ];

  test('says at both ends where the other one is', () => {
    const blocks = page(draft, moved);
    expect(blocks.map(({ id, status, moved: end }) => [id, status, end])).toEqual([
      ['d:p0', 'kept', undefined],
      ['d:p1', 'deleted', { block: 'new:1', above: false }],
      [third?.id, 'kept', undefined],
      ['new:1', 'inserted', { block: 'd:p1', above: true }],
    ]);
  });

  test('is a paragraph like any other in the fair copy', () => {
    expect(page(draft, moved, true).every(({ moved: end }) => end === undefined)).toBe(true);
  });
});
