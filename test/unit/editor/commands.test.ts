import { undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import {
  breakLine,
  divide,
  retype,
  selectFlow,
  shiftLevel,
  strike,
  typeOver,
} from '../../../renderer/editor/amend/commands';
import { acrossRows, addRow, deleteRow, nextCell } from '../../../renderer/editor/amend/rows';
import { extendByParagraph, toEdge, wholeParagraph } from '../../../renderer/editor/amend/select';
import { apply } from '../../../shared/amendment/apply';
import {
  bodyOf,
  buildDraft,
  heading,
  item,
  note,
  paragraph,
  say,
  table,
} from '../../support/drafts';
import { Editing } from '../../support/editing';

const LISTS = [
  {
    id: '1',
    abstract: '1',
    levels: [
      { start: 1, format: 'bullet', text: '•' },
      { start: 1, format: 'bullet', text: '–' },
      { start: 1, format: 'none', text: '' },
    ],
  },
];

const backspace = strike(true, false);
const kinds = (editing: Editing) =>
  bodyOf(editing.tree).map((block) =>
    block.type === 'text' ? `${block.mark.kind}${block.mark.level}` : block.type,
  );

/** What is typed must be what the hunks make of the draft: that is all that is saved. */
function expectSaved(editing: Editing): void {
  const { tree, held } = apply(editing.draft, [{ id: 'own', order: 0, hunks: editing.hunks }]);
  expect(held).toEqual([]);
  expect(say(tree)).toEqual(say(editing.tree));
}

describe('Backspace and Delete', () => {
  test('strike a character, a grapheme, a word', () => {
    const draft = buildDraft({ body: [paragraph('One 👩‍👧 two')] });
    const editing = new Editing(draft).at('d:p0', 9).do(backspace);
    expect(say(editing.tree)).toEqual(['One  two']);
    editing.at('d:p0', 8).do(strike(true, true));
    expect(say(editing.tree)).toEqual(['One  ']);
  });

  test('at a paragraph’s start it joins; the first keeps its kind unless it is empty', () => {
    const draft = buildDraft({
      body: [heading('Head'), paragraph('text'), paragraph(''), item('x')],
    });
    const editing = new Editing(draft).at('d:p1', 0).do(backspace);
    expect(say(editing.tree)).toEqual(['Headtext', '', 'x']);
    expect(kinds(editing)[0]).toBe('heading1');
    editing.at('d:p3', 0).do(backspace);
    expect(say(editing.tree)).toEqual(['Headtext', '', 'x']);
    editing.do(backspace);
    expect(say(editing.tree)).toEqual(['Headtext', 'x']);
    expect(kinds(editing)).toEqual(['heading1', 'paragraph0']);
    expectSaved(editing);
  });

  test('at an item’s start Backspace first takes it off the list, its style kept, then joins', () => {
    const bullet = paragraph('two', {
      kind: 'item',
      style: 'ListParagraph',
      list: { id: '1', level: 0 },
    });
    const draft = buildDraft({ lists: LISTS, body: [item('one'), bullet] });
    const editing = new Editing(draft).at('d:p1', 0).do(backspace);
    expect(say(editing.tree)).toEqual(['one', 'two']);
    expect(editing.hunks).toMatchObject([
      { kind: 'retype', mark: { kind: 'paragraph', style: 'ListParagraph', list: null } },
    ]);
    expectSaved(editing);
    expect(say(editing.do(backspace).tree)).toEqual(['onetwo']);
    expectSaved(editing);
  });

  test('a selection over paragraphs is struck and what is left is joined', () => {
    const draft = buildDraft({ body: [paragraph('alpha'), paragraph('beta'), paragraph('gamma')] });
    const editing = new Editing(draft).at('d:p0', 2, { block: 'd:p2', offset: 3 }).do(backspace);
    expect(say(editing.tree)).toEqual(['alma']);
    expectSaved(editing);
  });

  test('a paragraph that is selected with its end goes whole, also before a table', () => {
    const draft = buildDraft({
      body: [item('one'), item('two'), paragraph(''), item('three'), table([['a']]), item('last')],
    });
    const triple: Command = (state, dispatch) => {
      const whole = wholeParagraph(state.doc, state.selection.from);
      if (whole) dispatch?.(state.tr.setSelection(whole));
      return whole !== null;
    };
    const editing = new Editing(draft).at('d:p1', 2).do(triple).do(backspace);
    expect(say(editing.tree)).toEqual(['one', '', 'three', '[a]', 'last']);
    expect(editing.hunks).toMatchObject([{ kind: 'delete', block: 'd:p1' }]);
    editing.at('d:p0', 0).do(extendByParagraph(1)).do(backspace);
    editing.at('d:p3', 1).do(triple).do(backspace);
    expect(say(editing.tree)).toEqual(['', '[a]', 'last']);
    expectSaved(editing);
  });

  test('what is typed over a paragraph that is selected with its end stays a paragraph', () => {
    const draft = buildDraft({ body: [item('one'), paragraph('two')] });
    const editing = new Editing(draft).at('d:p0', 0).do(extendByParagraph(1));
    editing.do((state, dispatch) => {
      const { from, to } = state.selection;
      dispatch?.(typeOver(state.tr, from, to, 'new'));
      return true;
    });
    expect(say(editing.tree)).toEqual(['new', 'two']);
    editing.at('d:p0', 0).do(extendByParagraph(1)).do(retype('heading', 1));
    expect(kinds(editing)).toEqual(['heading1', 'paragraph0']);
  });

  test('a selection over cells empties them and keeps the table', () => {
    const draft = buildDraft({
      body: [
        table([
          ['ab', 'cd'],
          ['ef', 'gh'],
        ]),
        paragraph('after'),
      ],
    });
    const editing = new Editing(draft).at('d:p0', 1, { block: 'd:p2', offset: 1 }).do(backspace);
    expect(say(editing.tree)).toEqual(['[a |  / f | gh]', 'after']);
    expectSaved(editing);
  });

  test('beside a table nothing is struck unawares', () => {
    const draft = buildDraft({ body: [table([['ab']]), paragraph('after')] });
    const editing = new Editing(draft).at('d:p1', 0).do(backspace);
    expect(editing.hunks).toEqual([]);
  });

  test('a reference to a note goes as one thing', () => {
    const draft = buildDraft({
      body: [paragraph([{ text: 'a', marks: [] }, note(0)])],
      footnotes: [[paragraph('n')]],
    });
    const editing = new Editing(draft).at('d:p0', 2).do(backspace);
    expect(say(editing.tree)).toEqual(['a']);
    expectSaved(editing);
  });
});

describe('Enter', () => {
  test('in the middle is one inserted paragraph end', () => {
    const editing = new Editing(buildDraft({ body: [paragraph('one two')] }))
      .at('d:p0', 4)
      .do(divide);
    expect(say(editing.tree)).toEqual(['one ', 'two']);
    expect(editing.hunks).toMatchObject([{ kind: 'replace', quoted: [], content: [{ mark: {} }] }]);
    expectSaved(editing);
  });

  test('at the end of a bullet begins a bullet; in an empty one it ends the list', () => {
    const draft = buildDraft({ lists: LISTS, body: [paragraph('p'), item('one'), item('two')] });
    const editing = new Editing(draft).at('d:p2', 3).do(divide).type('three');
    expect(kinds(editing)).toEqual(['paragraph0', 'item0', 'item0', 'item0']);
    expect(editing.hunks).toMatchObject([{ kind: 'insert' }]);
    expectSaved(editing);
    editing.do(divide).do(divide);
    expect(kinds(editing).at(-1)).toBe('paragraph0');
  });

  test('at the end of a heading begins the text that follows headings here', () => {
    const draft = buildDraft({ lists: LISTS, body: [heading('H'), item('numbered text')] });
    const editing = new Editing(draft).at('d:p0', 1).do(divide).type('new');
    expect(kinds(editing)).toEqual(['heading1', 'item0', 'item0']);
    expectSaved(editing);
  });

  test('before a paragraph adds one there, and the paragraph stays itself', () => {
    const editing = new Editing(buildDraft({ body: [paragraph('one')] })).at('d:p0', 0).do(divide);
    expect(bodyOf(editing.tree).map(({ id }) => id)[1]).toBe('d:p0');
    expectSaved(editing);
  });

  test('with Shift breaks the line only', () => {
    const editing = new Editing(buildDraft({ body: [paragraph('ab')] }))
      .at('d:p0', 1)
      .do(breakLine);
    expect(say(editing.tree)).toEqual(['a\nb']);
  });
});

describe('lists and kinds', () => {
  test('Tab goes a level down as far as the list has levels, Shift+Tab up', () => {
    const draft = buildDraft({ lists: LISTS, body: [item('one'), item('two')] });
    const editing = new Editing(draft).at('d:p1', 0).do(shiftLevel(1));
    expect(kinds(editing)).toEqual(['item0', 'item1']);
    expect(kinds(editing.do(shiftLevel(1)))).toEqual(['item0', 'item1']);
    expect(kinds(editing.do(shiftLevel(-1)))).toEqual(['item0', 'item0']);
    expect(editing.hunks).toEqual([]);
  });

  test('at the list’s last level Tab says that it goes no deeper, at its first Shift+Tab likewise', () => {
    const draft = buildDraft({ lists: LISTS, body: [item('one'), item('two')] });
    const editing = new Editing(draft).at('d:p1', 0).do(shiftLevel(1));
    expect(editing.blocked).toBeNull();
    editing.do(shiftLevel(1));
    expect(editing.blocked).toMatchObject({ sentence: expect.stringContaining('goes no deeper') });
    editing.do(shiftLevel(-1));
    expect(editing.blocked).toBeNull();
    editing.do(shiftLevel(-1));
    expect(editing.blocked).toMatchObject({ sentence: expect.stringContaining('first level') });
  });

  test('Tab inside an item is a tab and leaves its level; over several it takes all down', () => {
    const draft = buildDraft({ lists: LISTS, body: [item('one'), item('two')] });
    const press = new Editing(draft).at('d:p1', 2);
    const handled: boolean[] = [];
    press.do((state, dispatch) => {
      handled.push(shiftLevel(1)(state, dispatch));
      return true;
    });
    expect(handled).toEqual([false]);
    expect(kinds(press)).toEqual(['item0', 'item0']);
    press.at('d:p0', 1, { block: 'd:p1', offset: 2 }).do(shiftLevel(1));
    expect(kinds(press)).toEqual(['item1', 'item1']);
  });

  test('a paragraph becomes a heading like those nearby', () => {
    const draft = buildDraft({ body: [heading('H', 2), paragraph('text')] });
    const editing = new Editing(draft).at('d:p1', 0).do(retype('heading', 2));
    expect(editing.hunks).toMatchObject([
      { kind: 'retype', mark: { kind: 'heading', style: 'Heading2' } },
    ]);
    expectSaved(editing);
  });

  test('Ctrl+Home and End go to the ends of the text or note the caret is in, with Shift the selection', () => {
    const draft = buildDraft({
      body: [paragraph('first'), table([['ab', 'cd']]), paragraph('last')],
      footnotes: [[paragraph('note')]],
    });
    const editing = new Editing(draft).at('d:p2', 1).do(toEdge(1, true)).do(backspace);
    expect(say(editing.tree)).toEqual(['first', '[ab | c]', '']);
    editing.at('d:p2', 1).do(toEdge(-1, false)).type('The ');
    editing.at('footnotes:p0', 2).do(toEdge(1, false)).type('.');
    expect(say(editing.tree)[0]).toBe('The first');
    expect(say(editing.tree, 'footnote:0')).toEqual(['note.']);
  });

  test('Ctrl+A selects the cell or note the caret is in, not more', () => {
    const draft = buildDraft({ body: [table([['ab', 'cd']]), paragraph('after')] });
    const editing = new Editing(draft).at('d:p1', 1).do(selectFlow).do(backspace);
    expect(say(editing.tree)).toEqual(['[ab | ]', 'after']);
  });
});

describe('tables', () => {
  const draft = buildDraft({
    body: [
      table(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        true,
      ),
      paragraph('after'),
    ],
  });

  test('a row added and filled is one hunk of rows', () => {
    const editing = new Editing(draft)
      .at('d:p3', 0)
      .do(addRow('below'))
      .type('x')
      .do(nextCell(1))
      .type('y');
    expect(say(editing.tree)[0]).toBe('[a | b / c | d / x | y]');
    expect(editing.hunks.map(({ kind }) => kind)).toEqual(['rows']);
    expectSaved(editing);
  });

  test('Arrow Down and Up go to the cell below and above, and out of the table', () => {
    const spans = table([['x', 'y']]);
    const wide = { ...spans, rows: [...spans.rows, ...table([['z']]).rows] };
    const [, row] = wide.rows;
    if (row?.cells[0]) row.cells[0].span = 2;
    const tall = buildDraft({ body: [wide, paragraph('after')] });
    const editing = new Editing(tall).at('d:p1', 1);
    const arrive = (by: 1 | -1) =>
      editing.do(acrossRows(by)).state.selection.$from.parent.textContent;
    expect(arrive(1)).toBe('z');
    expect(arrive(1)).toBe('after');
    editing.at('d:p2', 0);
    expect(arrive(-1)).toBe('x');
  });

  test('“Strike this row” over several strikes them all, and the table with its last', () => {
    const editing = new Editing(draft).at('d:p0', 0, { block: 'd:p2', offset: 1 }).do(deleteRow);
    expect(say(editing.tree)).toEqual(['after']);
    const three = buildDraft({ body: [table([['a'], ['b'], ['c']]), paragraph('after')] });
    const two = new Editing(three).at('d:p1', 0, { block: 'd:p2', offset: 1 }).do(deleteRow);
    expect(say(two.tree)).toEqual(['[a]', 'after']);
    expect(two.hunks).toMatchObject([{ kind: 'rows', remove: [{}, {}] }]);
  });

  test('Tab in the last cell adds a row; a row can be deleted', () => {
    const editing = new Editing(draft).at('d:p3', 0).do(nextCell(1)).type('z');
    expect(say(editing.tree)[0]).toBe('[a | b / c | d / z | ]');
    editing.at('d:p2', 0).do(deleteRow);
    expect(say(editing.tree)[0]).toBe('[a | b / z | ]');
    expectSaved(editing);
  });
});

test('undo takes back what was written, and then nothing is changed', () => {
  const draft = buildDraft({ body: [paragraph('one'), paragraph('two')] });
  const editing = new Editing(draft).at('d:p0', 3).type('!');
  expect(editing.hunks).toHaveLength(1);
  editing.do(undo);
  expect(editing.hunks).toEqual([]);
});
