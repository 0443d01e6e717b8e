/** The heights of blocks that are laid out, by id, in pixels without the padding. */
export type Heights = ReadonlyMap<string, number>;

function* blocksOf(dom: HTMLElement): Generator<[string, HTMLElement]> {
  const within = dom.querySelectorAll<HTMLElement>('[data-block]');
  for (const one of [dom, ...within]) if (one.dataset.block) yield [one.dataset.block, one];
}

/** How high a block on the page is, and each one inside it. */
export function heightsOf(dom: HTMLElement): Heights {
  const heights = new Map<string, number>();
  for (const [id, one] of blocksOf(dom)) {
    const { paddingTop, paddingBottom } = getComputedStyle(one);
    const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
    heights.set(id, one.offsetHeight - padding);
  }
  return heights;
}

/**
 * Has a block that is drawn anew stand as high as it did until it is laid out, which is when it comes into view: with
 * the height of any new block a tall table would shrink, and what is being read under it would jump away.
 */
export function keepHeights(dom: HTMLElement, heights: Heights): void {
  for (const [id, one] of blocksOf(dom)) {
    const height = heights.get(id);
    if (height !== undefined) one.style.containIntrinsicHeight = `auto ${height}px`;
  }
}
