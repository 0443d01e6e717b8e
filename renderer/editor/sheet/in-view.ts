/** The blocks of a sheet that lie one below another, in order; those of hidden page headers are not among them. */
export const blocksOnSheet = (root: Element): NodeListOf<Element> =>
  root.querySelectorAll('.doc-container:not(.doc-container-empty) > [data-block]');

/** Which of `blocks` are in the pane's view: the index of the first, and of the one after the last. */
export function inView(blocks: NodeListOf<Element>, pane: DOMRect): [number, number] {
  const first = (below: (rect: DOMRect) => boolean): number => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below((blocks[middle] as Element).getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((rect) => rect.bottom >= pane.top), first((rect) => rect.top > pane.bottom)];
}
