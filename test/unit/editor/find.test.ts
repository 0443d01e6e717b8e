import { describe, expect, test } from 'vitest';
import { strike } from '../../../renderer/editor/amend/commands';
import { footnote } from '../../../renderer/editor/amend/note-commands';
import { heldIn, shownBefore } from '../../../renderer/editor/amend/reads';
import { deleteRow } from '../../../renderer/editor/amend/rows';
import { shownTexts } from '../../../renderer/editor/amend/shown-texts';
import { fold } from '../../../renderer/editor/find/fold';
import { type Match, matchFrom, type Searched, search } from '../../../renderer/editor/find/search';
import { textsIn } from '../../../renderer/editor/sheet/changes';
import { readingsOfText } from '../../../renderer/editor/sheet/find';
import { layPage } from '../../../renderer/editor/sheet/page';
import { redline } from '../../../shared/amendment/redline';
import type { Hunk } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { buildDraft, note, paragraph, plain, table } from '../../support/drafts';
import { Editing } from '../../support/editing';

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

/** The paragraphs of the sheet that is read. */
function onSheet(draft: DocumentTree, sets: Parameters<typeof redline>[1]): Searched[] {
  const pages = layPage(redline(draft, sets, 'redline').containers, new Map(), false);
  return pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      [...textsIn(block)].map((text) => ({
        id: text.id,
        source: text,
        readings: () => readingsOfText(text),
      })),
    );
}

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
    const texts = onSheet(draft, [{ id: 'amd_1', order: 1, hunks: [hunk] }]);
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

describe('finding while one writes', () => {
  const draft = buildDraft({
    body: [
      paragraph('The Public Space Order'),
      paragraph('The public may walk.'),
      paragraph('A public meeting.'),
      table([['Public toilets'], ['Parks']]),
      paragraph('The end.'),
    ],
  });
  const theirs: Hunk[] = [
    {
      kind: 'replace',
      from: { block: 'd:p0', offset: 11 },
      to: { block: 'd:p0', offset: 16 },
      quoted: [plain('Space')],
      content: [plain('Spaces')],
    },
    {
      kind: 'insert',
      gap: { container: 'body', after: 'd:p0' },
      blocks: [{ ...paragraph('Public baths.'), id: 'new_1' }],
    },
  ];
  const other = {
    id: 'amd_2',
    order: 2,
    hunks: theirs,
    number: 2,
    status: 'proposed' as const,
    hue: 1,
    who: 'Chair',
    reason: '',
  };
  const writing = () => {
    const editing = new Editing(draft, [other]);
    editing.at('d:p1', 4, { block: 'd:p1', offset: 10 }).type('people');
    editing.at('d:p2', 0, { block: 'd:p4', offset: 0 });
    editing.at('d:p3', 0).do(deleteRow);
    editing.at('d:p2', 0, { block: 'd:p2', offset: 17 }).do(strike(true, false));
    return editing;
  };

  test('sees what is struck and what others put in, as the sheet does', () => {
    const editing = writing();
    const sheet = onSheet(draft, [{ id: 'own', order: 1, hunks: editing.hunks }, other]);
    const texts = shownTexts(editing.state);
    for (const words of ['public', 'public space', 'spaces order', 'people may', 'toilets', 'end'])
      expect([words, found(texts, words).length]).toEqual([words, found(sheet, words).length]);
    expect(found(texts, 'public')).toHaveLength(5);
    // in the order in which they stand
    const ids = found(texts, 'public').map(({ text }) => text.id);
    expect(ids).toEqual(['d:p0', 'new_1', 'd:p1', 'd:p2', 'd:p3']);
  });

  test('selects a match’s own words, and puts the caret where it stands on the page only', () => {
    const texts = shownTexts(writing().state);
    const place = (words: string) => {
      const [match] = found(texts, words);
      return match && heldIn(match.text.runs, match.from, match.to);
    };
    // shown as "The Public SpaceSpaces Order", and as "The publicpeople may walk."
    expect(place('public spaces')).toEqual({ from: 4, to: 16 });
    expect(place('the people')).toEqual({ from: 0, to: 10 });
    expect(place('spaces')).toEqual({ from: 16, to: 16 });
    expect(place('the public may')).toEqual({ from: 0, to: 14 });
    const { runs } = texts.find(({ id }) => id === 'd:p1') ?? { runs: [] };
    expect([shownBefore(runs, 4, false), shownBefore(runs, 4, true)]).toEqual([4, 10]);
    expect(shownBefore(runs, 7, false)).toBe(13);
  });

  test('comes to a new note where it stands on the page, before the draft’s that follows it', () => {
    const noted = buildDraft({
      body: [paragraph('Crime fell.'), paragraph([plain('Theft rose.'), note(0)])],
      footnotes: [[paragraph(' Public survey.')]],
    });
    const editing = new Editing(noted).at('d:p0', 10).do(footnote).type('Public figures.');
    const matches = found(shownTexts(editing.state), 'public');
    expect(matches.map(({ text }) => text.node?.textContent)).toEqual([
      ' Public figures.',
      ' Public survey.',
    ]);
  });

  test('reads the same where nothing was changed meanwhile', () => {
    const { state } = writing();
    const sources = () => shownTexts(state).map(({ source }) => source);
    expect(sources().every((one, i) => one === sources()[i])).toBe(true);
  });
});
