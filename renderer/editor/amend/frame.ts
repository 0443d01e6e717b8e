import type { Node } from 'prosemirror-model';
import { rowWidth } from '../../../shared/amendment/row-width';
import { blockOf } from '../../../shared/document/prosemirror';
import type { TableBlock, TableRow } from '../../../shared/document/types';
import type { Base } from './changes';

const tableOf = (node: Node): TableBlock => blockOf(node) as TableBlock;

const tablesOf = (flow: Node): Node[] => flow.children.filter(({ type }) => type.name === 'table');

/** A container of the draft that is gone: not a person's edit. New notes stand behind them, and come and go. */
function losesContainer({ containers }: Base, after: Node): boolean {
  if (after.childCount < containers.size) return true;
  return [...containers.keys()].some((id, i) => id !== after.child(i).attrs.id);
}

/** Whether a table of the flow has got a row that reaches further, or less far, than its rows did. */
function unevenIn(base: Base, flow: Node, before: Node | undefined): boolean {
  if (flow === before) return false;
  const old = new Map(before && tablesOf(before).map((node) => [node.attrs.id, node]));
  return tablesOf(flow).some((node) => {
    const was = old.get(node.attrs.id);
    return node !== was && uneven(base, node, was);
  });
}

function uneven(base: Base, node: Node, old: Node | undefined): boolean {
  const draft = base.blocks.get(node.attrs.id)?.block;
  const rows: TableRow[] = [
    ...(draft?.type === 'table' ? draft.rows : []),
    ...(old ? tableOf(old).rows : []),
  ];
  const known = new Map(rows.map((row) => [row.id, rowWidth(row)]));
  const table = tableOf(node);
  const first = table.rows[0];
  const widths = new Set(known.size > 0 ? known.values() : first ? [rowWidth(first)] : []);
  return node.children.some((rowNode, i) => {
    const row = table.rows[i] as TableRow;
    const width = rowWidth(row);
    if (known.has(row.id) ? known.get(row.id) !== width : !widths.has(width)) return true;
    const before = old?.children.find(({ attrs }) => attrs.id === row.id);
    return (
      rowNode !== before &&
      rowNode.children.some((cell, c) => unevenIn(base, cell, before?.children[c]))
    );
  });
}

/** Why an edit may not be made, whatever its words: it takes away a note or a cell, or wrecks a table. */
export function frameFault(base: Base, before: Node, after: Node): string | null {
  if (losesContainer(base, after)) return 'Strike one note or cell at a time.';
  for (const [i, flow] of after.children.entries())
    if (unevenIn(base, flow, before.maybeChild(i) ?? undefined))
      return 'The rows of a table would no longer have the same columns: change one cell at a time.';
  return null;
}
