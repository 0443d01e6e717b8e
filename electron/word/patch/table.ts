import type {
  RedlineBlock,
  RedlineRow,
  RedlineTable,
  RedlineText,
} from '../../../shared/amendment/redline';
import type { Block, TableBlock, TableCell } from '../../../shared/document/types';
import { PLAIN_TABLE } from '../read/plain-table';
import { rowsOf } from '../read/plan';
import { isElement, type XmlElement } from '../xml';
import { child } from '../xml/find';
import { linkOfMarks, patternsOf, writeInserted } from './inserted';
import { modelFor, writeHead } from './paragraph-properties';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import { stamp } from './stamp';
import { both, type Out, type PartWriting, type Patch, tracked } from './writing';

/**
 * A whole new paragraph of a new row, table or note, its mark tracked with its words.
 * @param begin what stands before its words
 * @param last whether its mark is the last of a note, which is not tracked
 */
export function newParagraph(
  writing: PartWriting,
  block: RedlineText,
  near: string | null,
  place: Place,
  { begin = null, last = false }: { begin?: Out | null; last?: boolean } = {},
): Out[] {
  const { w } = writing.names;
  const paragraph = writing.paragraphs.next();
  const props = modelFor(writing, block.mark, near, place);
  const plain = { after: props, before: props, place: null, section: null };
  const open = `<${w('p')}>`;
  const outs: Out[] = [
    {
      clean: open + writeHead(writing, { ...plain, mark: null }).xml,
      tracked:
        open + writeHead(writing, { ...plain, mark: last ? null : { status: 'ins', place } }).xml,
    },
  ];
  if (begin) outs.push(begin);
  for (const inline of block.segments.flatMap(({ content }) => content))
    outs.push(
      writeInserted(
        writing,
        [inline],
        patternsOf(writing, props.source),
        place,
        linkOfMarks(inline),
      ),
    );
  const again = !last && writing.forgotten.has(block);
  outs.push(
    {
      ...tracked('', place),
      whole: 'ins',
      ...(again ? { again: { status: 'ins', place } as const } : {}),
    },
    both(`</${w('p')}>`),
  );
  return outs.map((out) => ({ ...out, paragraph }));
}

/** Whole new blocks inside a new row. */
function newBlocks(
  writing: PartWriting,
  blocks: readonly RedlineBlock[],
  near: string | null,
  place: Place,
): Out[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text') return newParagraph(writing, block, near, place);
    if (block.type === 'table') return newTable(writing, block, near, place);
    throw cannotWrite(place, `it adds “${block.label}”, which only Word can make`);
  });
}

/** A whole new table, every row of it tracked. Its look is that of the draft's table with the same properties. */
export function newTable(
  writing: PartWriting,
  table: RedlineTable,
  near: string | null,
  place: Place,
): Out[] {
  const { w, attr } = writing.names;
  const widest = Math.max(
    ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)),
    1,
  );
  const columns =
    table.columns.length > 0 ? table.columns : Array.from({ length: widest }, () => 0);
  const grid = columns.map((width) =>
    width > 0 ? `<${w('gridCol')}${attr('w', width)}/>` : `<${w('gridCol')}/>`,
  );
  const models = tablesOf(writing.draft).filter((one) => writing.at(one.id)?.part === writing.part);
  const model = models.find((one) => one.rest === table.rest);
  const plain = !model && table.rest === PLAIN_TABLE.rest;
  if (!model && !plain && table.rest !== undefined)
    throw cannotWrite(place, 'it adds a table of a look that no table of the draft has');
  const source = model && table.rest !== undefined ? writing.at(model.id)?.element : undefined;
  const tblPr = source && child(source, 'w', 'tblPr');
  const said = tblPr ? writing.part.source.slice(tblPr.start, tblPr.end) : `<${w('tblPr')}/>`;
  const properties = plain ? PLAIN_TABLE.properties(writing.names) : said;
  const open = `<${w('tbl')}>${properties}<${w('tblGrid')}>${grid.join('')}</${w('tblGrid')}>`;
  const rows = table.rows.flatMap((row) => newRow(writing, row, models, near, place));
  return [both(open), ...rows, both(`</${w('tbl')}>`)];
}

/**
 * A new row: its mark, its words and its cells' paragraph marks tracked, for LibreOffice heeds only all three.
 * @param models tables whose rows and cells it may take its look from, the nearest first
 */
export function newRow(
  writing: PartWriting,
  row: RedlineRow,
  models: readonly TableBlock[],
  near: string | null,
  place: Place,
): Out[] {
  const { names, ids, part } = writing;
  const { w } = names;
  const rows = models.flatMap((model) => model.rows);
  const like = row.rest === undefined ? undefined : rows.find((one) => one.rest === row.rest);
  if (row.rest !== undefined && !like)
    throw cannotWrite(place, 'it adds a row of a look that no row of the draft has');
  const trPr = like && child(writing.at(like.id)?.element, 'w', 'trPr');
  let said = '';
  for (const node of trPr?.children ?? [])
    if (isElement(node) && !/^(tblHeader|ins|del|trPrChange)$/.test(node.local))
      said += part.source.slice(node.start, node.end);
  if (row.header) said += `<${w('tblHeader')}/>`;
  const mark = `<${w('ins')}${stamp(names, ids, place)}/>`;
  const head = (inner: string) => (inner === '' ? '' : `<${w('trPr')}>${inner}</${w('trPr')}>`);
  const outs: Out[] = [
    { clean: `<${w('tr')}>${head(said)}`, tracked: `<${w('tr')}>${head(said + mark)}` },
  ];
  const cells = rows.flatMap((one) => one.cells);
  for (const cell of row.cells) {
    outs.push(both(`<${w('tc')}>${cellProperties(writing, cell, cells, place)}`));
    outs.push(...newBlocks(writing, cell.blocks, near, place), both(`</${w('tc')}>`));
  }
  outs.push(both(`</${w('tr')}>`));
  return outs;
}

