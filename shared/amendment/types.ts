import { z } from 'zod';
import type { Block, Inline, Mark, ParagraphMark, TableRow } from '../document/types';

/** A place in a draft. `offset` counts UTF-16 units from the block's start; the paragraph mark stands at the end. */
export interface Position {
  block: string;
  offset: number;
}

/** One piece of a slice: text, an atom, or the end of a paragraph. */
export type Piece = Inline | { mark: ParagraphMark; key?: string };

/** Text that may run over paragraph ends. `key` of an inserted mark is minted once: the id of the block it ends. */
export type Slice = Piece[];

/** A gap between blocks of one container: after the named block, or at the container's start. */
export interface Gap {
  container: string;
  after: string | null;
}

/**
 * Typing, striking, splitting (content holds a mark), joining (the range holds one), all inside one container.
 * The range runs from `from` up to, not including, `to`; a range that takes in a block's mark ends in a later
 * block. `quoted` is what the draft says there, so that a wrong base is noticed.
 * Where the range holds a mark, `survivor` says whose properties (and id) the joined paragraph has.
 */
export interface ReplaceHunk {
  kind: 'replace';
  from: Position;
  to: Position;
  quoted: Slice;
  content: Slice;
  survivor?: 'first' | 'last';
}

/** Whole new blocks in a gap, never at a text offset. Their ids are minted keys (`new_…`). */
export interface InsertHunk {
  kind: 'insert';
  gap: Gap;
  blocks: Block[];
}

/** A whole block goes, a table included. */
export interface DeleteHunk {
  kind: 'delete';
  block: string;
  quoted: Block;
}

/** Rows of one table that go, and new ones that come (after a row of the draft, or at the top). */
export interface RowsHunk {
  kind: 'rows';
  table: string;
  remove: { row: string; quoted: TableRow }[];
  insert: { after: string | null; rows: TableRow[] }[];
}

/** A mark set on, or taken off, a range inside one block. */
export interface FormatHunk {
  kind: 'format';
  from: Position;
  to: Position;
  mark: Mark;
  on: boolean;
}

/** A paragraph becomes a heading, an item, another level …: its mark changes. */
export interface RetypeHunk {
  kind: 'retype';
  block: string;
  quoted: ParagraphMark;
  mark: ParagraphMark;
}

/** One place changed, in the coordinates of the draft. */
export type Hunk = ReplaceHunk | InsertHunk | DeleteHunk | RowsHunk | FormatHunk | RetypeHunk;

/** What the algebra needs of an amendment. `order` decides between insertions at one point; lower comes first. */
export interface HunkSet {
  id: string;
  order: number;
  hunks: Hunk[];
}

/** Version of the stored form of hunks. */
export const HUNK_VERSION = 1;

const mark = z.object({ type: z.string(), value: z.string().optional() });
const text = z.object({ text: z.string().min(1), marks: z.array(mark) }).strict();
const drawn = z
  .object({
    xml: z.string().max(200_000),
    // prefixes are written as they stand
    namespaces: z.record(z.string().regex(/^[\w.-]*$/), z.string()),
    ignorable: z.array(z.string().regex(/^[\w.-]+$/)).optional(),
    relations: z.record(
      z.string(),
      z.union([
        z.object({ part: z.string() }).strict(),
        z.object({ address: z.string() }).strict(),
      ]),
    ),
    strict: z.literal(true).optional(),
    bare: z.literal(true).optional(),
  })
  .strict();
const atom = z.looseObject({
  atom: z.string(),
  marks: z.array(mark),
  hash: z.string(),
  note: z.lazy(() => z.array(block).min(1)).optional(),
  drawn: drawn.optional(),
});
const property: z.ZodType = z.lazy(() =>
  z
    .object({
      local: z.string().regex(/^\w+$/),
      attrs: z.record(z.string().regex(/^\w+$/), z.string()).optional(),
      children: z.array(property).optional(),
    })
    .strict(),
);
/** The shape of a paragraph's mark. */
export const paragraphMarkSchema = z.looseObject({
  kind: z.enum(['paragraph', 'heading', 'item']),
  level: z.number().int().min(0).max(9),
  style: z.string().nullable(),
  list: z.object({ id: z.string(), level: z.number().int().min(0).max(8) }).nullable(),
  layout: z
    .object({
      own: z.array(property),
      run: z.array(property),
      strict: z.literal(true).optional(),
    })
    .strict()
    .optional(),
});
const inline = z.union([text, atom]);
const piece = z.union([
  text,
  atom,
  z.object({ mark: paragraphMarkSchema, key: z.string().optional() }).strict(),
]);
const position = z.object({ block: z.string(), offset: z.number().int().min(0) });
const block: z.ZodType = z.lazy(() =>
  z.union([
    z.looseObject({
      type: z.literal('text'),
      id: z.string(),
      content: z.array(inline),
      mark: paragraphMarkSchema,
    }),
    z.looseObject({ type: z.literal('table'), id: z.string(), rows: z.array(row) }),
    z.looseObject({ type: z.literal('placeholder'), id: z.string() }),
  ]),
);
const row: z.ZodType = z.lazy(() =>
  z.looseObject({
    id: z.string(),
    header: z.boolean(),
    cells: z.array(
      z.looseObject({ id: z.string(), span: z.number().int().min(1), blocks: z.array(block) }),
    ),
  }),
);

/** The shape of a hunk as it is stored and as it crosses between processes. */
export const hunkSchema = z.union([
  z.object({
    kind: z.literal('replace'),
    from: position,
    to: position,
    quoted: z.array(piece),
    content: z.array(piece),
    survivor: z.enum(['first', 'last']).optional(),
  }),
  z.object({
    kind: z.literal('insert'),
    gap: z.object({ container: z.string(), after: z.string().nullable() }),
    blocks: z.array(block).min(1),
  }),
  z.object({ kind: z.literal('delete'), block: z.string(), quoted: block }),
  z.object({
    kind: z.literal('rows'),
    table: z.string(),
    remove: z.array(z.object({ row: z.string(), quoted: row })),
    insert: z.array(z.object({ after: z.string().nullable(), rows: z.array(row).min(1) })),
  }),
  z.object({ kind: z.literal('format'), from: position, to: position, mark, on: z.boolean() }),
  z.object({
    kind: z.literal('retype'),
    block: z.string(),
    quoted: paragraphMarkSchema,
    mark: paragraphMarkSchema,
  }),
]) as unknown as z.ZodType<Hunk>;
