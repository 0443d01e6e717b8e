import type { Node } from 'prosemirror-model';

/** About how many letters fill a line, and how high lines are, in pixels. */
const LETTERS = 72;
const LINE = 27;
const CELL_LINE = 22;

/** How high blocks stood that were drawn once, by the node that they showed. */
const heights = new WeakMap<Node, number>();

const lines = (letters: number): number => Math.max(1, Math.ceil(letters / LETTERS));

/** How high a block that is not drawn stands, in pixels: as it did when it was drawn last, or about. */
export function heightOf(node: Node): number {
  const known = heights.get(node);
  if (known !== undefined) return known;
  if (node.type.name !== 'table') return 10 + LINE * lines(node.content.size);
  const columns = Math.max(1, node.firstChild?.childCount ?? 1);
  return node.children.reduce((sum, row) => {
    const longest = Math.max(0, ...row.children.map((cell) => cell.content.size));
    return sum + 11 + CELL_LINE * lines(longest * columns);
  }, 24);
}

/** Remembers how high a block stands that is to be drawn no more. */
export const keepHeight = (node: Node, dom: HTMLElement): void => {
  heights.set(node, dom.offsetHeight);
};
