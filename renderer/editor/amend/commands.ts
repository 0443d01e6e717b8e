import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../../../shared/document/schema';
import type { ParagraphMark } from '../../../shared/document/types';
import { atLevel, hasLevel, markAfterHeading, markAs } from './paragraphs';
import { reach } from './segments';
import { withoutLastEnd } from './select';
import { clearSelection, deleteSelection, flowDepth, strikeRange } from './strike';

const done = (tr: Transaction, dispatch?: (tr: Transaction) => void): boolean => {
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Does nothing, and says why: see `attempt`. */
const refuse = (tr: Transaction, sentence: string, dispatch?: (tr: Transaction) => void): true => {
  dispatch?.(tr.setMeta('refused', sentence));
  return true;
};

/** What Enter at the end of a paragraph begins. */
function following(doc: Node, flow: Node, index: number): ParagraphMark {
  const { section: _, ...mark }: ParagraphMark = flow.child(index).attrs.mark;
  return mark.kind === 'heading' ? markAfterHeading(doc, flow, index) : mark;
}

/** Enter: divides the paragraph; at a heading's end begins text; in an empty list item ends the list. */
export const divide: Command = (state, dispatch) => {
  const tr = state.selection.empty ? state.tr : clearSelection(state.tr);
  const { $from } = tr.selection;
  if (!$from.parent.isTextblock) return false;
  const depth = flowDepth($from);
  const [flow, index] = [$from.node(depth), $from.index(depth)];
  const mark: ParagraphMark = $from.parent.attrs.mark;
  if (mark.kind === 'item' && $from.parent.content.size === 0) {
    tr.setNodeAttribute($from.before(), 'mark', markAs(tr.doc, flow, index, 'paragraph', 0));
    return done(tr, dispatch);
  }
  const atEnd = $from.parentOffset === $from.parent.content.size;
  const attrs = atEnd
    ? { id: null, mark: following(tr.doc, flow, index), locked: null }
    : $from.parent.attrs;
  tr.split($from.pos, 1, [{ type: $from.parent.type, attrs }]);
  return done(tr, dispatch);
};

/** Shift+Enter: a line break inside the paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.isTextblock) return false;
  return done(clearSelection(state.tr).insertText('\n'), dispatch);
};

/** Joins two neighbouring paragraphs at the gap `pos`; an empty one simply goes. */
function join(tr: Transaction, pos: number): void {
  const $gap = tr.doc.resolve(pos);
  const [before, after] = [$gap.nodeBefore as Node, $gap.nodeAfter as Node];
  if (before.content.size === 0) {
    tr.delete(pos - before.nodeSize, pos);
    tr.setSelection(TextSelection.create(tr.doc, pos - before.nodeSize + 1));
  } else if (after.content.size === 0) {
    tr.delete(pos, pos + after.nodeSize);
    tr.setSelection(TextSelection.create(tr.doc, pos - 1));
  } else {
    tr.join(pos);
    tr.setSelection(TextSelection.create(tr.doc, pos - 1));
  }
}

/** The paragraph without its bullet or number, as Word's first Backspace leaves it: in its style, where that is indented. */
const offList = (mark: ParagraphMark): ParagraphMark => ({
  ...mark,
  kind: 'paragraph',
  level: 0,
  list: null,
});

/**
 * Backspace and Delete, by character or by word: strikes the selection, or what lies beside the caret; at a
 * paragraph's edge joins it with its neighbour, once it is no list item. Beside a table, figure or cell edge nothing is struck unawares.
 */
export const strike =
  (back: boolean, word: boolean): Command =>
  (state, dispatch) => {
    // what is struck is undone by itself, not with the words typed just before
    if (!state.selection.empty) return done(closeHistory(deleteSelection(state.tr)), dispatch);
    const { $from } = state.selection;
    if (!$from.parent.isTextblock) return false;
    const tr = state.tr;
    const offset = $from.parentOffset;
    if (back ? offset > 0 : offset < $from.parent.content.size) {
      const to = $from.start() + reach($from.parent, offset, back, word);
      return done(strikeRange(tr, Math.min($from.pos, to), Math.max($from.pos, to)), dispatch);
    }
    const mark: ParagraphMark = $from.parent.attrs.mark;
    if (back && mark.kind === 'item')
      return done(tr.setNodeAttribute($from.before(), 'mark', offList(mark)), dispatch);
    const gap = back ? $from.before() : $from.after();
    const $gap = state.doc.resolve(gap);
    const neighbour = back ? $gap.nodeBefore : $gap.nodeAfter;
    if (neighbour?.isTextblock) join(tr, gap);
    else if (neighbour && $from.parent.content.size === 0) {
      tr.delete($from.before(), $from.after());
      tr.setSelection(
        Selection.near(tr.doc.resolve(Math.min(gap, tr.doc.content.size)), back ? -1 : 1),
      );
    } else return true;
    return done(tr, dispatch);
  };

/** Typed text over a selection of several paragraphs, cells or notes: its words go, then the text comes. */
export function typeOver(tr: Transaction, from: number, to: number, text: string): Transaction {
  const over = tr.setSelection(TextSelection.create(tr.doc, from, to));
  return clearSelection(over).insertText(text).scrollIntoView();
}

/** Ctrl+A: everything in the container the caret stands in. */
export const selectFlow: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = flowDepth($from);
  const flow = $from.node(depth);
  const start = Selection.findFrom(state.doc.resolve($from.start(depth)), 1, true);
  const end = Selection.findFrom(
    state.doc.resolve($from.start(depth) + flow.content.size),
    -1,
    true,
  );
  if (!start || !end) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, start.from, end.to)));
  return true;
};

