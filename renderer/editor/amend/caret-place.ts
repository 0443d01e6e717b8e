import type { EditorView } from 'prosemirror-view';
import { keepInView, type Place } from '../sheet/scroll';

/** Where the caret is on the page: the end of the selection that moves. */
export const caretOf = (view: EditorView): Place => ({
  box: view.coordsAtPos(view.state.selection.head),
  inside: view.domAtPos(view.state.selection.head).node,
});

/** Scrolls to the caret; what is drawn on the way has other heights than was thought, so it looks again. */
export const goToCaret = (view: EditorView): void => keepInView(view.dom, () => caretOf(view));
