import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { noteNumbers } from '../../../shared/document/notes';
import { toTree } from '../../../shared/document/prosemirror';
import { renumberNotes } from '../sheet/draw';
import type { Setting } from './amending';
import { referencesOf } from './notes';

/** Keeps the numbers of notes as they come out, while references come and go; one that is struck keeps the draft's. */
export function noteLabels({ base, drawing }: Setting): Plugin {
  const drafts = noteNumbers(base.draft);
  let order = '';
  const refresh = (view: EditorView) => {
    const now = referencesOf(view.state.doc)
      .map(({ container }) => container)
      .join();
    if (now === order) return;
    order = now;
    drawing.notes = new Map([...drafts, ...noteNumbers(toTree(view.state.doc))]);
    renumberNotes(view.dom, drawing);
  };
  return new Plugin({
    view: (view) => {
      refresh(view);
      return {
        update: (now, before) => {
          if (before.doc !== now.state.doc) refresh(now);
        },
      };
    },
  });
}