/** Each paragraph of the selection with its flow, and where it stands in it. */
function selected(
  tr: Transaction,
): { pos: number; mark: ParagraphMark; flow: Node; index: number }[] {
  const out: ReturnType<typeof selected> = [];
  const { from, to } = withoutLastEnd(tr) ?? tr.selection;
  tr.doc.nodesBetween(from, to, (node, pos, parent, index) => {
    if (node.isTextblock && parent) out.push({ pos, mark: node.attrs.mark, flow: parent, index });
    return !node.isTextblock;
  });
  return out;
}

const atEdge = {
  1: 'This list goes no deeper: the Word file has no level below this one.',
  [-1]: 'This is the first level of the list already.',
};

/** Tab and Shift+Tab at an item's start, or over several: the items one level down or up. Elsewhere Tab is a tab. */
export const shiftLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection;
    const whole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
    if ($from.sameParent($to) && !(state.selection.empty ? $from.parentOffset === 0 : whole))
      return false;
    const tr = state.tr;
    const items = selected(tr).filter(({ mark }) => mark.kind === 'item' && mark.list);
    if (items.length === 0) return false;
    for (const { pos, mark } of items) {
      const level = (mark.list?.level ?? 0) + by;
      const list = { id: mark.list?.id ?? '', level };
      if (level >= 0 && hasLevel(state.doc.attrs.head, list))
        tr.setNodeAttribute(pos, 'mark', atLevel(mark, level));
    }
    return tr.docChanged ? done(tr, dispatch) : refuse(tr, atEdge[by], dispatch);
  };

/** Makes the paragraphs of the selection headings, items or plain text. */
export const retype =
  (kind: ParagraphMark['kind'], level: number): Command =>
  (state, dispatch) => {
    const tr = state.tr;
    for (const { pos, mark, flow, index } of selected(tr)) {
      if (mark.kind === kind && mark.level === level) continue;
      const made = markAs(state.doc, flow, index, kind, level);
      tr.setNodeAttribute(pos, 'mark', mark.section ? { ...made, section: true } : made);
    }
    return tr.docChanged ? done(tr, dispatch) : false;
  };

/** A slice of paragraphs for pasted plain text; like the paragraph it comes into. */
export function textSlice(text: string, mark: ParagraphMark): Slice {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const { section: _, ...plain } = mark;
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', { mark: plain }, line === '' ? [] : [schema.text(line)]),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}
