import { ATOM_CHARACTER } from './inline';
import { noteNumbers } from './notes';
import { computeNumbers } from './numbering';
import { blockText } from './plain';
import type { Block, DocumentTree, TextBlock } from './types';
import { blocksOf, type Found } from './walk';

/** One heading of a document. */
export interface OutlineEntry {
  block: string;
  /** 1 to 9. */
  level: number;
  number: string | null;
  text: string;
}

/** The headings of the body, in order; empty ones are left out. */
export function outlineOf(tree: DocumentTree, numbers = computeNumbers(tree)): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const { block, where } of blocksOf(tree)) {
    if (where.container.kind !== 'body' || block.type !== 'text' || block.mark.kind !== 'heading')
      continue;
    const text = title(block);
    if (text !== '')
      entries.push({
        block: block.id,
        level: block.mark.level,
        number: numbers.get(block.id) ?? null,
        text,
      });
  }
  return entries;
}

const title = (block: Block) =>
  blockText(block).replaceAll(ATOM_CHARACTER, '').replace(/\s+/g, ' ').trim();

/**
 * What people call a place: "paragraph 2.14", "heading ‘Risk’", "table 3, row 2", "footnote 4". Also for the ids of
 * rows and cells. An id that is not in the document (a new block) is "a new paragraph".
 */
export function placeName(tree: DocumentTree, id: string): string {
  return placeNames(tree).get(id) ?? 'a new paragraph';
}

/** The names of all blocks, rows and cells of a document, by id. */
export function placeNames(
  tree: DocumentTree,
  numbers = computeNumbers(tree),
): Map<string, string> {
  const names = new Map<string, string>();
  const notes = noteNumbers(tree);
  const state: State = {
    names,
    numbers,
    notes,
    heading: null,
    since: 0,
    tables: 0,
    anchor: null,
    bullets: 0,
  };
  for (const found of blocksOf(tree)) {
    names.set(found.block.id, nameOf(found, state));
    if (found.block.type === 'table') nameRows(found.block, state);
  }
  return names;
}

/**
 * What people call the places of a document, by id. Names are made when the first is asked for: where nothing
 * differs none is, and in a long document making them takes longer than comparing it.
 */
export function namesIn(tree: DocumentTree): (id: string) => string | undefined {
  let names: Map<string, string> | null = null;
  return (id) => {
    names ??= placeNames(tree);
    return names.get(id);
  };
}

interface State {
  names: Map<string, string>;
  numbers: Map<string, string>;
  notes: Map<string, string>;
  /** The heading that text of the body stands under, and how many plain paragraphs since. */
  heading: string | null;
  since: number;
  tables: number;
  /** Name of the last paragraph that a bullet or a letter may belong to. */
  anchor: string | null;
  bullets: number;
}

function nameOf({ block, where }: Found, state: State): string {
  const inner = where.cells.at(-1);
  if (inner) {
    const row = state.names.get(inner.row.id) as string;
    return block.type === 'table' ? `${row}, inner table` : row;
  }
  const { kind, id } = where.container;
  if (kind === 'footnote' || kind === 'endnote') {
    const number = state.notes.get(id);
    if (number === undefined) return `an unused ${kind}`;
    return number === '' ? `the ${kind} with a mark of its own` : `${kind} ${number}`;
  }
  if (kind === 'header' || kind === 'footer') return `the ${kind}`;
  if (kind === 'text-box') {
    const holder = state.names.get(id.slice('text-box:'.length, id.lastIndexOf(':')));
    return holder ? `the text box at ${holder}` : 'a text box';
  }
  if (block.type === 'table') return `table ${++state.tables}`;
  if (block.type === 'placeholder') return `the ${block.label.toLowerCase()} after ${here(state)}`;
  return nameText(block, state);
}

function nameText(block: TextBlock, state: State): string {
  const number = state.numbers.get(block.id);
  const plain = number?.replace(/[.:]+$/, '');
  if (block.mark.kind === 'heading') {
    const text = title(block);
    const name = `heading ${plain ? `${plain} ` : ''}‘${text}’`;
    if (text === '') return 'an empty heading';
    Object.assign(state, { heading: name, since: 0, anchor: name, bullets: 0 });
    return name;
  }
  if (plain && /^[\d.]+[a-z]?$/i.test(plain)) {
    const name = `paragraph ${plain}`;
    Object.assign(state, { anchor: name, bullets: 0 });
    return name;
  }
  if (number && /[\p{L}\p{N}]/u.test(number))
    return `item ${number}${state.anchor ? ` of ${state.anchor}` : ''}`;
  if (block.mark.kind === 'item') {
    const name = `bullet ${++state.bullets}`;
    return state.anchor ? `${name} of ${state.anchor}` : name;
  }
  state.since++;
  state.bullets = 0;
  const name = state.heading
    ? `paragraph ${state.since} under ${state.heading}`
    : `paragraph ${state.since} from the start`;
  state.anchor = name;
  return name;
}

const here = (state: State) => state.anchor ?? state.heading ?? 'the start';

function nameRows(table: Extract<Block, { type: 'table' }>, state: State): void {
  const name = state.names.get(table.id) as string;
  for (const [index, row] of table.rows.entries()) {
    const rowName = `${name}, row ${index + 1}`;
    state.names.set(row.id, rowName);
    for (const cell of row.cells) state.names.set(cell.id, rowName);
  }
}
