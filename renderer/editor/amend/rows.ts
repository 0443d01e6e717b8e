import type { Node, ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../../../shared/document/schema';
import { withoutSection } from './ids';

/** The innermost table row around a position: its depth, or 0. */
function rowDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--)
    if ($pos.node(depth).type.name === 'row') return depth;
  return 0;
}

/** The depth of the innermost cell around a position, or 0. */
export const cellDepth = ($pos: ResolvedPos): number => {
  const depth = rowDepth($pos);
  return depth === 0 ? 0 : depth + 1;
};

/** Where a cell of a table begins whose first row begins at `start`. */
export function cellPos(table: Node, start: number, row: number, cell: number): number {
  let pos = start + 1;
  for (let r = 0; r < row; r++) pos += table.child(r).nodeSize;
  for (let c = 0; c < cell; c++) pos += table.child(row).child(c).nodeSize;
  return pos;
}

export const inTable = (state: EditorState): boolean => rowDepth(state.selection.$from) > 0;

/** An empty row like another: as many cells, with the paragraphs' properties of its own. */
function likeRow(row: Node): Node {
  const cells = row.children.map((cell) => {
    const first = cell.children.find((block) => block.isTextblock);
    const mark = first ? withoutSection(first.attrs.mark) : undefined;
    return schema.node(
      'cell',
      { span: cell.attrs.span, rest: cell.attrs.rest },
      schema.node('paragraph', mark ? { mark } : {}),
    );
  });
  return schema.node('row', { rest: row.attrs.rest }, cells);
}

/** Adds a row above or below the caret's, with the caret in its first cell. */
export const addRow =
  (where: 'above' | 'below'): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const depth = rowDepth($from);
    if (depth === 0) return false;
    const pos = where === 'above' ? $from.before(depth) : $from.after(depth);
    const tr = state.tr.insert(pos, likeRow($from.node(depth)));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 3)).scrollIntoView());
    return true;
  };

/** Deletes the rows of the selection, in the table of its start; all of them take the table with them. */
export const deleteRow: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const depth = rowDepth($from);
  if (depth === 0) return false;
  const table = $from.node(depth - 1);
  const same = $to.depth >= depth && $to.start(depth - 1) === $from.start(depth - 1);
  const last = same ? $to.index(depth - 1) : $from.index(depth - 1);
  const all = last - $from.index(depth - 1) + 1 === table.childCount;
  const pos = $from.before(all ? depth - 1 : depth);
  const end = all ? $from.after(depth - 1) : same ? $to.after(depth) : $from.after(depth);
  const tr = state.tr.delete(pos, end);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos))).scrollIntoView());
  return true;
};

/** The cell of a row that stands under or over a column of its table. */
function cellAt(row: Node, column: number): number {
  let reached = 0;
  for (let c = 0; c < row.childCount; c++) {
    reached += row.child(c).attrs.span;
    if (reached > column) return c;
  }
  return row.childCount - 1;
}

/** Arrow Down and Up at the edge of a cell: the cell below or above; beyond the table's edge, what is beside the table. */
export const acrossRows =
  (by: 1 | -1): Command =>
  (state, dispatch, view) => {
    const { $head, empty } = state.selection;
    const depth = rowDepth($head);
    if (depth === 0 || !empty || !$head.parent.isTextblock) return false;
    const edge = by === 1 ? $head.node(depth + 1).childCount - 1 : 0;
    if ($head.index(depth + 1) !== edge) return false;
    if (view && !view.endOfTextblock(by === 1 ? 'down' : 'up')) return false;
    const table = $head.node(depth - 1);
    const row = $head.index(depth - 1) + by;
    const cells = $head.node(depth).children.slice(0, $head.index(depth));
    const target = table.maybeChild(row);
    let from = by === 1 ? $head.after(depth - 1) : $head.before(depth - 1);
    if (target) {
      const column = cells.reduce((sum, { attrs }) => sum + attrs.span, 0);
      const cell = cellAt(target, column);
      const pos = cellPos(table, $head.start(depth - 1), row, cell);
      from = by === 1 ? pos + 1 : pos + target.child(cell).nodeSize - 1;
    }
    const next = Selection.findFrom(state.doc.resolve(from), by, true);
    if (!next) return true;
    const at = view ? sameColumn(view, $head.pos, next.head) : next.head;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };

/** The place on the line of `to` that is under or over `from`; `to` itself where none is. */
function sameColumn(view: EditorView, from: number, to: number): number {
  const { top, bottom } = view.coordsAtPos(to);
  const { left } = view.coordsAtPos(from);
  const at = view.posAtCoords({ left, top: (top + bottom) / 2 })?.pos;
  const { doc } = view.state;
  return at !== undefined && doc.resolve(at).sameParent(doc.resolve(to)) ? at : to;
}

/** Tab and Shift+Tab in a table: the next or previous cell; after the last cell a new row. */
export const nextCell =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const depth = rowDepth($from);
    if (depth === 0) return false;
    const table = $from.node(depth - 1);
    const [row, cell] = [$from.index(depth - 1), $from.index(depth)];
    const cells: [number, number][] = [];
    table.forEach((node, _offset, r) => {
      for (let c = 0; c < node.childCount; c++) cells.push([r, c]);
    });
    const next = cells[cells.findIndex(([r, c]) => r === row && c === cell) + by];
    if (!next) return by === 1 ? addRow('below')(state, dispatch) : true;
    const pos = cellPos(table, $from.start(depth - 1), ...next);
    const target = table.child(next[0]).child(next[1]);
    const end = Selection.near(state.doc.resolve(pos + 1 + target.content.size), -1);
    const start = Selection.near(state.doc.resolve(pos + 1));
    dispatch?.(
      state.tr.setSelection(TextSelection.create(state.doc, start.from, end.to)).scrollIntoView(),
    );
    return true;
  };
