import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { goToCaret } from './caret-place';

/** The paragraph around a position with its end, as Word's triple click takes it; null where there is none. */
export function wholeParagraph(doc: Node, pos: number): TextSelection | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  const next = doc.resolve($pos.after()).nodeAfter;
  const end = next?.isTextblock ? $pos.after() + 1 : $pos.end();
  return TextSelection.create(doc, $pos.start(), end);
}

/** The selection without the paragraph end it closes with; null when it does not close with one. */
export function withoutLastEnd({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>) {
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || $from.sameParent($to) || $to.parentOffset > 0)
    return null;
  const before = doc.resolve($to.before());
  if (!before.nodeBefore?.isTextblock) return null;
  return TextSelection.create(doc, $from.pos, before.pos - 1);
}

/** Where the paragraph beside the one of `pos` begins, or its own edge where that is not reached yet. */
function paragraphFrom(doc: Node, pos: number, by: 1 | -1): number {
  const $pos = doc.resolve(pos);
  if (by === -1 && pos > $pos.start()) return $pos.start();
  const gap = doc.resolve(by === 1 ? $pos.after() : $pos.before());
  const beside = by === 1 ? gap.nodeAfter : gap.nodeBefore;
  if (beside?.isTextblock) return by === 1 ? gap.pos + 1 : gap.pos - beside.nodeSize + 1;
  if (by === 1 && pos < $pos.end()) return $pos.end();
  const next = Selection.findFrom(gap, by, true);
  return next ? next.$head.start() : pos;
}

/** Ctrl+Shift+Down and Up: the selection reaches a paragraph further, its end with it. */
export const extendByParagraph =
  (by: 1 | -1): Command =>
  ({ doc, selection, tr }, dispatch) => {
    if (!(selection instanceof TextSelection)) return false;
    const head = paragraphFrom(doc, selection.head, by);
    dispatch?.(tr.setSelection(TextSelection.create(doc, selection.anchor, head)).scrollIntoView());
    return true;
  };

/** Ctrl+Home and End: the beginning or end of the text around the caret, which the browser may not have drawn. */
export const toEdge =
  (by: 1 | -1, extend: boolean): Command =>
  ({ doc, selection, tr }, dispatch, view) => {
    const { $head } = selection;
    if ($head.depth < 1) return false;
    const edge = doc.resolve(by === 1 ? $head.end(1) : $head.start(1));
    const found = Selection.findFrom(edge, by === 1 ? -1 : 1, true);
    if (!found) return false;
    const anchor = extend ? selection.anchor : found.head;
    if (!dispatch) return true;
    dispatch(tr.setSelection(TextSelection.create(doc, anchor, found.head)).scrollIntoView());
    if (view) goToCaret(view);
    return true;
  };
