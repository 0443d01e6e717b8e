import { expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { type Edit, hunksFromEdits } from '../../../shared/amendment/edits';
import { bold, buildDraft, heading, paragraph, plain, say, table } from '../../support/drafts';

const draft = buildDraft({
  body: [
    heading('Introduction'),
    paragraph('The Plan has 5 cross-cutting themes.'),
    paragraph([plain('Members’ '), bold('comments'), plain(' on the plan, and the plan’s aims.')]),
    table([['Risk', 'The Plan is late']]),
    paragraph('N/A'),
    paragraph('N/A'),
    paragraph('End'),
  ],
});

const made = (...edits: Edit[]) =>
  say(apply(draft, [{ id: 'a', order: 1, hunks: hunksFromEdits(draft, edits) }]).tree);

test('words are replaced where they are quoted', () => {
  expect(made({ quote: 'cross-cutting', find: '5', replace: 'six' })[1]).toBe(
    'The Plan has six cross-cutting themes.',
  );
  expect(made({ quote: "Members' comments", find: 'comments', replace: 'views' })[2]).toBe(
    'Members’ views on the plan, and the plan’s aims.',
  );
  expect(made({ quote: 'is late', find: 'late', replace: 'on time' })[3]).toBe(
    '[Risk | The Plan is on time]',
  );
});

test('the quotation tells which of several is meant', () => {
  expect(made({ quote: 'and the plan', find: 'plan', replace: 'Plan' })[2]).toContain(
    'on the plan, and the Plan’s',
  );
  expect(made({ quote: 'N/A', occurrence: 2, find: 'N/A', replace: 'None' }).slice(4, 6)).toEqual([
    'N/A',
    'None',
  ]);
});

test('several edits of one paragraph, a deletion and new paragraphs make one amendment', () => {
  const said = made(
    { quote: 'cross-cutting', find: '5', replace: 'six' },
    { quote: 'cross-cutting', find: 'themes', replace: 'priorities' },
    { quote: 'End', insertAfter: ['Later', 'Last'] },
    { quote: 'comments', deleteParagraph: true },
  );
  expect(said).toEqual([
    'Introduction',
    'The Plan has six cross-cutting priorities.',
    '[Risk | The Plan is late]',
    'N/A',
    'N/A',
    'End',
    'Later',
    'Last',
  ]);
});

test('below a heading comes plain text, unless another like it is asked for', () => {
  const kind = (like?: 'this') => {
    const [hunk] = hunksFromEdits(draft, [
      { quote: 'Introduction', insertAfter: ['New'], ...(like ? { like } : {}) },
    ]);
    const block = hunk?.kind === 'insert' ? hunk.blocks[0] : undefined;
    return block?.type === 'text' ? block.mark.kind : null;
  };
  expect(kind()).toBe('paragraph');
  expect(kind('this')).toBe('heading');
});

test.each<[string, Edit, string, RegExp]>([
  [
    'words that are not there',
    { quote: 'no such', find: 'x', replace: 'y' },
    'not-found',
    /does not say “no such”/,
  ],
  [
    'words of several paragraphs',
    { quote: 'N/A', find: 'x', replace: 'y' },
    'invalid-input',
    /2 paragraphs/,
  ],
  [
    'an occurrence too many',
    { quote: 'N/A', occurrence: 3, deleteParagraph: true },
    'not-found',
    /no occurrence 3/,
  ],
  [
    'words to find that are not there',
    { quote: 'Introduction', find: 'x', replace: 'y' },
    'not-found',
    /does not say “x”/,
  ],
  [
    'words to find that are there twice',
    { quote: 'comments', find: 'plan', replace: 'y' },
    'invalid-input',
    /2 times/,
  ],
  [
    'an empty quotation',
    { quote: ' ', deleteParagraph: true },
    'invalid-input',
    /Quote some words/,
  ],
])('refuses %s', (_, edit, code, sentence) => {
  expect(() => hunksFromEdits(draft, [edit])).toThrow(sentence);
  try {
    hunksFromEdits(draft, [edit]);
  } catch (error) {
    expect(error).toMatchObject({ failure: { code } });
  }
});
