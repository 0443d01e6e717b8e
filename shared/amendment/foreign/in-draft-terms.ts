import { mapSame } from '../../base/map-same';
import type { Block, DocumentTree, ParagraphMark, TableRow, TextBlock } from '../../document/types';
import { type Keys, makeKeys } from '../derive/keys';
import { withDraftNotes } from '../derive/note-pairs';
import { Vocabulary } from '../derive/tokens';
import { withDraftHeaders } from './headers';
import { inOwnLanguage } from './language';
import { layoutOf } from './layout';
import { listNames, otherNumbers } from './lists';
import { withDraftLocks } from './locks';
import { looksOf } from './looks';
import { sayOtherwise } from './say';
import { sameDefault, styleNames } from './styles';
import { type Twins, twinsOf } from './twins';

/** What another file has otherwise and what is no change of the document that anybody made. Ids of the edited tree. */
export interface Otherwise {
  /** Paragraphs with other spacing, indents or borders, and with words in another font, size or language. */
  layout: Set<string>;
  looks: Set<string>;
  /** Paragraphs that say the same, of which Word fills in other words, or a control holds others. */
  locks: Set<string>;
  /** Tables, or rows and cells of them, with another layout. */
  tables: Set<string>;
  /** Paragraphs that the other file numbers in a way which no list of the draft has, nor one that can be added. */
  numbers: Set<string>;
}

export interface InDraftTerms {
  /** Containers in the order of the edited tree. */
  tree: DocumentTree;
  /** A sentence each about what was left out of the comparison; empty when nothing was. */
  otherwise: string[];
}

/**
 * A tree that was read from another file, told in the draft's terms: with its names of headers, notes, styles and
 * lists, and with its layout where that differs only because another program wrote it. What is left to differ is what
 * somebody changed.
 */
export function inDraftTerms(
  draft: DocumentTree,
  edited: DocumentTree,
  keys: Keys = makeKeys(),
  vocabulary = new Vocabulary(),
): InDraftTerms {
  const named = withDraftNotes(
    draft,
    inOwnLanguage(draft, withDraftHeaders(draft, edited)),
    keys,
    vocabulary,
  );
  const twins = twinsOf(draft, named);
  const { blocks, otherwise, lists } = translator(draft, named, twins);
  const containers = named.containers.map((container) => {
    const told = blocks(container.blocks);
    return told === container.blocks ? container : { ...container, blocks: told };
  });
  const tree = { ...named, containers, lists: draft.lists, styles: draft.styles };
  if (lists) for (const id of otherNumbers(named, tree)) otherwise.numbers.add(id);
  return { tree, otherwise: sayOtherwise(edited, otherwise) };
}

/** Tells paragraphs and blocks of the edited tree, and others like them, in the draft's terms. */
export function translator(draft: DocumentTree, edited: DocumentTree, twins: Twins) {
  const otherwise: Otherwise = {
    layout: new Set(),
    looks: new Set(),
    locks: new Set(),
    tables: new Set(),
    numbers: new Set(),
  };
  const styleOf = styleNames(draft, edited);
  const lists = listNames(draft, edited, twins.texts);
  const isDefault = sameDefault(draft);
  const own = new Map(twins.texts.map(([a, b]) => [b, a]));
  const markOf = (block: TextBlock): ParagraphMark => {
    const { mark } = block;
    const twin = own.get(block)?.mark.style;
    let style = styleOf(mark.style);
    if (twin !== undefined && isDefault(style, twin)) style = twin;
    const list = lists && mark.list ? { ...mark.list, id: lists(mark.list.id) } : mark.list;
    return style === mark.style && list?.id === mark.list?.id ? mark : { ...mark, style, list };
  };
  const marked = twins.texts.map(([a, b]) => [a, { ...b, mark: markOf(b) }] as const);
  const layout = layoutOf(draft, edited, marked);
  const looks = looksOf(draft, twins.texts, styleOf);
  const rows = new Map(twins.rows.map(([a, b]) => [b, a]));
  const tables = new Map(twins.tables.map(([a, b]) => [b, a]));

  const text = (block: TextBlock): TextBlock => {
    const twin = own.get(block);
    const { mark, otherwise: laid } = layout(markOf(block), twin?.mark);
    const { content, otherwise: written } = looks(block, twin);
    if (laid) otherwise.layout.add(block.id);
    if (written) otherwise.looks.add(block.id);
    const told =
      mark === block.mark && content === block.content ? block : { ...block, mark, content };
    const locked = twin ? withDraftLocks(told, twin) : told;
    if (locked !== told) otherwise.locks.add(block.id);
    return locked;
  };
  const withRest = <T extends { rest?: string }>(theirs: T, ours: T | undefined, table: string) => {
    if (!ours || ours.rest === theirs.rest) return theirs;
    otherwise.tables.add(table);
    const { rest: _, ...bare } = theirs;
    return (ours.rest === undefined ? bare : { ...bare, rest: ours.rest }) as T;
  };
  const rowIn = (row: TableRow, table: string): TableRow => {
    const twin = rows.get(row);
    const paired = twin?.cells.length === row.cells.length;
    const cells = mapSame(row.cells, (cell, i) => {
      const made = withRest(cell, paired ? twin.cells[i] : undefined, table);
      const inner = blocks(cell.blocks);
      return inner === cell.blocks ? made : { ...made, blocks: inner };
    });
    const made = withRest(row, twin, table);
    return cells === row.cells ? made : { ...made, cells };
  };
  const blocks = (list: readonly Block[]): Block[] =>
    mapSame(list, (block) => {
      if (block.type === 'text') return text(block);
      if (block.type !== 'table') return block;
      const made = withRest(block, tables.get(block), block.id);
      const inner = mapSame(block.rows, (row) => rowIn(row, block.id));
      return inner === block.rows ? made : { ...made, rows: inner };
    });
  return { blocks, text, otherwise, lists };
}
