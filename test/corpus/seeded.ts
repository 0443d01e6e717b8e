import { noteLook } from '../../shared/amendment/fit-notes';
import { type DraftIndex, indexDraft } from '../../shared/amendment/place';
import { isBoundary, quoteBetween } from '../../shared/amendment/slice';
import type { Hunk, ReplaceHunk } from '../../shared/amendment/types';
import { contentLength } from '../../shared/document/inline';
import type {
  AtomSpan,
  Block,
  DocumentTree,
  TableBlock,
  TextBlock,
} from '../../shared/document/types';
import type { Dice } from './random.ts';

/** What a person might do to a draft. Each makes one hunk, or null where the draft gives no occasion. */
type Act = (of: Draft) => Hunk | null;

interface Draft {
  tree: DocumentTree;
  index: DraftIndex;
  texts: TextBlock[];
  tables: TableBlock[];
  dice: Dice;
  key: () => string;
}

/** Kinds of change by what is done, in the order in which they are tried in turn. */
export const ACTS: Record<string, Act> = {
  type: (draft) => replaceIn(draft, true, false),
  strike: (draft) => replaceIn(draft, false, true),
  reword: (draft) => replaceIn(draft, true, true),
  split,
  join,
  insert,
  'add a note': addNote,
  'insert a table': insertTable,
  delete: (draft) => remove(draft, draft.dice.one(draft.texts)),
  'delete a table': (draft) => remove(draft, draft.dice.one(draft.tables)),
  rows,
  format,
  retype,
};

/** Random hunks on a draft: `rounds` times each kind of change. */
export function seededHunks(
  tree: DocumentTree,
  dice: Dice,
  rounds: number,
): { act: string; hunk: Hunk }[] {
  const index = indexDraft(tree);
  const blocks = [...index.blocks.values()].map(({ block }) => block);
  let keys = 0;
  const draft: Draft = {
    tree,
    index,
    texts: blocks.filter((one) => one.type === 'text'),
    tables: blocks.filter((one) => one.type === 'table'),
    dice,
    key: () => `new_${(keys++).toString(36)}`,
  };
  const out: { act: string; hunk: Hunk }[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [act, make] of Object.entries(ACTS)) {
      const hunk = draft.texts.length > 0 ? make(draft) : null;
      if (hunk) out.push({ act, hunk });
    }
  return out;
}

const WORDS = ['plan', 'council', 'safe & sound', 'café', 'review', '“quoted”', '2.4', '<b>'];

const someText = ({ dice }: Draft): string => {
  const words = Array.from({ length: 1 + dice.below(4) }, () => dice.one(WORDS));
  return `${words.join(' ')} `;
};

/** An offset between two characters of a block. */
function boundary({ dice }: Draft, { content }: TextBlock): number {
  let at = dice.below(contentLength(content) + 1);
  while (!isBoundary(content, at)) at--;
  return at;
}

/** A block, one with words where there is any. */
function wordy({ dice, texts }: Draft): TextBlock {
  for (let i = 0; i < 8; i++) {
    const found = dice.one(texts) as TextBlock;
    if (contentLength(found.content) > 3) return found;
  }
  return dice.one(texts) as TextBlock;
}

function replaceIn(draft: Draft, types: boolean, strikes: boolean): ReplaceHunk | null {
  const block = wordy(draft);
  const from = boundary(draft, block);
  let end = Math.min(from + 1 + draft.dice.below(20), contentLength(block.content));
  while (end > from && !isBoundary(block.content, end)) end--;
  if (strikes && end === from) return null;
  const at = (offset: number) => ({ block: block.id, offset });
  const to = at(strikes ? end : from);
  return {
    kind: 'replace',
    from: at(from),
    to,
    quoted: quoteBetween(draft.tree, at(from), to),
    content: types ? [{ text: someText(draft), marks: marksAt(block, from) }] : [],
  };
}

/** New words look like those before them, locks and addresses aside. */
function marksAt({ content }: TextBlock, offset: number) {
  let at = 0;
  for (const inline of content) {
    at += 'text' in inline ? inline.text.length : 1;
    if (at >= offset)
      return inline.marks.filter(({ type }) => type !== 'locked' && type !== 'link');
  }
  return [];
}

function split(draft: Draft): Hunk | null {
  const block = wordy(draft);
  const at = { block: block.id, offset: boundary(draft, block) };
  const { section: _, ...mark } = block.mark;
  return { kind: 'replace', from: at, to: at, quoted: [], content: [{ mark, key: draft.key() }] };
}

function join(draft: Draft): Hunk | null {
  const block = wordy(draft);
  const place = draft.index.blocks.get(block.id);
  const next = place?.container.blocks[place.index + 1];
  if (next?.type !== 'text') return null;
  const from = { block: block.id, offset: contentLength(block.content) };
  const to = { block: next.id, offset: 0 };
  const survivor = draft.dice.chance(0.5) ? 'first' : 'last';
  const quoted = quoteBetween(draft.tree, from, to);
  return { kind: 'replace', from, to, quoted, content: [], survivor };
}

