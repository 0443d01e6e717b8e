import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { schema } from '../../../shared/document/schema';
import type { ParagraphMark } from '../../../shared/document/types';
import { withoutSection } from '../amend/ids';
import { cellDepth, cellPos } from '../amend/rows';
import { spaced } from '../amend/spaces';
import { clearSelection, cutSelection, strikeRange, strikeSelection } from '../amend/strike';
import { isCells, tableIn, wordsOf } from './shape';

/**
 * Puts what was pasted or dropped (see `settle`) in the place of the selection: words run into the paragraph there,
 * whole blocks come to stand between paragraphs, cells go into cells one by one. Only what changes is touched.
 * `wholeWords` are put among others with the spaces they need.
 */
export function placeSlice(tr: Transaction, slice: Slice, wholeWords = false): Transaction {
  const table = tableIn(slice);
  if (table && fillCells(tr, table, isCells(slice))) return tr;
  const flow =
    isCells(slice) || (table && cellDepth(tr.selection.$from) > 0) ? wordsOf(slice) : slice;
  if (flow.content.childCount === 0) return tr;
  clearFor(tr, flow);
  if (!tr.selection.$from.parent.isTextblock) return tr.replaceSelection(flow);
  return placeFlow(tr, flow.content.content, wholeWords);
}

/** Puts what is dropped at `pos`; what was dragged from the selection goes there, unless it is let go where it was. */
export function drop(
  tr: Transaction,
  pos: number,
  slice: Slice,
  { moved, wholeWords }: { moved: boolean; wholeWords: boolean },
): Transaction {
  const { from, to } = tr.selection;
  const at = () => tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(pos))));
  if (moved && pos >= from && pos <= to) return at();
  if (moved) cutSelection(tr);
  at();
  return placeSlice(tr, slice, wholeWords).setMeta('uiEvent', 'drop');
}

/** Strikes the selection; a paragraph end that it closes with only where what comes has one too. */
function clearFor(tr: Transaction, { content: { lastChild } }: Slice): void {
  if (tr.selection.empty) return;
  if (lastChild?.isTextblock && lastChild.content.size === 0) strikeSelection(tr);
  else clearSelection(tr);
}

/** Words of one kind with the text around them. */
const isWords = (block: Node, into: Node): boolean =>
  block.isTextblock && (into.content.size > 0 || block.attrs.mark.kind === 'paragraph');

/** Puts blocks where the caret is, which ends behind them. */
function placeFlow(tr: Transaction, blocks: readonly Node[], wholeWords = false): Transaction {
  const { $from } = tr.selection;
  const into = $from.parent;
  const [first, last] = [blocks[0] as Node, blocks.at(-1) as Node];
  const [head, tail] = [$from.parentOffset > 0, $from.parentOffset < into.content.size];
  if (blocks.length === 1 && isWords(first, into)) {
    const words = wholeWords ? spaced(first.content, tr.selection) : first.content;
    return write(tr, $from.pos, words);
  }
  if (head && (tail || into.attrs.mark.section)) return dividing(tr, blocks);
  if (head) {
    const [words, rest] = first.isTextblock
      ? [first.content, blocks.slice(1)]
      : [Fragment.empty, [...blocks]];
    const after = tr.doc.resolve($from.after()).nodeAfter;
    if (last.type.name === 'table' && !after?.isTextblock) rest.push(emptyLike(into));
    write(tr, $from.pos, words);
    return insert(tr, tr.selection.$from.after(), rest);
  }
  // before the paragraph, which keeps its end
  const rest = last.isTextblock ? blocks.slice(0, -1) : blocks;
  const pos = $from.pos + sizeOf(rest);
  if (rest.length > 0) tr.insert($from.before(), rest);
  if (!last.isTextblock) return write(tr, pos, Fragment.empty);
  if (!tail && last.content.size > 0 && !into.attrs.mark.section)
    tr.setNodeAttribute(pos - 1, 'mark', last.attrs.mark);
  return write(tr, pos, last.content);
}

const sizeOf = (blocks: readonly Node[]): number =>
  blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

const emptyLike = (paragraph: Node): Node =>
  schema.node('paragraph', { mark: withoutSection(paragraph.attrs.mark as ParagraphMark) });

function write(tr: Transaction, pos: number, words: Fragment): Transaction {
  if (words.size > 0) tr.insert(pos, words);
  return tr.setSelection(TextSelection.create(tr.doc, pos + words.size));
}

function insert(tr: Transaction, pos: number, blocks: readonly Node[]): Transaction {
  if (blocks.length === 0) return tr;
  tr.insert(pos, blocks);
  return tr.setSelection(Selection.near(tr.doc.resolve(pos + sizeOf(blocks)), -1));
}

/**
 * Divides the paragraph of the caret: its last half is the one that was there, so that the last paragraph that comes
 * runs into it and takes its id (see `repairIds`).
 */
function dividing(tr: Transaction, blocks: readonly Node[]): Transaction {
  const { $from } = tr.selection;
  const nodes = [...blocks];
  if (!nodes[0]?.isTextblock) nodes.unshift(emptyLike($from.parent));
  const last = nodes.at(-1);
  if (last?.isTextblock)
    nodes[nodes.length - 1] = last.type.create($from.parent.attrs, last.content);
  else nodes.push($from.parent.copy(Fragment.empty));
  const slice = new Slice(Fragment.from(nodes), 1, 1);
  tr.step(new ReplaceStep($from.pos, $from.pos, slice));
  return tr.setSelection(TextSelection.create(tr.doc, $from.pos + slice.size));
}

/**
 * Fills cells from the selection's first on with those of `table`; false, and nothing done, where they do not fit.
 * @param cut it is part of a table: a selection that ends where a cell begins has nothing of that cell
 */
function fillCells(tr: Transaction, table: Node, cut: boolean): boolean {
  const { $from } = tr.selection;
  const depth = cellDepth($from);
  if (depth === 0) return false;
  const target = $from.node(depth - 2);
  const [top, left] = [$from.index(depth - 2), $from.index(depth - 1)];
  const fits = table.children.every((row, r) =>
    row.children.every((_, c) => {
      const cell = target.maybeChild(top + r)?.maybeChild(left + c);
      return (
        cell?.attrs.merge !== 'continue' &&
        cell?.firstChild?.isTextblock &&
        cell.lastChild?.isTextblock
      );
    }),
  );
  if (!fits) return false;
  const start = $from.start(depth - 2);
  table.forEach((row, _, r) => {
    row.forEach((cell, __, c) => {
      const pos = cellPos(tr.doc.nodeAt(start - 1) as Node, start, top + r, left + c);
      const old = tr.doc.nodeAt(pos) as Node;
      tr.setSelection(Selection.near(tr.doc.resolve(pos + old.nodeSize - 1), -1));
      const edge = cut && r === table.childCount - 1 && c === row.childCount - 1;
      if (old.textContent === cell.textContent || (edge && cell.textContent === '')) return;
      strikeRange(tr, pos + 2, pos + old.nodeSize - 2);
      tr.setSelection(TextSelection.create(tr.doc, pos + 2));
      placeFlow(tr, cell.children);
    });
  });
  return true;
}
