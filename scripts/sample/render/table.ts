import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, TableBlock } from '../blocks.ts';
import { runs } from './paragraph.ts';
import type { Marks } from './revisions.ts';
import { RULE, TEAL } from './theme.ts';

const BULLET = '• ';
/** A table with no more rows than this is kept on one page. */
const SHORT = 10;
const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A plain grid: a header row that repeats, no merged cells, no row (and no short table) cut by a page. */
export function table(block: TableBlock, marks: Marks): Table {
  const short = block.rows.length <= SHORT;
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    indent: { size: 57, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: block.widths,
    margins: { top: 40, bottom: 40, left: 113, right: 113, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: block.rows.map((row, index) => {
      const header = index === 0;
      const together = short && index < block.rows.length - 1;
      return new TableRow({
        tableHeader: header,
        cantSplit: true,
        children: row.map((cell, column) =>
          tableCell(cell, block.widths[column] ?? 0, { header, together }, marks),
        ),
      });
    }),
  });
}

function tableCell(
  cell: Cell,
  width: number,
  { header, together }: { header: boolean; together: boolean },
  marks: Marks,
): TableCell {
  const lines = typeof cell === 'string' ? [cell] : cell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(header && { shading: { type: ShadingType.CLEAR, fill: TEAL, color: 'auto' } }),
    children: lines.map((text) => {
      const bullet = text.startsWith(BULLET);
      return new Paragraph({
        style: 'TableText',
        ...(together && { keepNext: true }),
        ...(bullet && { numbering: { reference: 'cell bullets', level: 0 } }),
        children: runs(
          bullet ? text.slice(BULLET.length) : text,
          marks,
          header,
          header ? 'FFFFFF' : undefined,
        ),
      });
    }),
  });
}