function cellProperties(
  writing: PartWriting,
  cell: Omit<TableCell, 'blocks'>,
  models: readonly TableCell[],
  place: Place,
): string {
  const { w, attr } = writing.names;
  const { source } = writing.part;
  const alike = models.filter((one) => one.rest === cell.rest);
  const like = alike.find((one) => one.span === cell.span && one.merge === cell.merge);
  if (!like && alike.length === 0 && cell.rest !== undefined)
    throw cannotWrite(place, 'it adds a table cell of a look that no cell of the draft has');
  const model = like ?? (cell.rest === undefined ? undefined : alike[0]);
  const tcPr = model && child(writing.at(model.id)?.element, 'w', 'tcPr');
  if (like) return tcPr ? source.slice(tcPr.start, tcPr.end) : '';
  // merged otherwise than any cell of that look
  const kept = (tcPr?.children ?? []).filter(isElement).filter(({ local }) => !SHAPE.test(local));
  const said = (first: boolean) =>
    kept
      .filter(({ local }) => FIRST.test(local) === first)
      .map(({ start, end }) => source.slice(start, end))
      .join('');
  const span = cell.span > 1 ? `<${w('gridSpan')}${attr('val', cell.span)}/>` : '';
  const merge =
    cell.merge === undefined
      ? ''
      : `<${w('vMerge')}${cell.merge === 'start' ? attr('val', 'restart') : ''}/>`;
  const inner = said(true) + span + merge + said(false);
  return inner === '' ? '' : `<${w('tcPr')}>${inner}</${w('tcPr')}>`;
}

/** How a cell is merged, and what stands before that in the schema's order. */
const SHAPE = /^(gridSpan|hMerge|vMerge)$/;
const FIRST = /^(cnfStyle|tcW)$/;

const known = new WeakMap<object, TableBlock[]>();

/** All tables of a draft, nested ones too. A draft never changes, so they are looked up once. */
export function tablesOf(draft: {
  containers: readonly { blocks: readonly Block[] }[];
}): TableBlock[] {
  const tables = known.get(draft) ?? gatherTables(draft);
  known.set(draft, tables);
  return tables;
}

function gatherTables({
  containers,
}: {
  containers: readonly { blocks: readonly Block[] }[];
}): TableBlock[] {
  const out: TableBlock[] = [];
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type !== 'table') continue;
      out.push(block);
      for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
    }
  };
  for (const { blocks } of containers) visit(blocks);
  return out;
}

/**
 * One comment for rows that come or go together, in the first paragraph of the first.
 * @param first whether these are the first of their rows
 */
export function commentOnce(outs: readonly Out[], first = true): Out[] {
  const paragraph = first ? outs.find((out) => out.places)?.paragraph : undefined;
  return outs.map((out) => {
    if (!out.places) return out;
    if (paragraph !== undefined && out.paragraph === paragraph) return { ...out, point: 'before' };
    const { places: _, ...rest } = out;
    return rest;
  });
}

/** Marks a row of the source as deleted. */
function rowMark({ names, ids, part }: PartWriting, row: XmlElement, place: Place): Patch {
  const { w } = names;
  const mark = `<${w('del')}${stamp(names, ids, place)}/>`;
  const trPr = child(row, 'w', 'trPr');
  if (trPr && trPr.innerStart < trPr.end)
    return { start: trPr.innerEnd, end: trPr.innerEnd, outs: [tracked(mark)] };
  const at = trPr ?? child(row, 'w', 'tblPrEx');
  const start = trPr ? trPr.start : (at?.end ?? row.innerStart);
  const end = trPr ? trPr.end : start;
  const out = {
    clean: part.source.slice(start, end),
    tracked: `<${w('trPr')}>${mark}</${w('trPr')}>`,
  };
  return { start, end, outs: [out] };
}

/**
 * A row or a table that goes: left out of the clean form, its rows, words and marks struck in the tracked one.
 * @param inner the patches of its paragraphs
 */
export function goneElement(
  writing: PartWriting,
  element: XmlElement,
  inner: readonly Patch[],
  place: Place,
): Patch {
  const rows = element.local === 'tr' ? [element] : [];
  const nested = (from: XmlElement) => {
    for (const node of from.children) {
      if (!isElement(node)) continue;
      if (node.local === 'tbl' && node.ns === 'w') rows.push(...rowsOf(node));
      nested(node);
    }
  };
  if (element.local === 'tbl') rows.push(...rowsOf(element));
  nested(element);
  // a row's own properties are no words: in the clean form they go with the row
  const marks = rows.map((row) => {
    const mark = rowMark(writing, row, place);
    return { ...mark, outs: mark.outs.map((out) => ({ ...out, clean: '' })) };
  });
  const outs: Out[] = [];
  let at = element.start;
  for (const patch of [...inner, ...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    outs.push(tracked(writing.part.source.slice(at, patch.start)), ...patch.outs);
    at = patch.end;
  }
  outs.push(tracked(writing.part.source.slice(at, element.end)));
  return { start: element.start, end: element.end, outs };
}

/** The texts below a row or a table of the redline, in order. */
export function textsBelow(rows: readonly RedlineRow[]): RedlineBlock[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.blocks.flatMap((block) => below(block))),
  );
}

const below = (block: RedlineBlock): RedlineBlock[] =>
  block.type === 'table' ? textsBelow((block as RedlineTable).rows) : [block];
