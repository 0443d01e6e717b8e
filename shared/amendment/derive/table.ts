import { words } from '../../base/text';
import { commonRuns } from '../../document/diff';
import type { TableBlock, TableRow } from '../../document/types';
import { blockKey, rowKey } from '../equal';
import { blockText } from '../quote';
import type { Hunk, RowsHunk } from '../types';
import type { AlignOptions } from './align';
import { freshRow, type Keys } from './keys';

type Pair = [d: number, e: number];
type Cells = (from: TableRow['cells'][number], to: TableRow['cells'][number]) => Hunk[];

/**
 * The hunks between a table and what has become of it: rows that go and come as one hunk, and the changes within
 * the cells of rows that stay. Column widths and the table's own properties are not compared.
 */
export function tableHunks(
  d: TableBlock,
  e: TableBlock,
  keys: Keys,
  options: AlignOptions,
  cells: Cells,
): Hunk[] {
  const pairs = pairRows(d.rows, e.rows, options);
  const hunks: Hunk[] = [];
  const rows: RowsHunk = { kind: 'rows', table: d.id, remove: [], insert: [] };
  let [i, j] = [0, 0];
  for (const [dRow, eRow] of [...pairs, [d.rows.length, e.rows.length] as Pair]) {
    for (; i < dRow; i++) {
      const quoted = d.rows[i] as TableRow;
      rows.remove.push({ row: quoted.id, quoted });
    }
    const fresh = e.rows.slice(j, eRow).map((row) => freshRow(row, keys));
    if (fresh.length > 0) rows.insert.push({ after: d.rows[dRow - 1]?.id ?? null, rows: fresh });
    const [from, to] = [d.rows[dRow], e.rows[eRow]];
    from?.cells.forEach((cell, n) => {
      const other = to?.cells[n];
      if (other) hunks.push(...cells(cell, other));
    });
    [i, j] = [dRow + 1, eRow + 1];
  }
  return rows.remove.length + rows.insert.length > 0 ? [rows, ...hunks] : hunks;
}

/** Rows that stay, in order: by id; in a tree from another file those that say the same, then the likest. */
export function pairRows(
  d: readonly TableRow[],
  e: readonly TableRow[],
  { foreign, vocabulary }: AlignOptions,
): Pair[] {
  const number = (row: TableRow) =>
    vocabulary.number(foreign ? `\0=${rowKey(row)}` : `\0#${row.id}`);
  const firm = commonRuns(d.map(number), e.map(number)).flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, n): Pair => [a + n, b + n]),
  );
  const out: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [dRow, eRow] of [...firm, [d.length, e.length] as Pair]) {
    if (foreign) {
      const rest = likest(d.slice(i, dRow), e.slice(j, eRow));
      out.push(...rest.map(([x, y]): Pair => [x + i, y + j]));
    }
    const [a, b] = [d[dRow], e[eRow]];
    if (a && b && sameShape(a, b)) out.push([dRow, eRow]);
    [i, j] = [dRow + 1, eRow + 1];
  }
  return out;
}

const sameShape = (a: TableRow, b: TableRow): boolean =>
  a.header === b.header &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => cell.span === b.cells[i]?.span && cell.merge === b.cells[i]?.merge);

/** Pairs of rows in order, as many and as like each other as possible. */
function likest(d: readonly TableRow[], e: readonly TableRow[]): Pair[] {
  const bag = (row: TableRow) => {
    const blocks = row.cells.flatMap((cell) => cell.blocks);
    return new Set([...words(blocks.map(blockText).join(' ')), ...blocks.map(blockKey)]);
  };
  const [dBags, eBags] = [d.map(bag), e.map(bag)];
  const score = (i: number, j: number): number => {
    if (!sameShape(d[i] as TableRow, e[j] as TableRow)) return 0;
    const [a, b] = [dBags[i] as Set<string>, eBags[j] as Set<string>];
    const shared = [...a].filter((word) => b.has(word)).length;
    return 1 + shared / Math.max(a.size, b.size, 1);
  };
  // best[i][j]: the best total from row i and row j on.
  const best = Array.from({ length: d.length + 1 }, () => new Float64Array(e.length + 1));
  const total = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = d.length - 1; i >= 0; i--)
    for (let j = e.length - 1; j >= 0; j--)
      (best[i] as Float64Array)[j] = Math.max(
        total(i + 1, j),
        total(i, j + 1),
        score(i, j) + total(i + 1, j + 1),
      );
  const out: Pair[] = [];
  for (let i = 0, j = 0; i < d.length && j < e.length; ) {
    const own = score(i, j);
    if (own > 0 && own + total(i + 1, j + 1) === total(i, j)) out.push([i++, j++]);
    else if (total(i + 1, j) === total(i, j)) i++;
    else j++;
  }
  return out;
}
