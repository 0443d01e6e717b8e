import { element } from './element';

/** What a cell tells of the width it needs: the columns it spans, and its text. */
export interface CellText {
  span: number;
  text: string;
}

/** Width of a table of the sheet, and of an average character in it with the cell's padding, in pixels. */
const TABLE = 680;
const CHARACTER = 7.8;
const PADDING = 22;

const longest = (text: string): number =>
  Math.max(0, ...text.split(/[\s\-–—/]+/).map((word) => word.length));

/**
 * The share of the table's width of each column: the file's own widths, but none narrower than its longest word
 * while others have room to give. Null where the file gives no widths.
 */
export function columnShares(
  columns: readonly number[],
  rows: readonly (readonly CellText[])[],
): number[] | null {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  if (whole <= 0 || columns.some((width) => width <= 0)) return null;
  const needs = columns.map(() => 0);
  for (const row of rows) {
    let at = 0;
    for (const { span, text } of row) {
      if (span === 1 && at < needs.length) needs[at] = Math.max(needs[at] ?? 0, longest(text));
      at += span;
    }
  }
  const shares = columns.map((width) => width / whole);
  const least = needs.map((letters) => (letters * CHARACTER + PADDING) / TABLE);
  const lacking = shares.reduce((sum, share, i) => sum + Math.max(0, (least[i] ?? 0) - share), 0);
  const spare = shares.reduce((sum, share, i) => sum + Math.max(0, share - (least[i] ?? 0)), 0);
  if (lacking === 0) return shares;
  const given = Math.min(1, spare / lacking);
  const taken = spare === 0 ? 0 : Math.min(1, lacking / spare);
  return shares.map((share, i) => {
    const over = share - (least[i] ?? 0);
    return over < 0 ? share - over * given : share - over * taken;
  });
}

/** The columns of a table as an element that sets their widths; the content policy lets no style attribute in. */
function columnGroup(shares: readonly number[]): HTMLElement {
  return element(
    'colgroup',
    '',
    ...shares.map((share) => {
      const column = document.createElement('col');
      column.style.width = `${(share * 100).toFixed(2)}%`;
      return column;
    }),
  );
}

/** A table around its rows, with the widths of its columns where they are known. */
export function drawGrid(
  columns: readonly number[],
  rows: readonly (readonly CellText[])[],
  body: HTMLElement,
): HTMLElement {
  const shares = columnShares(columns, rows);
  return shares
    ? element('table', 'doc-grid', columnGroup(shares), body)
    : element('table', '', body);
}

/** The rows of a table that is drawn. */
export const drawnRows = (body: HTMLTableSectionElement): CellText[][] =>
  [...body.rows].map((row) =>
    [...row.cells].map((cell) => ({
      span: cell.colSpan,
      text: [...cell.children].map(({ textContent }) => textContent).join(' '),
    })),
  );
