import type { Hunk, Piece } from '../../../shared/amendment/types';
import type {
  Block,
  Inline,
  ParagraphMark,
  TableBlock,
  TableCell,
  TableRow,
} from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import { PLAIN_TABLE } from './plain-table';
import type { RawPart } from './raw';
import type { View } from './view';

/** The looks that a draft has, which are all that can be written: of a new one only a hash is known. */
interface Looks {
  paragraphs: Set<string>;
  /** The first layout of each kind and style. */
  usual: Map<string, string | undefined>;
  tables: TableBlock[];
  rows: Set<string>;
  cells: Set<string>;
}

/** Hunks with looks that the draft has, and how many paragraphs, tables and rows of other tables had another. */
interface Fitted {
  hunks: Hunk[];
  paragraphs: number;
  tables: number;
  rows: number;
}

/** Gives what hunks bring the nearest look of the draft where theirs is none of it. */
export class LookFitter {
  private paragraphs = 0;
  private tables = 0;
  private rows = 0;
  private readonly looks = new Map<RawPart, Looks>();
  private at: Looks | null = null;

  constructor(private readonly before: View) {}

  /** The hunks of one part's changes. */
  fit(hunks: readonly Hunk[], part: RawPart): Fitted {
    const looks = this.looks.get(part) ?? looksOf(this.before, part);
    this.looks.set(part, looks);
    Object.assign(this, { at: looks, paragraphs: 0, tables: 0, rows: 0 });
    const fitted = hunks.map((hunk) => this.hunk(hunk, looks));
    return { hunks: fitted, paragraphs: this.paragraphs, tables: this.tables, rows: this.rows };
  }

  private hunk(hunk: Hunk, looks: Looks): Hunk {
    if (hunk.kind === 'replace') return { ...hunk, content: hunk.content.map(this.piece) };
    if (hunk.kind === 'insert') return { ...hunk, blocks: hunk.blocks.map(this.block) };
    // a paragraph of the draft keeps the layout that it has
    if (hunk.kind === 'retype') return { ...hunk, mark: this.mark(hunk.mark, hunk.quoted) };
    if (hunk.kind !== 'rows') return hunk;
    const table = looks.tables.find(({ id }) => id === hunk.table);
    const insert = hunk.insert.map(({ after, rows }) => {
      const model = table?.rows.find(({ id }) => id === after) ?? table?.rows[0];
      return { after, rows: rows.map((row) => this.row(row, model)) };
    });
    return { ...hunk, insert };
  }

  private piece = (piece: Piece): Piece =>
    'mark' in piece ? { ...piece, mark: this.mark(piece.mark) } : this.inline(piece);

  private inline = <I extends Inline>(inline: I): I =>
    'atom' in inline && inline.note ? { ...inline, note: inline.note.map(this.block) } : inline;

  private block = (block: Block): Block => {
    if (block.type === 'text')
      return { ...block, content: block.content.map(this.inline), mark: this.mark(block.mark) };
    return block.type === 'table' ? this.table(block) : block;
  };

  private mark(mark: ParagraphMark, quoted?: ParagraphMark): ParagraphMark {
    const { rest, ...others } = mark;
    if (rest === undefined || this.at?.paragraphs.has(rest)) return mark;
    this.paragraphs++;
    const nearest = quoted ? quoted.rest : this.at?.usual.get(kindOf(mark));
    return nearest === undefined ? others : { ...others, rest: nearest };
  }

  private table(table: TableBlock): TableBlock {
    const known = this.at?.tables ?? [];
    const counted = this.rows;
    const rows = table.rows.map((row) => this.row(row));
    if (table.rest === undefined || known.some(({ rest }) => rest === table.rest))
      return { ...table, rows };
    this.tables++;
    this.rows = counted; // told with the table
    const usual = known.length > 0 ? known[0]?.rest : PLAIN_TABLE.rest;
    const { rest: _, ...others } = table;
    return usual === undefined ? { ...others, rows } : { ...others, rows, rest: usual };
  }

  private row(row: TableRow, model?: TableRow): TableRow {
    const looks = this.at;
    const cells = row.cells.map((cell, at): TableCell => {
      const own = { ...cell, blocks: cell.blocks.map(this.block) };
      return fitted(own, looks?.cells, model?.cells[at]);
    });
    const own = fitted({ ...row, cells }, looks?.rows, model);
    if (own.rest !== row.rest || cells.some(({ rest }, at) => rest !== row.cells[at]?.rest))
      this.rows++;
    return own;
  }
}

/** A row or cell whose look is that of its model where the draft has no such look. */
function fitted<T extends { rest?: string }>(
  own: T,
  known: ReadonlySet<string> | undefined,
  model: { rest?: string } | undefined,
): T {
  if (own.rest === undefined || known?.has(own.rest)) return own;
  const { rest: _, ...others } = own;
  return (model?.rest === undefined ? others : { ...others, rest: model.rest }) as T;
}

const kindOf = ({ kind, level, style }: ParagraphMark) => `${kind} ${level} ${style ?? ''}`;

/** Paragraphs may look like any of the file; tables, rows and cells like those of the same part. */
function looksOf({ tree, places }: View, part: RawPart): Looks {
  const looks: Looks = {
    paragraphs: new Set(),
    usual: new Map(),
    tables: [],
    rows: new Set(),
    cells: new Set(),
  };
  for (const { block } of blocksOf(tree)) {
    if (block.type === 'text') {
      const { mark } = block;
      if (mark.rest !== undefined) looks.paragraphs.add(mark.rest);
      if (!looks.usual.has(kindOf(mark))) looks.usual.set(kindOf(mark), mark.rest);
    }
    if (block.type !== 'table' || places.get(block.id)?.part !== part) continue;
    looks.tables.push(block);
    for (const row of block.rows) {
      if (row.rest !== undefined) looks.rows.add(row.rest);
      for (const { rest } of row.cells) if (rest !== undefined) looks.cells.add(rest);
    }
  }
  return looks;
}
