import type { PageBlock, PageRow, PageText } from './page';
import type { Painted, Painter } from './paint';

/** Which change an element is part of: amendment and hunk. */
const nameOf = (dom: HTMLElement): string => dom.dataset.hunk ?? dom.dataset.change ?? '';

/** The changes in a part of the page in reading order, each by the first element that shows it. */
function changesIn(part: HTMLElement): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const dom of part.querySelectorAll<HTMLElement>('[data-change][tabindex]'))
    if (!found.has(nameOf(dom))) found.set(nameOf(dom), dom);
  return found;
}

/** The paragraphs in a block. */
export function* textsIn(block: PageBlock): Generator<PageText> {
  if (block.type === 'text') yield block;
  else if (block.type === 'table')
    for (const row of block.rows) for (const text of textsInRow(row)) yield text;
}

function* textsInRow(row: PageRow): Generator<PageText> {
  for (const cell of row.cells) for (const block of cell.blocks) yield* textsIn(block);
}

/** The amendments that are seen in a block, whether it is drawn or not. */
function* amendmentsIn(block: PageBlock): Generator<string> {
  for (const text of textsIn(block)) {
    if (text.retype) yield text.retype.set;
    if (text.end.change) yield text.end.change.set;
    for (const { changes, overlays = [] } of text.runs) {
      for (const { set } of changes) yield set;
      for (const { kind, id } of overlays) if (kind !== 'feedback') yield id;
    }
  }
}

const shows = (block: PageBlock, amendment: string): boolean => {
  for (const one of amendmentsIn(block)) if (one === amendment) return true;
  return false;
};

const isChanged = (block: PageBlock): boolean => !amendmentsIn(block).next().done;

/** Whether words of a block of the draft stand in this one. */
const holds = (block: PageBlock, id: string): boolean => {
  if (block.id === id) return true;
  for (const text of textsIn(block))
    if (text.id === id || text.runs.some(({ at }) => at?.block === id)) return true;
  return false;
};

/** Draws what shows a block of the draft, so that places in it can be found. */
export function drawBlockOf(painter: Painter, id: string): void {
  for (const one of painter.order()) if (holds(one.block, id)) painter.draw(one);
}

/** The first element that shows an amendment; null where none does. */
export function firstOf(painter: Painter, amendment: string): HTMLElement | null {
  const selector = `[data-change~="${CSS.escape(amendment)}"]`;
  for (const one of painter.order()) {
    if (!shows(one.block, amendment)) continue;
    const dom = painter.draw(one);
    const found = dom.matches(selector) ? dom : dom.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** The line at the other end of a move, by the id of the block there. */
export function moveAt(painter: Painter, id: string): HTMLElement | null {
  drawBlockOf(painter, id);
  const of = ({ dom }: Painted) =>
    dom.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"] > .redline-move`) ??
    (dom.dataset.block === id ? dom.querySelector<HTMLElement>(':scope > .redline-move') : null);
  for (const one of painter.order()) {
    const found = holds(one.block, id) ? of(one) : null;
    if (found) return found;
  }
  return null;
}

/** Where a change begins that was come upon from behind: it may reach over paragraphs before. */
function beginningOf(painter: Painter, index: number, dom: HTMLElement): HTMLElement {
  const order = painter.order();
  let first = dom;
  for (let i = index - 1; i >= 0; i--) {
    const before = order[i] as Painted;
    if (!isChanged(before.block)) break;
    const same = changesIn(painter.draw(before)).get(nameOf(dom));
    if (!same) break;
    first = same;
  }
  return first;
}

/**
 * The change after (or before) the one that has the focus, else the selected one, else the first (or last). Draws what
 * it comes past.
 */
export function neighbourChange(
  painter: Painter,
  by: 1 | -1,
  selected: string | null,
): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-change]');
  const order = painter.order();
  const indexOf = (dom: Node) => order.findIndex((one) => one.dom.contains(dom));
  const current =
    focused && indexOf(focused) >= 0 ? focused : selected ? firstOf(painter, selected) : null;
  let index = current ? indexOf(current) : by === 1 ? 0 : order.length - 1;
  if (current) {
    const { dom } = order[index] as Painted;
    const here = [...changesIn(dom)];
    const at = here.findIndex(([name]) => name === nameOf(current));
    // a paragraph that became another kind comes before the changes in it
    const next = at >= 0 ? here[at + by] : current === dom && by === 1 ? here[0] : undefined;
    if (next) return next[1];
    index += by;
  }
  for (; order[index]; index += by) {
    const one = order[index] as Painted;
    if (!isChanged(one.block)) continue;
    const found = [...changesIn(painter.draw(one))].filter(
      ([name]) => !current || name !== nameOf(current),
    );
    const [, dom] = (by === 1 ? found[0] : found.at(-1)) ?? [];
    if (dom) return by === 1 ? dom : beginningOf(painter, index, dom);
  }
  return null;
}

/** Lifts the selected amendment's changes in a part of the page. */
export function lift(part: HTMLElement, selected: string | null): void {
  if (selected === null) return;
  const selector = `[data-change~="${CSS.escape(selected)}"]`;
  if (part.matches(selector)) part.classList.add('redline-selected');
  for (const dom of part.querySelectorAll(selector)) dom.classList.add('redline-selected');
}

/** Lifts the selected amendment's changes, and no others. */
export function liftSelected(root: HTMLElement, selected: string | null): void {
  for (const dom of root.querySelectorAll('.redline-selected'))
    dom.classList.remove('redline-selected');
  lift(root, selected);
}

/** The one change that Tab reaches: the selected one, else the first. */
export function setRoving(painter: Painter, root: HTMLElement, selected: string | null): void {
  for (const dom of root.querySelectorAll<HTMLElement>('[data-change][tabindex="0"]'))
    dom.tabIndex = -1;
  const own = selected ? firstOf(painter, selected) : null;
  let first = own?.hasAttribute('tabindex') ? own : null;
  for (const one of first ? [] : painter.order()) {
    if (!isChanged(one.block)) continue;
    first = painter.draw(one).querySelector<HTMLElement>('[data-change][tabindex]');
    if (first) break;
  }
  if (first) first.tabIndex = 0;
}
