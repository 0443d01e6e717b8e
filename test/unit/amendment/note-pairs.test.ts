import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/amendment/apply';
import { derive } from '../../../shared/amendment/derive';
import { sliceText } from '../../../shared/amendment/slice';
import { wording } from '../../../shared/amendment/wording';
import { words } from '../../../shared/base/text';
import type { Inline } from '../../../shared/document/types';
import { buildDraft, note, paragraph, plain, say } from '../../support/drafts';

const tree = (content: Inline[], ...notes: string[]) =>
  buildDraft({ body: [paragraph(content)], footnotes: notes.map((text) => [paragraph(text)]) });

/** Words struck between a draft and another file. */
function struck(draft: ReturnType<typeof tree>, other: ReturnType<typeof tree>): string[] {
  const hunks = derive(draft, other, { foreign: true });
  expect(apply(draft, [{ id: 'a', order: 0, hunks }]).held).toEqual([]);
  return hunks.flatMap((hunk) => (hunk.kind === 'replace' ? words(sliceText(hunk.quoted)) : []));
}

describe('notes of another file', () => {
  test('a note put in before another strikes nothing, although the other has a new number', () => {
    const draft = tree([plain('One two '), note(0)], 'Source: the survey.');
    const other = tree(
      [plain('One '), note(0), plain('two '), note(1)],
      'New.',
      'Source: the survey.',
    );
    expect(struck(draft, other)).toEqual([]);
  });

  test('the reference of a new note says what the note says', () => {
    const draft = tree([plain('One two '), note(0)], 'Source: the survey.');
    const other = tree(
      [plain('One '), note(0), plain('two '), note(1)],
      'New.',
      'Source: the survey.',
    );
    const hunks = derive(draft, other, { foreign: true });
    expect(wording(draft, hunks).new).toBe(' [footnote: New.]');
  });

  test('a note renumbered and changed in one word strikes that word', () => {
    const draft = tree([plain('One two '), note(0)], 'Source: the survey of 2021.');
    const other = tree(
      [plain('One '), note(0), plain('two '), note(1)],
      'Something else.',
      'Source: the survey of 2022.',
    );
    expect(struck(draft, other)).toEqual(['2021']);
  });

  test('the note of a struck reference goes, and the next keeps its words', () => {
    const draft = tree(
      [plain('One '), note(0), plain('two '), note(1)],
      'First of the sources.',
      'Second of the sources, of 2019.',
    );
    const other = tree([plain('One two '), note(0)], 'Second of the sources, of 2019.');
    const hunks = derive(draft, other, { foreign: true });
    const { tree: after } = apply(draft, [{ id: 'a', order: 0, hunks }]);
    expect(after.containers.map(({ id }) => id)).toEqual(['body', 'footnote:1']);
    expect(say(after, 'footnote:1')).toEqual(['Second of the sources, of 2019.']);
  });
});