/** A footnote or an endnote that looks as the draft's others do. */
function addNote(draft: Draft): Hunk | null {
  const block = wordy(draft);
  const at = { block: block.id, offset: boundary(draft, block) };
  const kind: 'footnote' | 'endnote' = draft.dice.chance(0.7) ? 'footnote' : 'endnote';
  const look = noteLook(draft.tree, kind);
  const { section: _, ...mark } = look?.mark ?? PLAIN;
  const marks = look?.marks.filter(({ type }) => type !== 'locked' && type !== 'link');
  const key = draft.key();
  const content = [{ text: ` ${someText(draft)}`, marks: [] }];
  const reference: AtomSpan = {
    atom: kind,
    marks: marks ?? [{ type: 'superscript' }],
    hash: key,
    container: key,
    note: [{ type: 'text', id: draft.key(), content, mark }],
  };
  return { kind: 'replace', from: at, to: at, quoted: [], content: [reference] };
}

function paragraphLike(draft: Draft, block: TextBlock): TextBlock {
  const { section: _, ...mark } = block.mark;
  return { type: 'text', id: draft.key(), content: [{ text: someText(draft), marks: [] }], mark };
}

function insert(draft: Draft): Hunk | null {
  const block = draft.dice.one(draft.texts) as TextBlock;
  const container = draft.index.blocks.get(block.id)?.container.id;
  if (container === undefined) return null;
  const blocks = [paragraphLike(draft, block)];
  if (draft.dice.chance(0.3)) blocks.push(paragraphLike(draft, block));
  return { kind: 'insert', gap: { container, after: block.id }, blocks };
}

function insertTable(draft: Draft): Hunk | null {
  const block = draft.dice.one(draft.texts) as TextBlock;
  const container = draft.index.blocks.get(block.id)?.container.id;
  if (container === undefined) return null;
  const id = draft.key();
  const cell = (r: number, c: number) => ({
    id: `${id}r${r}c${c}`,
    span: 1,
    blocks: [{ ...paragraphLike(draft, block), mark: PLAIN }],
  });
  const row = (r: number) => ({ id: `${id}r${r}`, header: false, cells: [cell(r, 0), cell(r, 1)] });
  const table: TableBlock = { type: 'table', id, rows: [row(0), row(1)], columns: [4500, 4500] };
  return { kind: 'insert', gap: { container, after: block.id }, blocks: [table] };
}

const PLAIN: TextBlock['mark'] = { kind: 'paragraph', level: 0, style: null, list: null };

const remove = (_: Draft, block: Block | undefined): Hunk | null =>
  block ? { kind: 'delete', block: block.id, quoted: block } : null;

function rows(draft: Draft): Hunk | null {
  const { dice } = draft;
  const table = dice.one(draft.tables);
  const model = table && dice.one(table.rows);
  if (!table || !model) return null;
  const gone = dice.chance(0.5);
  const comes = !gone || dice.chance(0.3);
  const id = draft.key();
  const cells = model.cells.map((cell, c) => ({
    id: `${id}c${c}`,
    span: cell.span,
    blocks: [
      paragraphLike(draft, cell.blocks.find((one) => one.type === 'text') ?? EMPTY),
    ] satisfies Block[],
  }));
  return {
    kind: 'rows',
    table: table.id,
    remove: gone ? [{ row: model.id, quoted: model }] : [],
    insert: comes ? [{ after: model.id, rows: [{ id, header: false, cells }] }] : [],
  };
}

const EMPTY: TextBlock = { type: 'text', id: '', content: [], mark: PLAIN };

function format(draft: Draft): Hunk | null {
  const block = wordy(draft);
  const from = boundary(draft, block);
  let to = Math.min(from + 1 + draft.dice.below(12), contentLength(block.content));
  while (to > from && !isBoundary(block.content, to)) to--;
  if (to === from) return null;
  const type = draft.dice.one(['bold', 'italic', 'underline'] as const) ?? 'bold';
  const on = !marksAt(block, from + 1).some((mark) => mark.type === type);
  const at = (offset: number) => ({ block: block.id, offset });
  return { kind: 'format', from: at(from), to: at(to), mark: { type }, on };
}

function retype(draft: Draft): Hunk | null {
  const block = draft.dice.one(draft.texts) as TextBlock;
  const heading = draft.tree.styles.find((style) => style.heading !== null);
  const other = (draft.dice.one(draft.texts) as TextBlock).mark;
  const { section } = block.mark;
  const { section: _, rest: __, ...plain } = other;
  const asHeading =
    heading && draft.dice.chance(0.5)
      ? {
          kind: 'heading' as const,
          level: heading.heading ?? 1,
          style: heading.id,
          list: heading.list,
        }
      : plain;
  const { rest } = block.mark;
  const mark = { ...asHeading, ...(rest ? { rest } : {}), ...(section ? { section } : {}) };
  if (JSON.stringify(mark) === JSON.stringify(block.mark)) return null;
  return { kind: 'retype', block: block.id, quoted: block.mark, mark };
}
