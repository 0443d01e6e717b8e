import { quoteBetween } from '../../../../shared/amendment/slice';
import type { Hunk, Slice } from '../../../../shared/amendment/types';
import type {
  Block,
  DocumentTree,
  Mark,
  ParagraphMark,
  TableBlock,
  TableRow,
  TextBlock,
} from '../../../../shared/document/types';
import { findBlock } from '../../../../shared/document/walk';
import type { DocxSpec } from '../../../support/docx';

export const p = (inner: string, pPr = ''): string =>
  `<w:p>${pPr ? `<w:pPr>${pPr}</w:pPr>` : ''}${inner}</w:p>`;
export const r = (text: string, rPr = ''): string =>
  `<w:r>${rPr ? `<w:rPr>${rPr}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tc = (inner: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.map(tc).join('')}</w:tr>`;
export const tbl = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

export const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
export const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
export const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';

/** Hunks against a draft, their quotes taken from it. */
export function hunks(draft: DocumentTree) {
  const textOf = (id: string): TextBlock => {
    const block = findBlock(draft, id)?.block;
    if (block?.type !== 'text') throw new Error(`no text ${id}`);
    return block;
  };
  const replace = (
    from: [string, number],
    to: [string, number],
    content: Slice | string,
    survivor?: 'first' | 'last',
  ): Hunk => {
    const [start, end] = [
      { block: from[0], offset: from[1] },
      { block: to[0], offset: to[1] },
    ];
    const slice = typeof content === 'string' ? text(content) : content;
    return {
      kind: 'replace',
      from: start,
      to: end,
      quoted: quoteBetween(draft, start, end),
      content: slice,
      ...(survivor ? { survivor } : {}),
    };
  };
  return {
    textOf,
    replace,
    insert: (container: string, after: string | null, ...blocks: Block[]): Hunk => ({
      kind: 'insert',
      gap: { container, after },
      blocks,
    }),
    remove: (id: string): Hunk => ({
      kind: 'delete',
      block: id,
      quoted: findBlock(draft, id)?.block as Block,
    }),
    format: (block: string, from: number, to: number, mark: Mark, on = true): Hunk => ({
      kind: 'format',
      from: { block, offset: from },
      to: { block, offset: to },
      mark,
      on,
    }),
    retype: (block: string, mark: Partial<ParagraphMark>): Hunk => ({
      kind: 'retype',
      block,
      quoted: textOf(block).mark,
      mark: { ...textOf(block).mark, ...mark },
    }),
    rows: (
      table: string,
      remove: number[],
      insert: { after: number | null; rows: string[][] }[],
    ): Hunk => {
      const block = findBlock(draft, table)?.block;
      if (block?.type !== 'table') throw new Error(`no table ${table}`);
      const row = (n: number) => block.rows[n] as TableRow;
      return {
        kind: 'rows',
        table,
        remove: remove.map((n) => ({ row: row(n).id, quoted: row(n) })),
        insert: insert.map(({ after, rows }) => ({
          after: after === null ? null : row(after).id,
          rows: rows.map((cells) => ({ ...like(row(0), cells), header: false })),
        })),
      };
    },
    /** A new paragraph with the mark of one of the draft. */
    paragraph: (said: string, model: string, more: Partial<ParagraphMark> = {}): TextBlock => ({
      type: 'text',
      id: key(),
      content: said ? [{ text: said, marks: [] }] : [],
      mark: { ...textOf(model).mark, ...more },
    }),
    mark: (model: string, more: Partial<ParagraphMark> = {}): Slice => [
      { mark: { ...textOf(model).mark, ...more }, key: key() },
    ],
  };
}

let keys = 0;
export const key = (): string => `new_${++keys}`;
export const text = (said: string, ...marks: Mark[]): Slice =>
  said === '' ? [] : [{ text: said, marks }];

export function like(row: TableRow, cells: string[]): TableRow {
  return {
    ...row,
    id: key(),
    cells: row.cells.map((cell, i) => {
      const first = cell.blocks[0] as TextBlock;
      const content = cells[i] ? [{ text: cells[i] as string, marks: [] }] : [];
      return {
        ...cell,
        id: key(),
        blocks: [{ type: 'text', id: key(), content, mark: first.mark }],
      };
    }),
  };
}

export interface Case {
  name: string;
  spec: Partial<DocxSpec> & { body: string };
  hunks: (h: ReturnType<typeof hunks>, draft: DocumentTree) => Hunk[] | Hunk[][];
}

/** A new table of one cell. */
export function table(paragraph: Block): TableBlock {
  const rows = [{ id: key(), header: false, cells: [{ id: key(), span: 1, blocks: [paragraph] }] }];
  return { type: 'table', id: key(), rows, columns: [4500] };
}
