import type { Slice } from '../../../shared/amendment/types';
import { ATOM_CHARACTER, contentText, isText } from '../../../shared/document/inline';
import type { Block, TableRow, TextBlock } from '../../../shared/document/types';
import type { ShownRun } from '../find/search';

/** Stands where a paragraph ends inside what is shown: nothing that is searched for goes across. */
const BREAK = '\u0000';

/** A stretch of what is shown of a paragraph, and where it stands in the document's own words. */
export interface Run extends ShownRun {
  /** The offset in the document's paragraph. */
  at: number;
  /** Whether the document holds the words, or only the page. */
  held: boolean;
}

/** The paragraphs in a block. */
export function textsIn(block: Block): TextBlock[] {
  if (block.type === 'text') return [block];
  return block.type === 'table' ? block.rows.flatMap(textsInRow) : [];
}

export const textsInRow = (row: TableRow): TextBlock[] =>
  row.cells.flatMap(({ blocks }) => blocks.flatMap(textsIn));

/** Words that stand on the page at an offset of a paragraph. */
export const sliceRuns = (slice: Slice, status: Run['status'], at: number): Run[] =>
  slice.map((piece) => {
    if ('mark' in piece) return { text: BREAK, size: 0, status, at, held: false };
    const text = isText(piece) ? piece.text : ATOM_CHARACTER;
    return { text, size: text.length, status, at, held: false };
  });

/** A paragraph that stands on the page only, and reads in one way. */
export const wholeRun = ({ content }: TextBlock): Run => {
  const text = contentText(content);
  return { text, size: text.length, status: 'kept', at: 0, held: false };
};

/** What is marked in a paragraph: words of its own that come or go, and others that stand at an offset of it. */
export type Marked =
  | { from: number; to: number; status: 'inserted' | 'deleted' }
  | { at: number; side: number; slice: Slice; status: 'inserted' | 'deleted' };

/** What is shown of a paragraph, in the order in which it stands on the page. */
export function runsOf(text: string, marked: readonly Marked[]): Run[] {
  const inside = (edge: number) => Math.min(Math.max(edge, 0), text.length);
  const edges = new Set([0, text.length]);
  for (const one of marked)
    for (const edge of 'at' in one ? [one.at] : [one.from, one.to]) edges.add(inside(edge));
  const cuts = [...edges].sort((a, b) => a - b);
  const out: Run[] = [];
  for (const [i, from] of cuts.entries()) {
    const beside = marked.flatMap((one) => ('at' in one && inside(one.at) === from ? [one] : []));
    beside.sort((a, b) => a.side - b.side);
    for (const { slice, status } of beside) out.push(...sliceRuns(slice, status, from));
    const to = cuts[i + 1];
    if (to === undefined) break;
    const over = marked.find((one) => !('at' in one) && one.from <= from && one.to >= to);
    const status = over?.status ?? 'kept';
    out.push({ text: text.slice(from, to), size: to - from, status, at: from, held: true });
  }
  return out;
}

/** How much is shown before an offset of the document's paragraph; `past` counts what stands right there too. */
export const shownBefore = (runs: readonly Run[], offset: number, past: boolean): number =>
  runs.reduce((sum, { at, size, held }) => {
    if (held) return sum + Math.min(Math.max(offset - at, 0), size);
    return at < offset || (past && at === offset) ? sum + size : sum;
  }, 0);

/** The document's own words in a stretch of what is shown; where it holds none, the offset where that stands. */
export function heldIn(
  runs: readonly Run[],
  from: number,
  to: number,
): { from: number; to: number } {
  let shown = 0;
  const held: { from: number; to: number }[] = [];
  let beside = 0;
  for (const run of runs) {
    const [start, end] = [Math.max(from, shown), Math.min(to, shown + run.size)];
    if (start < end && run.held)
      held.push({ from: run.at + start - shown, to: run.at + end - shown });
    else if (start < end) beside = run.at;
    shown += run.size;
  }
  return { from: held[0]?.from ?? beside, to: held.at(-1)?.to ?? beside };
}
