import { contentLength, sliceContent } from '../document/inline';
import type { Block, Container, TableBlock, TextBlock } from '../document/types';
import { isMarkPiece } from './equal';
import { keptSegments } from './formatting';
import { withNotes } from './new-notes';
import type { DraftIndex } from './place';
import { plainBlock, plainContainer, plainRow, wholeBlock, wholeRow } from './plain';
import { type FlowPlan, type Plan, type Planned, planHunks } from './plan';
import type {
  Change,
  RedlineBlock,
  RedlineContainer,
  RedlineRow,
  RedlineTable,
  RedlineText,
  Segment,
} from './redline';
import type { HunkSet, ReplaceHunk } from './types';

type Replace = Planned<{ hunk: ReplaceHunk }>;

/**
 * The one walk through a draft with its amendments, from which the redline is drawn and the fair copy read.
 * @param sets that apply together (see `judge`), in the order in which they lie at one place
 */
export function layOut(
  index: DraftIndex,
  containers: readonly Container[],
  sets: readonly HunkSet[],
): RedlineContainer[] {
  const plan = planHunks(index, sets);
  const laid = containers.map((container): RedlineContainer => {
    const note = plan.notes.get(container.id);
    if (note) {
      const blocks = container.blocks.map((block) => wholeBlock(block, 'deleted', note));
      return { id: container.id, kind: container.kind, status: 'deleted', change: note, blocks };
    }
    const flow = plan.flows.get(container.id);
    if (!flow) return plainContainer(container);
    const blocks = layFlow(plan, container.blocks, flow);
    return { id: container.id, kind: container.kind, status: 'kept', blocks };
  });
  const { taken } = plan.taker;
  if (taken.length === 0) return laid;
  const notes = taken.map((note): RedlineContainer => {
    const blocks = note.blocks.map((block) => wholeBlock(block, 'inserted', note.change));
    return { ...note, status: 'inserted', blocks };
  });
  return withNotes(laid, notes);
}

function layFlow(plan: Plan, blocks: readonly Block[], flow: FlowPlan): RedlineBlock[] {
  const out: RedlineBlock[] = [];
  const insertAfter = (i: number) => {
    for (const { blocks: fresh, change } of flow.inserts.get(i) ?? [])
      for (const block of fresh)
        out.push(wholeBlock(plan.taker.block(block, change), 'inserted', change));
  };
  insertAfter(-1);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const gone = flow.deletes.get(i);
    if (gone) out.push(wholeBlock(block, 'deleted', gone));
    else if (block.type === 'text') {
      const touched = flow.replaces.has(i) || flow.formats.has(i) || flow.retypes.has(i);
      if (touched) i = layText(plan, blocks, i, flow, out);
      else out.push(plainBlock(block));
    } else if (block.type === 'table' && plan.touched.has(block.id))
      out.push(layTable(plan, block));
    else out.push(plainBlock(block));
    insertAfter(i);
  }
  return out;
}

function layTable(plan: Plan, table: TableBlock): RedlineTable {
  const own = plan.tables.get(table.id);
  const rows: RedlineRow[] = [];
  const insertAfter = (i: number) => {
    for (const { rows: fresh, change } of own?.inserts.get(i) ?? [])
      for (const row of fresh) rows.push(wholeRow(plan.taker.row(row, change), 'inserted', change));
  };
  insertAfter(-1);
  table.rows.forEach((row, i) => {
    const gone = own?.removes.get(i);
    if (gone) rows.push(wholeRow(row, 'deleted', gone));
    else if (!row.cells.some((cell) => plan.flows.has(cell.id))) rows.push(plainRow(row));
    else {
      const cells = row.cells.map((cell) => {
        const flow = plan.flows.get(cell.id);
        return flow
          ? { ...cell, blocks: layFlow(plan, cell.blocks, flow) }
          : { ...cell, blocks: cell.blocks.map(plainBlock), same: cell };
      });
      rows.push({ ...row, cells, status: 'kept' });
    }
    insertAfter(i);
  });
  return { ...table, rows, status: 'kept' };
}

/**
 * Lays out the paragraph at `first` and those that joins run it into.
 * @returns the index of the last block laid out
 */
function layText(
  plan: Plan,
  blocks: readonly Block[],
  first: number,
  flow: FlowPlan,
  out: RedlineBlock[],
): number {
  let i = first;
  let block = blocks[i] as TextBlock;
  let offset = 0;
  let segments: Segment[] = [];

  const keep = (to: number) => {
    segments.push(...keptSegments(block.content, offset, to, flow.formats.get(i) ?? []));
    offset = to;
  };
  const strike = (to: number, change: Change) => {
    if (to > offset) {
      const content = sliceContent(block.content, offset, to);
      segments.push({ content, status: 'deleted', change });
    }
    offset = to;
  };
  const end = (id: string, mark: TextBlock['mark'], how: RedlineText['end'], own: boolean) => {
    const retype = own ? flow.retypes.get(i) : undefined;
    const text: RedlineText = { type: 'text', id, status: 'kept', segments, mark, end: how };
    if (retype) {
      text.mark = retype.hunk.mark;
      text.retype = { change: retype.change, before: mark };
    }
    out.push(text);
    segments = [];
  };
  const write = ({ hunk, change }: Replace) => {
    let fresh: Segment = { content: [], status: 'inserted', change };
    const flush = () => {
      if (fresh.content.length > 0) segments.push(fresh);
      fresh = { content: [], status: 'inserted', change };
    };
    hunk.content.forEach((piece, n) => {
      if (!isMarkPiece(piece)) fresh.content.push(plan.taker.inline(piece, change));
      else {
        flush();
        const key = piece.key ?? `new_${change.set}_${change.hunk}_${n}`;
        end(key, piece.mark, { status: 'inserted', change }, false);
      }
    });
    flush();
  };
  /** Strikes a replace's range, which may run over paragraph ends into later blocks. */
  const strikeRange = ({ hunk, change }: Replace) => {
    while (block.id !== hunk.to.block) {
      strike(contentLength(block.content), change);
      const survivor = hunk.survivor ?? 'last';
      end(block.id, block.mark, { status: 'deleted', change, survivor }, true);
      i++;
      block = blocks[i] as TextBlock;
      offset = 0;
    }
    strike(hunk.to.offset, change);
  };

  for (;;) {
    const here: Replace[] = flow.replaces.get(i) ?? [];
    let next = 0;
    const start = i;
    while (i === start && next < here.length) {
      const point = (here[next] as Replace).hunk.from.offset;
      const last = here.findLastIndex(({ hunk }) => hunk.from.offset === point);
      const group = here.slice(next, last + 1);
      next = last + 1;
      keep(point);
      const striking = group.findIndex(({ hunk }) => strikes(hunk));
      // What is struck shows before what takes its place, unless another writes between the two.
      const inPlace = striking === group.length - 1;
      group.forEach((replace, n) => {
        if (inPlace && n === striking) strikeRange(replace);
        write(replace);
      });
      if (striking !== -1 && !inPlace) strikeRange(group[striking] as Replace);
    }
    if (i !== start) continue;
    keep(contentLength(block.content));
    end(block.id, block.mark, { status: 'kept' }, true);
    return i;
  }
}

const strikes = ({ from, to }: ReplaceHunk): boolean =>
  from.block !== to.block || from.offset !== to.offset;
