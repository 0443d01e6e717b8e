import type {
  RedlineBlock,
  RedlineRow,
  RedlineTable,
  RedlineText,
} from '../../../shared/amendment/redline';
import type { XmlElement } from '../xml';
import { pointedInFrame } from './frames';
import { gonePatches } from './gone';
import { linkOfMarks, patternsOf, writeInserted } from './inserted';
import { changesWords, writeHost } from './paragraph';
import { type Physical, writeClose, writeOpen } from './physical';
import type { Place } from './place';
import { cannotWrite } from './refusals';
import type { Slice } from './runs';
import { physicals } from './segment';
import { commentOnce, goneElement, newRow, newTable, tablesOf, textsBelow } from './table';
import { tablesFirst } from './tables-first';
import { beforeGone, behindControls, nextStart, refuseInside } from './where';
import { foundPlace, type Out, type PartWriting, type Patch, type Remark } from './writing';

/** What writing a container needs beside the part. */
export interface ContainerInput {
  writing: PartWriting;
  slice: Slice;
  /** Comments for changes elsewhere, by the block that they stand in. */
  remarks: ReadonlyMap<string, readonly Remark[]>;
  /** What the container is in the source, for a change before its first block. */
  holder: XmlElement;
}

/** A paragraph waiting for its segment to be complete, and the patch that it will fill. */
interface Waiting {
  text: RedlineText;
  patch: Patch | null;
  /** A new table comes between it and the next one. */
  tableAfter?: true;
}

/** The patches of one container: of its paragraphs, and of what comes and goes between them. */
export function writeContainer(input: ContainerInput, laid: readonly RedlineBlock[]): Patch[] {
  const { writing } = input;
  const blocks = tablesFirst(laid);
  const patches: Patch[] = [];
  let waiting: Waiting[] = [];
  const split: Waiting[] = [];
  let parent: XmlElement | null = null;
  let at: number | null = null;
  const flush = () => {
    writeSegment(input, waiting);
    waiting = [];
  };
  const stub = (start: number, end = start): Patch => {
    const patch = { start, end, outs: [] };
    patches.push(patch);
    return patch;
  };
  blocks.forEach((block, i) => {
    const gap = () => at ?? nextStart(writing, blocks, i, input.holder);
    if (block.type === 'text') {
      if (block.status === 'inserted') {
        refuseInside(writing, blocks, i);
        waiting.push({ text: block, patch: stub(gap()) });
      } else if (block.end.status === 'inserted') split.push({ text: block, patch: null });
      else {
        const { element } = foundPlace(writing, block.id);
        if (parent !== null && parent !== element.parent) flush();
        parent = element.parent;
        waiting.push(...split.splice(0), { text: block, patch: stub(element.start, element.end) });
        at = element.end;
        if (writing.blockOf(block.id)?.locked && behindControls(element) !== at) {
          // nothing new goes into a content control that Word fills in or locks
          at = behindControls(element);
          flush();
          parent = null;
        }
      }
      return;
    }
    if (block.status === 'inserted') {
      refuseInside(writing, blocks, i);
      const place = writing.placeOf(block.change as NonNullable<typeof block.change>);
      if (block.type !== 'table')
        throw cannotWrite(place, 'it adds something that only Word can make');
      for (const one of tail(waiting)) one.tableAfter = true;
      stub(beforeGone(writing, blocks, i) ?? gap()).outs.push(
        ...commentOnce(newTable(writing, block, nearest(waiting), apart(place))),
      );
      return;
    }
    // a table that goes is still there when the change is rejected, so no paragraph's end reaches over it
    flush();
    parent = null;
    const { element } = foundPlace(writing, block.id);
    at = element.end;
    if (block.status === 'deleted' && block.change) {
      const place = writing.placeOf(block.change);
      if (block.type !== 'table')
        throw cannotWrite(place, 'it removes something that only Word can change');
      if (block.rows.length === 0)
        throw cannotWrite(place, 'it removes a table without rows, which Word cannot track');
      const gone = goneElement(
        writing,
        element,
        gonePatches(input, textsBelow(block.rows), apart(place)),
        place,
      );
      patches.push({ ...gone, outs: commentOnce(gone.outs) });
      return;
    }
    if (block.type === 'table' && !block.same) patches.push(...writeTable(input, block));
    else if (block.type === 'table') patches.push(...remarksBelow(input, block));
  });
  flush();
  return patches.filter((patch) => patch.outs.length > 0);
}

/** The last of those waiting, and before it all that go: a new table stands somewhere among them. */
function tail(waiting: readonly Waiting[]): Waiting[] {
  let from = waiting.length - 1;
  while (from > 0 && waiting[from]?.text.end.status === 'deleted') from--;
  return waiting.slice(Math.max(from, 0));
}

