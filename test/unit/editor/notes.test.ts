import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { strike } from '../../../renderer/editor/amend/commands';
import { addNote, footnote, inNote } from '../../../renderer/editor/amend/note-commands';
import { noteOrder } from '../../../renderer/editor/amend/note-order';
import { type Reference, referencesOf } from '../../../renderer/editor/amend/notes';
import { apply } from '../../../shared/amendment/apply';
import { contentText } from '../../../shared/document/inline';
import type { TextBlock } from '../../../shared/document/types';
import { buildDraft, note, paragraph, plain, say } from '../../support/drafts';
import { Editing } from '../../support/editing';

const draft = buildDraft({
  body: [paragraph('Crime fell.'), paragraph([plain('Theft rose.'), note(0)]), paragraph('End.')],
  footnotes: [[paragraph(' Source: the survey.')]],
});

/** The words of the notes that an amendment brings. */
const brought = ({ hunks }: Editing): string[] =>
  hunks.flatMap((hunk) => {
    const words: string[] = [];
    JSON.stringify(hunk, (key, value) => {
      if (key === 'note')
        words.push(value.map((one: TextBlock) => contentText(one.content)).join('¶'));
      return value;
    });
    return words;
  });

const notes = (editing: Editing) =>
  editing.tree.containers.slice(1).map(({ id }) => say(editing.tree, id));

const firstReference = ({ state }: Editing): number =>
  (referencesOf(state.doc)[0] as Reference).pos;

const noted = () => new Editing(draft).at('d:p0', 10).do(footnote).type('Police figures.');

describe('a footnote added while writing', () => {
  test('has the caret in it, begins as the draft’s others do, and comes with its reference', () => {
    const editing = noted();
    expect(inNote(editing.state)).toBe(true);
    expect(say(editing.tree)[0]).toBe('Crime fell\uFFFC.');
    expect(brought(editing)).toEqual([' Police figures.']);
    const { tree } = apply(draft, [{ id: 'a', order: 0, hunks: editing.hunks }]);
    expect(say(tree, tree.containers.at(-1)?.id)).toEqual([' Police figures.']);
  });

  test('is the same when the amendment is opened again, and can be written on', () => {
    const { hunks } = noted();
    const editing = new Editing(draft, [], hunks);
    expect(editing.hunks).toEqual(hunks);
    const id = editing.tree.containers.at(-1)?.blocks[0]?.id as string;
    editing.at(id, 7).type(' crime');
    expect(brought(editing)).toEqual([' Police crime figures.']);
  });

  test('is left for the text by the same key, which writes on there as before it', () => {
    const editing = noted().do(footnote);
    expect(inNote(editing.state)).toBe(false);
    expect(editing.state.selection.$from.parentOffset).toBe(11);
  });

  test('goes with its reference; undo brings both back', () => {
    const editing = noted().at('d:p0', 11).do(strike(true, false));
    expect(editing.hunks).toEqual([]);
    expect(notes(editing)).toEqual([[' Source: the survey.']]);
    editing.do(undo as Command);
    expect(brought(editing)).toEqual([' Police figures.']);
    editing.do(redo as Command);
    expect(editing.hunks).toEqual([]);
  });

  test('comes back when its reference, cut, is put elsewhere', () => {
    const editing = noted();
    const pos = firstReference(editing);
    const cut = editing.state.doc.slice(pos, pos + 1);
    editing.at('d:p0', 11).do(strike(true, false));
    editing.at('d:p2', 3).do((state, dispatch) => {
      dispatch?.(state.tr.replaceSelection(cut));
      return true;
    });
    expect(say(editing.tree)[2]).toBe('End\uFFFC.');
    expect(brought(editing)).toEqual([' Police figures.']);
  });

  test('is refused in another note, with a sentence', () => {
    const editing = new Editing(draft).at('footnotes:p0', 3).do(addNote('footnote'));
    expect(editing.blocked).toMatchObject({ sentence: expect.stringContaining('put this one in') });
    expect(editing.hunks).toEqual([]);
  });
});

describe('a passage with a note', () => {
  test('pasted a second time has a copy of the note, also before the first', () => {
    const slice = (editing: Editing) => {
      const pos = firstReference(editing);
      return editing.state.doc.slice(pos - 5, pos + 1);
    };
    for (const block of ['d:p0', 'd:p2']) {
      const editing = new Editing(draft);
      const passage = slice(editing);
      editing.at(block, 0).do((state, dispatch) => {
        dispatch?.(state.tr.replaceSelection(passage));
        return true;
      });
      expect(notes(editing)).toEqual([[' Source: the survey.'], [' Source: the survey.']]);
      expect(brought(editing)).toEqual([' Source: the survey.']);
      expect(editing.hunks).toHaveLength(1);
    }
  });

  test('cut and pasted keeps the draft’s note', () => {
    const editing = new Editing(draft);
    const pos = firstReference(editing);
    const cut = editing.state.doc.slice(pos - 5, pos + 1);
    editing.at('d:p1', 6, { block: 'd:p1', offset: 12 }).do(strike(true, false));
    editing.at('d:p2', 0).do((state, dispatch) => {
      dispatch?.(state.tr.replaceSelection(cut));
      return true;
    });
    expect(brought(editing)).toEqual([]);
    const { tree } = apply(draft, [{ id: 'a', order: 0, hunks: editing.hunks }]);
    expect(tree.containers.map(({ id }) => id)).toEqual(['body', 'footnote:0']);
  });
});

describe('the notes on the page while one writes', () => {
  const sections = [
    { id: 'body', kind: 'body', isNew: false },
    { id: 'header', kind: 'header', isNew: false },
    { id: 'f1', kind: 'footnote', isNew: false },
    { id: 'f2', kind: 'footnote', isNew: false },
    { id: 'e1', kind: 'endnote', isNew: false },
    { id: 'new1', kind: 'footnote', isNew: true },
    { id: 'new2', kind: 'footnote', isNew: true },
    { id: 'new3', kind: 'endnote', isNew: true },
  ];
  const ordered = (references: string[], of = sections) => {
    const places = noteOrder(of, references);
    return of.map(({ id }) => id).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };

  test('stand in the order of their references, new ones among the draft’s', () => {
    const references = ['new1', 'f1', 'new3', 'new2', 'f2', 'e1'];
    expect(ordered(references)).toEqual([
      'body',
      'header',
      'new1',
      'f1',
      'new2',
      'f2',
      'new3',
      'e1',
    ]);
  });

  test('stand in it also where the draft has none', () => {
    const fresh = sections.filter(({ id, isNew }) => isNew || id === 'body');
    expect(ordered(['new2', 'new3', 'new1'], fresh)).toEqual(['body', 'new2', 'new1', 'new3']);
  });
});
