import { blocksInView, blocksOnSheet } from '../sheet/in-view';

/** A stretch of the map, as shares of its height. */
export interface Band {
  top: number;
  height: number;
}

/** How far down the map a height of the window lies that crosses block `index`; `at` are the blocks' places on it. */
function depthAt(
  blocks: readonly Element[],
  index: number,
  y: number,
  at: ReadonlyMap<string, number>,
): number {
  const of = (i: number) => at.get((blocks[i] as HTMLElement | undefined)?.dataset.block ?? '');
  let [before, after] = [index, index + 1];
  // paragraphs that amendments bring in have no place of their own on the map
  while (before > 0 && of(before) === undefined) before -= 1;
  while (after < blocks.length && of(after) === undefined) after += 1;
  const [start, end] = [of(before) ?? 0, of(after) ?? 1];
  const top = (blocks[before] as Element).getBoundingClientRect().top;
  const bottom = (blocks[after - 1] as Element).getBoundingClientRect().bottom;
  const share = bottom > top ? (y - top) / (bottom - top) : 0;
  return start + (end - start) * Math.min(1, Math.max(0, share));
}

/** What of the map is in the pane's view, on the scale of its signs; null while there is no sheet in the pane. */
export function bandOf(pane: HTMLElement, at: ReadonlyMap<string, number>): Band | null {
  const blocks = blocksOnSheet(pane);
  if (blocks.length === 0) return null;
  const frame = pane.getBoundingClientRect();
  const seen = blocksInView(pane, frame);
  const last = blocks.indexOf(seen.at(-1) ?? (blocks.at(-1) as Element));
  const first = seen[0] ? blocks.indexOf(seen[0]) : last;
  const top = depthAt(blocks, first, frame.top, at);
  return { top, height: Math.max(0, depthAt(blocks, last, frame.bottom, at) - top) };
}
