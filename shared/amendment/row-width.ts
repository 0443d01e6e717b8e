import type { TableBlock, TableRow } from '../document/types';

/** How many columns of its table a row's cells take. */
export const rowWidth = ({ cells }: Pick<TableRow, 'cells'>): number =>
  cells.reduce((sum, { span }) => sum + span, 0);

/**
 * Whether a new row would run out of a table: no row of it goes so far, nor do its columns. Where a file does not say its
 * columns Word makes them of the rows, so that any row has its place.
 */
export const runsOut = (row: TableRow, { columns, rows }: TableBlock): boolean =>
  columns.length > 0 && rowWidth(row) > Math.max(columns.length, ...rows.map(rowWidth));
