import type { Node, ResolvedPos } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { withoutLastEnd } from './select';
import { spaceToCut } from './spaces';

/** The depth of the flow (container or cell) that a position stands in. */
export function flowDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const { name } = $pos.node(depth).type;
    if (name === 'container' || name === 'cell') return depth;
  }
  return 0;
}

const sameFlow = ($from: ResolvedPos, $to: ResolvedPos): boolean => {
  const depth = flowDepth($from);
  return depth === flowDepth($to) && $from.start(depth) === $to.start(depth);
};

/** Joins what is left of two paragraphs of one flow; an empty first one leaves the last as it was. */
function strikeInFlow(tr: Transaction, $from: ResolvedPos, $to: ResolvedPos): void {
  const first = $from.parentOffset === 0 && !$from.sameParent($to) && $to.parent.isTextblock;
  if (!first || ($to.parentOffset > 0 && $to.parentOffset === $to.parent.content.size)) {
    tr.delete($from.pos, $to.pos);
    return;
  }
  tr.delete($to.start(), $to.pos);
  tr.delete($from.before(), $to.before());
}

/** Empties every paragraph that the range touches, leaving containers, cells and paragraph ends. */
function strikeAcross(tr: Transaction, from: number, to: number): void {
  const ranges: [number, number][] = [];
  tr.doc.nodesBetween(from, to, (node: Node, pos) => {
    if (node.type.name === 'table' && pos >= from && pos + node.nodeSize <= to) {
      ranges.push([pos, pos + node.nodeSize]);
      return false;
    }
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    const end = Math.min(to, pos + 1 + node.content.size);
    if (start < end) ranges.push([start, end]);
    return false;
  });
  for (const [start, end] of ranges.reverse()) tr.delete(start, end);
}

/**
 * Strikes the words from `from` to `to` as Word does: inside one flow what is left of the two paragraphs is joined;
 * over several cells or notes their words go and the cells stay.
 */
export function strikeRange(tr: Transaction, from: number, to: number): Transaction {
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)];
  if (sameFlow($from, $to)) strikeInFlow(tr, $from, $to);
  else strikeAcross(tr, from, to);
  const at = Math.min(from, tr.doc.content.size);
  return tr.setSelection(Selection.near(tr.doc.resolve(at)));
}

/** Strikes the selection. A selected figure or placeholder goes as a whole. */
export function strikeSelection(tr: Transaction): Transaction {
  const { selection } = tr;
  if (selection instanceof TextSelection) return strikeRange(tr, selection.from, selection.to);
  return tr.deleteSelection();
}

/** Strikes the selected words for others to come in their place: the paragraph end behind them stays. */
export function clearSelection(tr: Transaction): Transaction {
  const words = withoutLastEnd(tr);
  return strikeSelection(words ? tr.setSelection(words) : tr);
}

/** Whether a paragraph is selected from end to end before something that is no text: Word strikes it whole. */
function wholeBeforeBlock({ doc, selection }: Transaction): boolean {
  const { $from, $to, empty } = selection;
  if (empty || !$from.parent.isTextblock || !$from.sameParent($to)) return false;
  if ($from.parentOffset > 0 || $to.pos < $to.end() || $from.parent.attrs.mark.section)
    return false;
  return doc.resolve($to.after()).nodeAfter?.isTextblock === false;
}

/** Delete over a selection: its words, and the paragraph that they are all of. */
export function deleteSelection(tr: Transaction): Transaction {
  if (!wholeBeforeBlock(tr)) return strikeSelection(tr);
  const { $from } = tr.selection;
  tr.delete($from.before(), $from.after());
  return tr.setSelection(Selection.near(tr.doc.resolve($from.before())));
}

/** Cuts the selection, or drags it away: of whole words the space that would be left over goes too. */
export function cutSelection(tr: Transaction): Transaction {
  const { before, after } = spaceToCut(tr.selection);
  if (before + after === 0) return deleteSelection(tr);
  return strikeRange(tr, tr.selection.from - before, tr.selection.to + after);
}
