import { describe, expect, test } from 'vitest';
import { fold } from '../../../renderer/editor/find/fold';
import { type Match, matchFrom, type Searched, search } from '../../../renderer/editor/find/search';
import { textsIn } from '../../../renderer/editor/sheet/changes';
import { readingsOf } from '../../../renderer/editor/sheet/find';
import { layPage } from '../../../renderer/editor/sheet/page';
import { redline } from '../../../shared/amendment/redline';
import type { Hunk } from '../../../shared/amendment/types';
import { buildDraft, paragraph, plain } from '../../support/drafts';

const reads = (text: string, id = 'p'): Searched => ({
  id,
  source: {},
  readings: () => [{ text, pieces: [{ from: 0, at: 0 }] }],
});

function found<S extends Searched>(texts: readonly S[], words: string): Match<S>[] {
  const steps = search(texts, words);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The words of a text that are found. */
const marked = (text: string, words: string): string[] =>
  found([reads(text)], words).map(({ from, to }) => text.slice(from, to));

describe('finding words in the text', () => {
  test('takes letters of either case, with or without accents, and every dash and quotation mark', () => {
    expect(marked('The Café; the CAFE\u0301, a cafe.', 'café')).toEqual([
      'Café',
      'CAFE\u0301',
      'cafe',
    ]);
    expect(marked('2022–25, 2022-25 and 2022—25', '2022-25')).toHaveLength(3);
    expect(marked("the Council’s and the Council's", 'council’s')).toHaveLength(2);
    expect(marked('“so” and "so"', '"so"')).toEqual(['“so”', '"so"']);
    expect(marked('Town\u00a0Centre, Town Centre', 'town centre')).toHaveLength(2);
    expect(marked('co\u00adoperate', 'cooperate')).toEqual(['co\u00adoperate']);
    expect(marked('the oﬃce of', 'office')).toEqual(['oﬃce']);
  });

  test('is as long as what stands there, not as what was typed', () => {
    expect(fold('é').text).toBe('e');
    expect(marked('İstanbul 🌳 tree', 'tree')).toEqual(['tree']);
    expect(found([reads('aaaa')], 'aa')).toHaveLength(2);
    expect(found([reads('words')], '')).toEqual([]);
  });

  test('finds words as the draft has them and as they come out, across what is struck and added', () => {
    const draft = buildDraft({ body: [paragraph('The Public Space Order')] });
    const hunk: Hunk = {
      kind: 'replace',
      from: { block: 'd:p0', offset: 11 },
      to: { block: 'd:p0', offset: 16 },
      quoted: [plain('Space')],
      content: [plain('Spaces')],
    };
    const { containers } = redline(draft, [{ id: 'amd_1', order: 1, hunks: [hunk] }], 'redline');
    const [page] = layPage(containers, new Map(), false);
    const texts = (page?.blocks ?? []).flatMap((block) =>
      [...textsIn(block)].map((text) => ({
        id: text.id,
        source: text,
        readings: () => readingsOf(text),
      })),
    );
    // what is shown reads "The Public SpaceSpaces Order"
    const at = (words: string) => found(texts, words).map(({ from, to }) => [from, to]);
    expect(at('public space order')).toEqual([[4, 28]]);
    expect(at('public spaces')).toEqual([[4, 22]]);
    expect(at('order')).toEqual([[23, 28]]);
  });

  test('goes on from the caret, and from the end to the beginning', () => {
    const texts = ['one two', 'two', 'three two'].map((text, i) => reads(text, `p${i}`));
    const matches = found(texts, 'two');
    expect(matches.map(({ index, from }) => [index, from])).toEqual([
      [0, 4],
      [1, 0],
      [2, 6],
    ]);
    expect(matchFrom(matches, texts, { id: 'p0', offset: 5 })).toBe(1);
    expect(matchFrom(matches, texts, { id: 'p2', offset: 9 })).toBe(0);
    expect(matchFrom(matches, texts, { id: 'p1', offset: 0 }, -1)).toBe(0);
    expect(matchFrom(matches, texts, { id: 'p0', offset: 0 }, -1)).toBe(2);
    expect(matchFrom(matches, texts, null)).toBe(0);
  });
});
