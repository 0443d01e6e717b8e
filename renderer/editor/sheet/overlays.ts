import type { Hunk, Position } from '../../../shared/amendment/types';
import { contentLength, sliceContent } from '../../../shared/document/inline';
import type { Block, DocumentTree, TableRow } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { FeedbackMark } from '../shown';
import type { Run } from './page';

/** Something marked on the draft's words that changes nothing in them. */
export interface Overlay {
  kind: 'feedback' | 'held' | 'going';
  /** The feedback; the amendment that is held out because it collides, or that strikes these words of the draft. */
  id: string;
}

interface Stretch extends Overlay {
  from: number;
  to: number;
}

/** What is marked, by the draft's block. */
export type Overlays = ReadonlyMap<string, readonly Stretch[]>;

/** The stretches of a range, block by block; `order` are the draft's text blocks in document order. */
function stretches(
  order: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  from: Position,
  to: Position,
): { block: string; from: number; to: number }[] {
  const [first, last] = [indexOf.get(from.block), indexOf.get(to.block)];
  if (first === undefined || last === undefined || last < first) return [];
  const out: { block: string; from: number; to: number }[] = [];
  for (let i = first; i <= last; i++)
    out.push({
      block: order[i] as string,
      from: i === first ? from.offset : 0,
      to: i === last ? to.offset : Number.POSITIVE_INFINITY,
    });
  return out;
}

/** The draft's range that a hunk is about, as far as it can be marked on its words. */
function rangeOf(hunk: Hunk): { from: Position; to: Position } | null {
  const whole = (block: string) => ({
    from: { block, offset: 0 },
    to: { block, offset: Number.POSITIVE_INFINITY },
  });
  switch (hunk.kind) {
    case 'replace':
    case 'format': {
      const { from, to } = hunk;
      if (from.block !== to.block || from.offset !== to.offset) return { from, to };
      return {
        from: { block: from.block, offset: Math.max(0, from.offset - 1) },
        to: { block: to.block, offset: to.offset + 1 },
      };
    }
    case 'delete':
    case 'retype':
      return whole(hunk.block);
    case 'insert':
      return hunk.gap.after === null ? null : whole(hunk.gap.after);
    case 'rows': {
      const cell = hunk.remove[0]?.quoted.cells[0]?.blocks[0];
      return cell ? whole(cell.id) : null;
    }
  }
}

/** The draft's words that a hunk strikes, where it strikes some. */
function struckBy(hunk: Hunk): { from: Position; to: Position }[] {
  const whole = (block: string) => ({
    from: { block, offset: 0 },
    to: { block, offset: Number.POSITIVE_INFINITY },
  });
  if (hunk.kind === 'replace')
    return hunk.quoted.length > 0 ? [{ from: hunk.from, to: hunk.to }] : [];
  if (hunk.kind === 'delete') return textIdsIn(hunk.quoted).map(whole);
  if (hunk.kind !== 'rows') return [];
  return hunk.remove.flatMap(({ quoted }) => rowTextIds(quoted)).map(whole);
}

const rowTextIds = (row: TableRow): string[] =>
  row.cells.flatMap(({ blocks }) => blocks.flatMap(textIdsIn));

/** The paragraphs in a block. */
function textIdsIn(block: Block): string[] {
  if (block.type === 'text') return [block.id];
  return block.type === 'table' ? block.rows.flatMap(rowTextIds) : [];
}

type Marked = readonly { id: string; hunks: readonly Hunk[] }[];

/** All that is marked on a draft: feedback, the places of amendments that are held out, and what others strike. */
export function overlaysOf(
  draft: DocumentTree,
  feedback: readonly FeedbackMark[],
  held: Marked,
  going: Marked = [],
): Overlays {
  const overlays = new Map<string, Stretch[]>();
  if (feedback.length + held.length + going.length === 0) return overlays;
  const order: string[] = [];
  for (const { block } of blocksOf(draft)) if (block.type === 'text') order.push(block.id);
  const indexOf = new Map(order.map((id, i) => [id, i]));
  const add = (kind: Overlay['kind'], id: string, from: Position, to: Position) => {
    for (const { block, ...range } of stretches(order, indexOf, from, to)) {
      const list = overlays.get(block) ?? [];
      list.push({ kind, id, ...range });
      overlays.set(block, list);
    }
  };
  for (const { id, from, to } of feedback) add('feedback', id, from, to);
  for (const { id, hunks } of held)
    for (const hunk of hunks) {
      const range = rangeOf(hunk);
      if (range) add('held', id, range.from, range.to);
    }
  for (const { id, hunks } of going)
    for (const { from, to } of hunks.flatMap(struckBy)) add('going', id, from, to);
  return overlays;
}

/** Runs cut where something marked begins or ends, each piece with what is marked on it. */
export function cutRuns(runs: readonly Run[], marked: readonly Stretch[]): Run[] {
  return runs.flatMap((run) => {
    if (run.status === 'inserted' || run.at === null) return [run];
    const start = run.at.offset;
    const size = contentLength(run.content);
    const edges = new Set([0, size]);
    for (const { from, to } of marked)
      for (const edge of [from - start, to - start]) if (edge > 0 && edge < size) edges.add(edge);
    const cuts = [...edges].sort((a, b) => a - b);
    return cuts.slice(1).map((end, i): Run => {
      const from = cuts[i] as number;
      const overlays = marked
        .filter((one) => one.from - start < end && one.to - start > from)
        .map(({ kind, id }) => ({ kind, id }));
      return {
        ...run,
        content: sliceContent(run.content, from, end),
        at: { block: (run.at as Position).block, offset: start + from },
        ...(overlays.length > 0 ? { overlays } : {}),
      };
    });
  });
}
