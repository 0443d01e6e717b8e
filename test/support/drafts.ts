import type {
  AtomSpan,
  Block,
  Container,
  DocumentTree,
  Inline,
  ParagraphMark,
  TableBlock,
  TextBlock,
} from '../../shared/document/types';

/**
 * Drafts for tests. Blocks are made without ids; `buildDraft` gives them the ids that a reader would (`d:p0`,
 * `d:t0:r1:c0` …), counted in document order.
 */

const PLAIN: ParagraphMark = { kind: 'paragraph', level: 0, style: null, list: null };

const contentOf = (content: string | Inline[]): Inline[] =>
  typeof content !== 'string' ? content : content === '' ? [] : [{ text: content, marks: [] }];

export function paragraph(
  content: string | Inline[],
  mark: Partial<ParagraphMark> = {},
): TextBlock {
  return { type: 'text', id: '', content: contentOf(content), mark: { ...PLAIN, ...mark } };
}

export function heading(content: string | Inline[], level = 1): TextBlock {
  return paragraph(content, { kind: 'heading', level, style: `Heading${level}` });
}

/** A list item; all items count in the list `1` unless told otherwise. */
export function item(content: string | Inline[], level = 0, list = '1'): TextBlock {
  return paragraph(content, { kind: 'item', level, list: { id: list, level } });
}

export function bold(text: string): Inline {
  return { text, marks: [{ type: 'bold' }] };
}

export function plain(text: string): Inline {
  return { text, marks: [] };
}

export function picture(hash = 'a1'): AtomSpan {
  return { atom: 'image', marks: [], hash };
}

/** A reference to a footnote; give the note's blocks to `buildDraft` under `footnotes`. */
export function note(number: number): AtomSpan {
  const id = `footnote:${number}`;
  return { atom: 'footnote', marks: [], hash: id, container: id };
}

/** A reference that an amendment brings, with the words of its note. */
export function newNote(
  key: string,
  said: string | Block[],
  atom: 'footnote' | 'endnote' = 'footnote',
): AtomSpan {
  const blocks = typeof said === 'string' ? [{ ...paragraph(said), id: `${key}_p` }] : said;
  return { atom, marks: [], hash: key, container: key, note: blocks };
}

/** A table from cells' text, or from their blocks. The first row is a header when told so. */
export function table(cells: (string | Block[])[][], header = false): TableBlock {
  return {
    type: 'table',
    id: '',
    columns: (cells[0] ?? []).map(() => 2000),
    rows: cells.map((row, i) => ({
      id: '',
      header: header && i === 0,
      cells: row.map((cell) => ({
        id: '',
        span: 1,
        blocks: typeof cell === 'string' ? [paragraph(cell)] : cell,
      })),
    })),
  };
}

export interface DraftOptions extends Partial<Omit<DocumentTree, 'containers'>> {
  body: Block[];
  footnotes?: Block[][];
}

/** A draft with the ids that a reader gives. Footnote n is the container `footnote:n`. */
export function buildDraft({ body, footnotes = [], ...rest }: DraftOptions): DocumentTree {
  const count = { p: 0, t: 0 };
  const notes = footnotes.map((blocks, i): Container => {
    return { id: `footnote:${i}`, kind: 'footnote', blocks: number(blocks, 'footnotes', count) };
  });
  return {
    readerVersion: 1,
    title: null,
    language: 'en-GB',
    lists: [],
    styles: [],
    ...rest,
    containers: [{ id: 'body', kind: 'body', blocks: number(body, 'd', { p: 0, t: 0 }) }, ...notes],
  };
}

function number(blocks: Block[], part: string, count: { p: number; t: number }): Block[] {
  return blocks.map((block): Block => {
    if (block.type !== 'table') return { ...block, id: block.id || `${part}:p${count.p++}` };
    const id = block.id || `${part}:t${count.t++}`;
    const rows = block.rows.map((row, r) => ({
      ...row,
      id: row.id || `${id}:r${r}`,
      cells: row.cells.map((cell, c) => ({
        ...cell,
        id: cell.id || `${id}:r${r}:c${c}`,
        blocks: number(cell.blocks, part, count),
      })),
    }));
    return { ...block, id, rows };
  });
}

export function bodyOf(tree: DocumentTree): Block[] {
  const [body] = tree.containers;
  if (!body) throw new Error('The tree has no body');
  return body.blocks;
}

/** The text of each block in order, tables as `[a | b / c | d]`; an atom is U+FFFC. */
export function say(tree: DocumentTree, container = 'body'): string[] {
  const found = tree.containers.find(({ id }) => id === container);
  return (found?.blocks ?? []).map(sayBlock);
}

export function sayBlock(block: Block): string {
  if (block.type === 'placeholder') return `<${block.label}>`;
  if (block.type === 'text')
    return block.content.map((inline) => ('text' in inline ? inline.text : '\uFFFC')).join('');
  const rows = block.rows.map((row) =>
    row.cells.map((cell) => cell.blocks.map(sayBlock).join('¶')).join(' | '),
  );
  return `[${rows.join(' / ')}]`;
}
