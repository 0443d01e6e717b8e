import { placeOf } from '../../shared/amendment/check';
import type { Hunk, Piece } from '../../shared/amendment/types';
import { mapSame } from '../../shared/base/map-same';
import type {
  Block,
  Container,
  DocumentTree,
  Inline,
  ParagraphLayout,
  ParagraphMark,
  TableBlock,
  TableCell,
  TableRow,
} from '../../shared/document/types';
import { blocksOf } from '../../shared/document/walk';
import { counted } from './left';
import { PLAIN_TABLE } from './read/plain-table';

/** The looks that a draft has, which are all that can be written: of a new one only a hash is known. */
interface Looks {
  paragraphs: Set<string>;
  /** The first layout of each kind and style. */
  usual: Map<string, string | undefined>;
  tables: TableBlock[];
  rows: Set<string>;
  cells: Set<string>;
}

/** How many paragraphs, tables, and rows of tables that the draft has, came with a look that is none of its own. */
export interface Refitted {
  styles: number;
  paragraphs: number;
  tables: number;
  rows: number;
}

const SENTENCES: Record<keyof Refitted, string> = {
  styles:
    'new or changed {paragraph is|paragraphs are} in a style that the draft does not have, and {was|were} given that of others of the same kind',
  paragraphs:
    'new or changed {paragraph has|paragraphs have} a layout (spacing, indents, borders) that nothing in the draft has, and {was|were} laid out like others of the same style',
  tables:
    'new {table has|tables have} a look that no table of the draft has, and {was|were} given a plain one or that of the draft’s tables',
  rows: 'new table {row has|rows have} a look (height, widths, borders, shading) that none of the draft’s tables has, and {was|were} given that of the rows beside {it|them} or a plain one',
};

/** What is to be said of looks that were not taken over, and how often each holds. */
export const looksLeft = (refitted: Refitted): [string, number][] =>
  (['styles', 'paragraphs', 'tables', 'rows'] as const).map((what) => [
    SENTENCES[what],
    refitted[what],
  ]);

/** The same as sentences. */
export const sayLooks = (refitted: Refitted): string[] =>
  looksLeft(refitted).flatMap(([why, count]) => (count > 0 ? [counted(why, count)] : []));

/** Gives what hunks bring the nearest look of the draft where theirs is none of it. */
export class LookFitter {
  private styles = 0;
  private paragraphs = 0;
  private tables = 0;
  private rows = 0;
  private readonly looks = new Map<unknown, Looks>();
  private at: Looks | null = null;
  /** The styles that the draft's file has, or that its paragraphs name. */
  private readonly known: Set<string>;
  /** The one that most paragraphs of a kind are in. */
  private readonly usualStyles = new Map<string, string | null>();

  /**
   * @param partOf the part of the file in which a block or container stands: its tables can be taken as models
   * @param layoutOf how paragraphs are laid out where they come from, by hash; null where that cannot be taken along
   */
  constructor(
    private readonly draft: DocumentTree,
    private readonly partOf: (id: string) => unknown = partsOf(draft),
    private readonly layoutOf: (rest: string) => ParagraphLayout | null = () => null,
  ) {
    this.known = new Set(draft.styles.map(({ id }) => id));
    const times = new Map<string, number>();
    for (const { block } of blocksOf(draft)) {
      if (block.type !== 'text') continue;
      const { kind, level, style } = block.mark;
      if (style !== null) this.known.add(style);
      const key = `${kind} ${level}`;
      const count = (times.get(`${key} ${style}`) ?? 0) + 1;
      times.set(`${key} ${style}`, count);
      if (count > (times.get(key) ?? 0)) this.usualStyles.set(key, style);
      times.set(key, Math.max(count, times.get(key) ?? 0));
    }
  }

  /** What hunks on the draft bring. */
  fit(hunks: readonly Hunk[]): { hunks: Hunk[] } & Refitted {
    this.begin();
    const fitted = hunks.map((hunk) => this.hunk(hunk, this.within(this.partOf(placeOf(hunk)))));
    return { hunks: fitted, ...this.counts() };
  }

