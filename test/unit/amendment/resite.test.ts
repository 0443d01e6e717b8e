import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { resite } from '../../../shared/amendment/resite';
import { quoteBetween } from '../../../shared/amendment/slice';
import type { Hunk, HunkSet, Slice } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { buildDraft, heading, note, paragraph, plain, say, table } from '../../support/drafts';

const TEXT = 'The Council will work with partners to make every street safer';

const rest = () => [
  table([
    ['Theme', 'Lead'],
    ['Streets', 'Police'],
  ]),
  paragraph('The end'),
];
const draft = buildDraft({ body: [heading('Aims'), paragraph(TEXT), ...rest()] });

const at = (block: string, offset: number) => ({ block, offset });
const replace = (block: string, from: number, to: number, content: Slice): Hunk => ({
  kind: 'replace',
  from: at(block, from),
  to: at(block, to),
  quoted: quoteBetween(draft, at(block, from), at(block, to)),
  content,
});
/** Other words for those of the paragraph, by the words themselves. */
const change = (words: string, to: string): Hunk => {
  const from = TEXT.indexOf(words);
  return replace('d:p1', from, from + words.length, [plain(to)]);
};
const set = (...hunks: Hunk[]): HunkSet => ({ id: 'a', order: 1, hunks });
const moved = (one: HunkSet, next: DocumentTree) => {
  const result = resite([one], draft, next);
  expect(result.failed).toEqual([]);
  return result.moved;
};

describe('an amendment whose paragraph another draft has changed', () => {
  test('keeps its own words and stands where they are now', () => {
    const next = buildDraft({
      body: [
        heading('Aims'),
        paragraph('From April the Council will work with all partners to make every street safer'),
        ...rest(),
      ],
    });
    const hunk = change('partners', 'neighbours');
    expect(moved(set(hunk), next)).toEqual([
      set({ ...hunk, from: at('d:p1', 42), to: at('d:p1', 50) } as Hunk),
    ]);
  });

  test('follows its words into the half of a paragraph that was divided', () => {
    const next = buildDraft({
      body: [
        heading('Aims'),
        paragraph('The Council will work with partners'),
        paragraph('to make every street safer'),
        ...rest(),
      ],
    });
    const hunks = [
      change('every', 'each'),
      { kind: 'format', from: at('d:p1', 4), to: at('d:p1', 11), mark: { type: 'bold' }, on: true },
    ] as Hunk[];
    expect(say(apply(next, moved(set(...hunks), next)).tree)[2]).toBe('to make each street safer');
  });

  test('stands beside what the draft now writes at the same place, after it', () => {
    const next = buildDraft({
      body: [
        heading('Aims'),
        paragraph('The Council will gladly work with partners to make every street safer'),
        ...rest(),
      ],
    });
    const hunk = replace('d:p1', 17, 17, [plain('closely ')]);
    expect(say(apply(next, moved(set(hunk), next)).tree)[1]).toBe(
      'The Council will gladly closely work with partners to make every street safer',
    );
  });

  test('adds its row and its paragraph where the rows and paragraphs around have changed', () => {
    const next = buildDraft({
      body: [
        heading('Aims and means'),
        paragraph('New'),
        table([
          ['Theme', 'Lead officer'],
          ['Homes', 'Council'],
          ['Streets', 'Police'],
        ]),
        paragraph('The end'),
      ],
    });
    const row = { id: 'new_r', header: false, cells: [] };
    const hunks: Hunk[] = [
      { kind: 'rows', table: 'd:t0', remove: [], insert: [{ after: 'd:t0:r0', rows: [row] }] },
      {
        kind: 'insert',
        gap: { container: 'body', after: 'd:p0' },
        blocks: [{ ...paragraph('Mine'), id: 'new_p' }],
      },
    ];
    const [fits] = moved(set(...hunks), next);
    expect(fits?.hunks).toMatchObject([
      { kind: 'rows', table: 'd:t0', insert: [{ after: expect.stringMatching(/^d:t0:r[01]$/) }] },
      { kind: 'insert', gap: { container: 'body', after: 'd:p0' } },
    ]);
  });
});

test('a change in a note follows the note, although a new one has taken its number', () => {
  const old = buildDraft({
    body: [paragraph('Crime fell.'), paragraph([plain('Theft rose.'), note(0)])],
    footnotes: [[paragraph('Ibid.')]],
  });
  const next = buildDraft({
    body: [paragraph([plain('Crime fell.'), note(0)]), paragraph([plain('Theft rose.'), note(1)])],
    footnotes: [[paragraph('Ibid.')], [paragraph('Ibid.')]],
  });
  const from = { block: 'footnotes:p0', offset: 0 };
  const to = { ...from, offset: 4 };
  const hunk: Hunk = {
    kind: 'replace',
    from,
    to,
    quoted: [plain('Ibid')],
    content: [plain('See')],
  };
  const {
    moved: [one],
  } = resite([set(hunk)], old, next);
  const { tree: made } = apply(next, [one as HunkSet]);
  expect([say(made, 'footnote:0'), say(made, 'footnote:1')]).toEqual([['Ibid.'], ['See.']]);
});
