import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { noteNumbers } from '../../../shared/document/notes';
import { toTree } from '../../../shared/document/prosemirror';
import { renumberNotes } from '../sheet/draw';
import type { Setting } from './amending';
import type { Base } from './changes';
import { noteOrder } from './note-order';
import { referencesOf } from './notes';

/** Where the sections stand on the page, as numbers that grow; null where they stand as in the document. */
export function sectionPlaces(base: Base, doc: Node): Map<string, number> | null {
  const sections = doc.children.map(({ attrs: { id, kind } }) => {
    return { id, kind, isNew: !base.containers.has(id) };
  });
  if (!sections.some(({ isNew }) => isNew)) return null;
  return noteOrder(
    sections,
    referencesOf(doc).map(({ container }) => container),
  );
}

/**
 * Puts the notes on the page where a reader looks for them. In the document the new ones stay last, so that no place of
 * the draft moves.
 */
function orderNotes(base: Base, { dom, state }: EditorView): void {
  const places = sectionPlaces(base, state.doc);
  dom.classList.toggle('doc-ordered', places !== null);
  if (!places) return;
  for (const section of dom.querySelectorAll<HTMLElement>(':scope > [data-container]'))
    section.style.order = String(places.get(section.dataset.container ?? '') ?? 0);
}

/** Keeps the numbers and the order of notes as they come out, while references come and go; one that is struck keeps the draft's. */
export function noteLabels({ base, drawing }: Setting): Plugin {
  const drafts = noteNumbers(base.draft);
  let order = '';
  const refresh = (view: EditorView) => {
    const now = referencesOf(view.state.doc)
      .map(({ container }) => container)
      .join();
    if (now === order) return;
    order = now;
    orderNotes(base, view);
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
