/** The blocks of a sheet that lie one below another, in order; those of hidden page headers are not among them. */
export const blocksOnSheet = (root: Element): Element[] =>
  lumpsOnSheet(root).flatMap((lump) => blocksOf(lump));

/** What a sheet's sections hold: groups of blocks, and blocks that stand in no group (see `grouping`). */
export const lumpsOnSheet = (root: Element): Element[] => [
  ...root.querySelectorAll(
    '.doc-container:not(.doc-container-empty) > :is(.doc-group, [data-block])',
  ),
];

const blocksOf = (lump: Element): Element[] =>
  lump.classList.contains('doc-group') ? [...lump.children] : [lump];

/** What of elements, one below another, is within a frame: the index of the first, and of the one after the last. */
export function within(
  elements: readonly Element[],
  frame: Pick<DOMRect, 'top' | 'bottom'>,
): [number, number] {
  const first = (below: (rect: DOMRect) => boolean): number => {
    let [low, high] = [0, elements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below((elements[middle] as Element).getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((rect) => rect.bottom >= frame.top), first((rect) => rect.top > frame.bottom)];
}

/** The blocks that are within a frame. Groups out of it are not looked into: they need not be laid out. */
export function blocksInView(root: Element, frame: Pick<DOMRect, 'top' | 'bottom'>): Element[] {
  const lumps = lumpsOnSheet(root);
  const blocks = lumps.slice(...within(lumps, frame)).flatMap(blocksOf);
  return blocks.slice(...within(blocks, frame));
}
