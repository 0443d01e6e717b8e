/** The blocks of a sheet that lie one below another, in order; those of hidden page headers are not among them. */
export const blocksOnSheet = (root: Element): Element[] =>
  lumpsOnSheet(root).flatMap((lump) => blocksOf(lump));

/**
 * What a sheet's sections hold: groups of blocks, and blocks that stand in no group (see `grouping`). New notes of an
 * amendment that is written stand elsewhere on the page than in it, and are always drawn: they are not among them.
 * Walked, since it is asked with each scrolling and a selector would look at every element of the sheet.
 * @param root the sheet, or what one sheet stands in
 */
export function lumpsOnSheet(root: Element): Element[] {
  const sheet = root.matches(SHEET) ? root : root.querySelector(SHEET);
  return childrenOf(sheet).flatMap((section) =>
    section.matches('.doc-container-empty, .redline-note')
      ? []
      : childrenOf(section).filter(isLump),
  );
}

const SHEET = '.doc-body';

const isLump = (one: Element): boolean => isGroup(one) || one.hasAttribute('data-block');

const isGroup = (one: Element): boolean => one.classList.contains('doc-group');

const blocksOf = (lump: Element): Element[] => (isGroup(lump) ? childrenOf(lump) : [lump]);

function childrenOf(parent: Element | null): Element[] {
  const out: Element[] = [];
  for (let one = parent?.firstElementChild; one; one = one.nextElementSibling) out.push(one);
  return out;
}

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
