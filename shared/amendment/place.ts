import { inlineLength, isAtom } from '../document/inline';
import type {
  Block,
  Container,
  DocumentTree,
  TableBlock,
  TableRow,
  TextBlock,
} from '../document/types';
import type { KeptClaims } from './claim-table';
import type { Position } from './types';

/**
 * Where everything in a draft stands. Each position has one number on one line through the whole document, so that
 * what a hunk covers is an interval: a container opens with its first gap; a text block takes a number for each
 * unit of content and one for its mark; a table encloses its rows, cells and their blocks; a gap follows each block.
 */
export interface DraftIndex {
  blocks: Map<string, BlockPlace>;
  /** Where each text block starts. */
  texts: Map<string, number>;
  rows: Map<string, RowPlace>;
  containers: Map<string, ContainerPlace>;
  /** Number of the last position, plus one. */
  size: number;
  /** Positions at which the text refers to a container of its own (a note, a text box), rising. */
  references: number[];
  /** What amendments claimed of the draft when that was worked out last. */
  claims: KeptClaims | null;
}

export interface ContainerPlace {
  id: string;
  /** Of a cell: of the container that its table stands in. */
  kind: Container['kind'];
  blocks: readonly Block[];
  start: number;
  end: number;
  /** The table that holds it, when it is a cell. */
  table: string | null;
  /** Why nothing in it can be amended. */
  locked: string | null;
}

export interface BlockPlace {
  block: Block;
  container: ContainerPlace;
  index: number;
  start: number;
  /** One past the block's last position; the gap that follows has this number. */
  end: number;
  locked: string | null;
}

export interface RowPlace {
  row: TableRow;
  table: TableBlock;
  index: number;
  start: number;
  end: number;
}

const indexes = new WeakMap<DocumentTree, DraftIndex>();

/** The index of a draft, made once (a draft never changes). */
export function indexDraft(draft: DocumentTree): DraftIndex {
  const known = indexes.get(draft);
  if (known) return known;
  const index: DraftIndex = {
    blocks: new Map(),
    texts: new Map(),
    rows: new Map(),
    containers: new Map(),
    size: 0,
    references: [],
    claims: null,
  };
  for (const container of draft.containers) addContainer(index, container, null, null);
  indexes.set(draft, index);
  return index;
}

function addContainer(
  index: DraftIndex,
  { id, kind, blocks }: Pick<ContainerPlace, 'id' | 'kind' | 'blocks'>,
  table: string | null,
  locked: string | null,
) {
  const container: ContainerPlace = {
    id,
    kind,
    blocks,
    start: index.size++,
    end: 0,
    table,
    locked,
  };
  index.containers.set(id, container);
  blocks.forEach((block, i) => {
    const why = locked ?? ('locked' in block ? (block.locked ?? null) : null);
    const place = { block, container, index: i, start: index.size, end: 0, locked: why };
    index.blocks.set(block.id, place);
    if (block.type === 'text') index.size = addText(index, block) + 1;
    else if (block.type === 'placeholder') index.size += 1;
    else addTable(index, block, kind, why);
    place.end = index.size++;
  });
  container.end = index.size;
}

/** Notes a text and the references in it, and gives the position of its end. */
function addText({ size, texts, references }: DraftIndex, { id, content }: TextBlock): number {
  texts.set(id, size);
  let at = size;
  for (const inline of content) {
    if (isAtom(inline) && inline.container !== undefined) references.push(at);
    at += inlineLength(inline);
  }
  return at;
}

function addTable(
  index: DraftIndex,
  table: TableBlock,
  kind: Container['kind'],
  locked: string | null,
) {
  index.size += 2; // the table's opening, and the gap above its first row
  table.rows.forEach((row, i) => {
    const place: RowPlace = { row, table, index: i, start: index.size++, end: 0 };
    index.rows.set(row.id, place);
    for (const { id, blocks } of row.cells)
      addContainer(index, { id, kind, blocks }, table.id, locked);
    place.end = index.size++; // the gap below the row
  });
  index.size++;
}

/** A position's number; the block must be in the draft. */
export function at(index: DraftIndex, position: Position): number {
  return (index.blocks.get(position.block)?.start ?? 0) + position.offset;
}
