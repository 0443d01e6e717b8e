import type { TableBlock, TableCell, TableRow } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, child, children, number, toggle, toInteger } from '../xml/find';
import { mergeOf } from './cell-merge';
import { inside, newFlow, type Reading } from './context';
import { lockUpTo } from './controls';
import { fingerprint } from './fingerprint';
import { pendAnchor, pendAnchors, readBlocks } from './flow';
import { COMMENT_MARKS } from './paragraph';
import { cellsOf, rowsOf } from './plan';
import { holderInForce, inForce } from './properties';

/** Properties of rows and cells that the model tells, and what says that a cell is tracked. */
export const TABLE_MODELLED = new Set([
  'tblHeader',
  'gridSpan',
  'vMerge',
  'hMerge',
  'cellIns',
  'cellDel',
  'cellMerge',
]);

/** Reads a w:tbl: rows and cells that the view keeps, each cell a container of its own. */
export function readTable(table: XmlElement, reading: Reading, lock: string | null): TableBlock {
  const id = reading.rename(table, reading.ids.get(table) as string);
  remember(table, id, reading);
  const rows: TableRow[] = [];
  const between = anchorsBetween(table, reading);
  const shown = reading.window?.rows.get(table);
  for (const row of rowsOf(table)) {
    if (shown && (row.start < shown.from || row.end > shown.to)) continue;
    between(row);
    if (reading.plan.removed.has(row)) pendAnchors(row, reading);
    else rows.push(readRow(row, `${id}:r${rows.length}`, reading, lock));
  }
  between(null);
  const block: TableBlock = {
    type: 'table',
    id,
    rows,
    columns: readColumns(table, reading),
  };
  const rest = restOf(holderInForce(table, 'tblPr', reading.plan));
  if (rest) block.rest = rest;
  return lock === null ? block : { ...block, locked: lock };
}

function readRow(
  row: XmlElement,
  natural: string,
  reading: Reading,
  lock: string | null,
): TableRow {
  const id = reading.rename(row, natural);
  remember(row, id, reading);
  const trPr = holderInForce(row, 'trPr', reading.plan);
  const cells = cellsOf(row).filter((cell) => !reading.plan.removed.has(cell));
  const between = anchorsBetween(row, reading);
  const out: TableRow = {
    id,
    header: toggle(trPr, 'tblHeader') === true,
    cells: cells.map((cell, index) => {
      between(cell);
      return readCell(cell, `${id}:c${index}`, reading, lock);
    }),
  };
  between(null);
  const rest = restOf(trPr);
  return rest ? { ...out, rest } : out;
}

/** Comments on whole rows or cells begin and end between them: call it before each, and with null after the last. */
function anchorsBetween(holder: XmlElement, reading: Reading): (next: XmlElement | null) => void {
  const marks = children(holder).filter((one) => one.ns === 'w' && COMMENT_MARKS.has(one.local));
  return (next) => {
    while (marks[0] && (!next || marks[0].start < next.start))
      pendAnchor(marks.shift() as XmlElement, reading);
  };
}

function readCell(
  cell: XmlElement,
  natural: string,
  reading: Reading,
  lock: string | null,
): TableCell {
  const id = reading.rename(cell, natural);
  remember(cell, id, reading);
  const tcPr = holderInForce(cell, 'tcPr', reading.plan);
  const out: TableCell = {
    id,
    span: Math.max(1, number(tcPr, 'gridSpan') ?? 1),
    blocks: readBlocks(cell, inside(reading), newFlow(), lock ?? lockUpTo(cell, 'tbl')),
  };
  const merge = mergeOf(cell, tcPr, reading.plan);
  if (merge) out.merge = merge;
  const rest = restOf(tcPr);
  return rest ? { ...out, rest } : out;
}

function readColumns(table: XmlElement, reading: Reading): number[] {
  const grid = inForce(child(table, 'w', 'tblGrid'), reading.plan);
  return grid
    .filter((one) => one.local === 'gridCol')
    .map((one) => toInteger(attr(one, 'w:w')) ?? 0);
}

function restOf(properties: XmlElement | null): string | undefined {
  if (!properties) return undefined;
  return fingerprint(
    children(properties)
      .filter((one) => !TABLE_MODELLED.has(one.local))
      .sort((a, b) => (a.local < b.local ? -1 : a.local > b.local ? 1 : 0)),
  );
}

function remember(element: XmlElement, id: string, { part, found }: Reading): void {
  found.idOf.set(element, id);
  found.places.set(id, { part, element, joined: [], leaves: [] });
}