const nearest = (waiting: readonly Waiting[]): string | null =>
  waiting.findLast(({ text, patch }) => patch && text.status !== 'inserted')?.text.id ?? null;

function writeSegment(input: ContainerInput, waiting: readonly Waiting[]): void {
  const { writing, slice, remarks } = input;
  const touched = waiting.some(({ text }) => !text.same || remarks.has(text.id));
  if (!touched) return;
  const parts = physicals(
    writing,
    waiting.map(({ text }) => text),
    waiting.map(({ tableAfter }) => tableAfter === true),
  );
  let pieces: Physical[] = [];
  let carried = '';
  waiting.forEach(({ text, patch }, i) => {
    const part = parts[i] as Physical;
    if (patch && patch.start === patch.end) {
      patch.outs.push(...newOuts(input, part));
      return;
    }
    pieces.push(part);
    if (!patch) return;
    const remarked = remarks.get(text.id) ?? [];
    const [only] = pieces;
    if (
      !(pieces.length === 1 && only?.plain && !changesWords(text)) ||
      remarked.length > 0 ||
      carried
    ) {
      const block = writing.blockOf(text.id);
      if (!block) throw new Error(`${text.id} is not in the draft`);
      const at = foundPlace(writing, text.id);
      const written = writeHost(writing, block, at, pieces, remarked, slice, carried);
      patch.outs.push(...pointedInFrame(writing, written.outs, pieces, at.element.parent));
      carried = written.carried;
    }
    pieces = [];
  });
}

/** A whole new paragraph in a gap. */
function newOuts({ writing, holder }: ContainerInput, part: Physical): Out[] {
  const opened = writeOpen(writing, part, null);
  const outs = [...opened.outs];
  for (const { content, change } of part.text.segments)
    for (const inline of content) {
      const place = writing.placeOf(change as NonNullable<typeof change>);
      const patterns = patternsOf(writing, part.cleanOutcome.after.source);
      outs.push({
        ...writeInserted(writing, [inline], patterns, place, linkOfMarks(inline)),
        paragraph: part.number,
      });
    }
  outs.push(...writeClose(writing, part, null, opened.changed));
  return pointedInFrame(writing, outs, [part], holder);
}

/** The patches of a table that stays: rows that come and go, and what changes in its cells. */
function writeTable(input: ContainerInput, table: RedlineTable): Patch[] {
  const { writing } = input;
  const patches: Patch[] = [];
  const draft = tablesOf(writing.draft);
  const own = draft.find((one) => one.id === table.id);
  const models = own
    ? [own, ...draft.filter((one) => one !== own && writing.at(one.id)?.part === writing.part)]
    : draft;
  let at: number | null = null;
  table.rows.forEach((row, i) => {
    const before = table.rows[i - 1];
    const place = row.change && apart(writing.placeOf(row.change));
    const first =
      before?.status !== row.status ||
      before.change?.set !== row.change?.set ||
      before.change?.hunk !== row.change?.hunk;
    if (row.status === 'inserted' && place) {
      const start = at ?? firstRow(writing, table.rows, i);
      const near = own?.rows[0]?.cells[0]?.blocks[0]?.id ?? null;
      patches.push({
        start,
        end: start,
        outs: commentOnce(newRow(writing, row, models, near, place), first),
      });
      return;
    }
    const { element } = foundPlace(writing, row.id);
    at = element.end;
    if (row.status === 'deleted' && place) {
      const gone = goneElement(
        writing,
        element,
        gonePatches(input, textsBelow([row]), place),
        place,
      );
      patches.push({ ...gone, outs: commentOnce(gone.outs, first) });
    } else if (!row.same)
      for (const cell of row.cells) {
        if (cell.same) continue;
        patches.push(
          ...writeContainer(
            { ...input, holder: foundPlace(writing, cell.id).element },
            cell.blocks,
          ),
        );
      }
  });
  return [...patches, ...remarksBelow(input, table)];
}

function firstRow(writing: PartWriting, rows: readonly RedlineRow[], from: number): number {
  const next = rows.slice(from).find((row) => row.status !== 'inserted');
  if (!next) throw new Error('a table without rows');
  return foundPlace(writing, next.id).element.start;
}

/** Comments that stand in untouched cells for a change elsewhere (a note that is referred to there). */
function remarksBelow(input: ContainerInput, table: RedlineTable): Patch[] {
  if (input.remarks.size === 0) return [];
  return table.rows.flatMap((row) =>
    row.status !== 'kept'
      ? []
      : row.cells.flatMap((cell) => {
          const plain = row.same || cell.same;
          return plain
            ? writeContainer(
                { ...input, holder: foundPlace(input.writing, cell.id).element },
                cell.blocks,
              )
            : [];
        }),
  );
}

/** The same place, with a comment of its own: a comment's range never reaches into a table. */
const apart = (place: Place): Place => ({ ...place });
