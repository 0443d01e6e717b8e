import type { NodeViewConstructor } from 'prosemirror-view';
import { drawGrid } from '../sheet/columns';
import { element } from '../sheet/element';

/** A table in the editor, with the columns as wide as on the sheet. */
export const tableView: NodeViewConstructor = ({ attrs, children }) => {
  const body = element('tbody', '');
  const rows = children.map((row) =>
    row.children.map((cell) => ({
      span: cell.attrs.span,
      text: cell.textBetween(0, cell.content.size, ' '),
    })),
  );
  const dom = element('div', 'doc-block doc-table', drawGrid(attrs.columns, rows, body));
  if (attrs.locked) dom.classList.add('doc-locked');
  dom.dataset.block = attrs.id ?? '';
  return { dom, contentDOM: body };
};
