/** Which change an element is part of: amendment and hunk. */
const nameOf = (dom: HTMLElement): string => dom.dataset.hunk ?? dom.dataset.change ?? '';

/** The changes on a page in reading order, each by the first element that shows it. */
export function changesOn(root: HTMLElement): HTMLElement[] {
  const out: HTMLElement[] = [];
  const seen = new Set<string>();
  for (const dom of root.querySelectorAll<HTMLElement>('[data-change][tabindex]')) {
    const name = nameOf(dom);
    if (seen.has(name)) continue;
    seen.add(name);
    out.push(dom);
  }
  return out;
}

/** Whether one element stands after another on the page. */
const isAfter = (dom: Node, other: Node): boolean =>
  (other.compareDocumentPosition(dom) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The change after (or before) the one that has the focus, else the selected one, else the first (or last). */
export function neighbourChange(
  root: HTMLElement,
  by: 1 | -1,
  selected: string | null,
): HTMLElement | null {
  const changes = changesOn(root);
  const focused = document.activeElement?.closest<HTMLElement>('[data-change]');
  const current =
    (focused && root.contains(focused) ? focused : null) ??
    changes.find((dom) => dom.dataset.change?.split(' ').includes(selected ?? '')) ??
    null;
  if (!current) return (by === 1 ? changes[0] : changes.at(-1)) ?? null;
  const at = changes.findIndex((dom) => nameOf(dom) === nameOf(current));
  if (at !== -1) return changes[at + by] ?? null;
  return by === 1
    ? (changes.find((dom) => isAfter(dom, current)) ?? null)
    : (changes.findLast((dom) => isAfter(current, dom)) ?? null);
}

/** Lifts the selected amendment's changes. */
export function liftSelected(root: HTMLElement, selected: string | null): void {
  for (const dom of root.querySelectorAll('.redline-selected'))
    dom.classList.remove('redline-selected');
  if (selected === null) return;
  for (const dom of root.querySelectorAll(`[data-change~="${CSS.escape(selected)}"]`))
    dom.classList.add('redline-selected');
}

/** The one change that Tab reaches: the selected one, else the first. */
export function setRoving(root: HTMLElement, selected: string | null): void {
  for (const dom of root.querySelectorAll<HTMLElement>('[data-change][tabindex="0"]'))
    dom.tabIndex = -1;
  const own = selected
    ? root.querySelector<HTMLElement>(`[data-change~="${CSS.escape(selected)}"][tabindex]`)
    : null;
  const first = own ?? root.querySelector<HTMLElement>('[data-change][tabindex]');
  if (first) first.tabIndex = 0;
}
