import { words } from '../../base/text';
import { commonRuns } from '../../document/diff';
import type { TableBlock, TableRow } from '../../document/types';
import { rowKey } from '../equal';
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

/** Rows that stay, in order: by id, else those that say the same, then by shared words and place. */
export function pairRows(
  d: readonly TableRow[],
  e: readonly TableRow[],
  { foreign, vocabulary }: AlignOptions,
): Pair[] {
  const number = (row: TableRow) => vocabulary.number(foreign ? `=${rowKey(row)}` : `#${row.id}`);
  const firm = commonRuns(d.map(number), e.map(number)).flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, n): Pair => [a + n, b + n]),
  );
  const out: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [dRow, eRow] of [...firm, [d.length, e.length] as Pair]) {
    for (; i < dRow && j < eRow; ) {
      const [a, b] = [d[i] as TableRow, e[j] as TableRow];
      if (sameShape(a, b) && alike(a, b)) out.push([i++, j++]);
      else if (dRow - i > eRow - j) i++;
      else if (dRow - i < eRow - j) j++;
      else {
        i++;
        j++;
      }
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

/** Do two rows share half of their words? */
function alike(a: TableRow, b: TableRow): boolean {
  const bag = (row: TableRow) =>
    words(row.cells.flatMap((cell) => cell.blocks.map(blockText)).join(' '));
  const [one, other] = [bag(a), new Set(bag(b))];
  const shared = one.filter((word) => other.has(word)).length;
  return 2 * shared >= Math.max(one.length, other.size);
}
