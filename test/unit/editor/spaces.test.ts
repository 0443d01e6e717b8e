import { expect, test } from 'vitest';
import { areWords } from '../../../renderer/editor/amend/spaces';
import { cutSelection } from '../../../renderer/editor/amend/strike';
import { drop, placeSlice } from '../../../renderer/editor/paste/place';
import { settle } from '../../../renderer/editor/paste/settle';
import { buildDraft, paragraph, say } from '../../support/drafts';
import { Editing } from '../../support/editing';

const TEXT = 'By acting early, before harm (or loss) is done.';
const draft = buildDraft({ body: [paragraph(TEXT)] });

const at = (words: string, text = TEXT) => {
  const from = text.indexOf(words);
  return [from, from + words.length] as const;
};
const select = (editing: Editing, words: string) => {
  const [from, to] = at(words, say(editing.tree)[0]);
  return editing.at('d:p0', from, { block: 'd:p0', offset: to });
};

/** Cuts some words and pastes them before others. */
function moved(words: string, before: string): string[] {
  const editing = select(new Editing(draft), words);
  const slice = editing.state.selection.content();
  const whole = areWords(editing.state.selection);
  editing.do((state, dispatch) => {
    dispatch?.(cutSelection(state.tr));
    return true;
  });
  const cut = say(editing.tree)[0] as string;
  editing.at('d:p0', cut.indexOf(before)).do((state, dispatch) => {
    dispatch?.(placeSlice(state.tr, settle(slice, state), whole));
    return true;
  });
  return [cut, say(editing.tree)[0] as string];
}

test('words that are cut take their space along, and bring one where they are pasted', () => {
  expect(moved('early', 'harm')).toEqual([
    'By acting, before harm (or loss) is done.',
    'By acting, before early harm (or loss) is done.',
  ]);
  expect(moved('early', ', before')[1]).toBe(TEXT);
  expect(moved('acting ', 'harm')).toEqual([
    'By early, before harm (or loss) is done.',
    'By early, before acting harm (or loss) is done.',
  ]);
  expect(moved('By', 'before')).toEqual([
    'acting early, before harm (or loss) is done.',
    'acting early, By before harm (or loss) is done.',
  ]);
  expect(moved('harm', 'or loss')[1]).toBe('By acting early, before (harm or loss) is done.');
});

test('part of a word is cut and pasted to the letter', () => {
  expect(moved('ear', 'm (or')).toEqual([
    'By acting ly, before harm (or loss) is done.',
    'By acting ly, before harearm (or loss) is done.',
  ]);
});

test('words that are dragged are spaced as well', () => {
  const editing = select(new Editing(draft), 'early');
  const slice = editing.state.selection.content();
  editing.do((state, dispatch) => {
    const pos = state.selection.$from.start() + at('harm')[0];
    const how = { moved: true, wholeWords: true };
    dispatch?.(drop(state.tr, pos, settle(slice, state), how));
    return true;
  });
  expect(say(editing.tree)).toEqual(['By acting, before early harm (or loss) is done.']);
});