  /** Another file's document in the draft's terms: what is new in it, for of the rest the draft has the looks. */
  fitTree(told: DocumentTree): { tree: DocumentTree } & Refitted {
    this.begin();
    const containers = mapSame(told.containers, (container) => {
      const { paragraphs, tables, rows, cells } = this.within(partOfContainer(container));
      const known = ({ rest }: { rest?: string }, looks: ReadonlySet<string>) =>
        rest === undefined || looks.has(rest);
      const rests = new Set(tables.flatMap(({ rest }) => rest ?? []));
      const knows = (block: Block): boolean =>
        block.type === 'text'
          ? known(block.mark, paragraphs) && this.hasStyle(block.mark)
          : block.type === 'placeholder' ||
            (known(block, rests) &&
              block.rows.every(
                (row) =>
                  known(row, rows) &&
                  row.cells.every((cell) => known(cell, cells) && cell.blocks.every(knows)),
              ));
      const blocks = mapSame(container.blocks, (one) => (knows(one) ? one : this.block(one)));
      return blocks === container.blocks ? container : { ...container, blocks };
    });
    const tree = containers === told.containers ? told : { ...told, containers };
    return { tree, ...this.counts() };
  }

  private begin() {
    Object.assign(this, { styles: 0, paragraphs: 0, tables: 0, rows: 0 });
  }

  private counts(): Refitted {
    const { styles, paragraphs, tables, rows } = this;
    return { styles, paragraphs, tables, rows };
  }

  /** The looks of a part, which count from now on. */
  private within(part: unknown): Looks {
    const looks = this.looks.get(part) ?? looksOf(this.draft, (id) => this.partOf(id) === part);
    this.looks.set(part, looks);
    this.at = looks;
    return looks;
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

  private mark(said: ParagraphMark, quoted?: ParagraphMark): ParagraphMark {
    const mark = this.styled(said);
    const { rest, ...others } = mark;
    if (rest === undefined || this.at?.paragraphs.has(rest)) return mark;
    const layout = this.layoutOf(rest);
    if (layout) return { ...mark, layout };
    this.paragraphs++;
    const nearest = quoted ? quoted.rest : this.at?.usual.get(kindOf(mark));
    return nearest === undefined ? others : { ...others, rest: nearest };
  }

  /** A mark in a style of the draft: of another one only the name is known. */
  private styled(mark: ParagraphMark): ParagraphMark {
    if (this.hasStyle(mark)) return mark;
    const { kind, level } = mark;
    this.styles++;
    return { ...mark, style: this.usualStyles.get(`${kind} ${level}`) ?? null };
  }

  private hasStyle({ style }: ParagraphMark): boolean {
    return style === null || this.known.has(style) || this.known.size === 0;
  }

  private table(table: TableBlock): TableBlock {
    const known = this.at?.tables ?? [];
    const counted = this.rows;
    let above: TableRow | undefined;
    const rows = table.rows.map((row) => {
      above = this.row(row, above);
      return above;
    });
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

/** In which part of a Word file things stand, as far as a draft tells: notes of a kind share one, each header has its own. */
function partsOf({ containers }: DocumentTree): (id: string) => unknown {
  const parts = new Map<string, string>();
  const visit = (blocks: readonly Block[], part: string) => {
    for (const block of blocks) {
      parts.set(block.id, part);
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks, part);
    }
  };
  for (const container of containers) {
    const part = partOfContainer(container);
    parts.set(container.id, part);
    visit(container.blocks, part);
  }
  return (id) => parts.get(id) ?? 'body';
}

const partOfContainer = ({ id, kind }: Pick<Container, 'id' | 'kind'>): string =>
  kind === 'header' || kind === 'footer' ? id : kind === 'text-box' ? 'body' : kind;

/** Paragraphs may look like any of the file; tables, rows and cells like those of the same part. */
function looksOf(tree: DocumentTree, inPart: (table: string) => boolean): Looks {
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
    if (block.type !== 'table' || !inPart(block.id)) continue;
    looks.tables.push(block);
    for (const row of block.rows) {
      if (row.rest !== undefined) looks.rows.add(row.rest);
      for (const { rest } of row.cells) if (rest !== undefined) looks.cells.add(rest);
    }
  }
  return looks;
}
