/** The pane that scrolls an element. */
export function scrollerOf(dom: HTMLElement): HTMLElement {
  for (let at = dom.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/**
 * Scrolls so that a place stands `top` pixels below the pane's top; without `top`, only as far as needed to see it.
 * Paragraphs out of sight are laid out only when they come near, so it looks again after the first jump.
 */
export function keepInView(
  dom: HTMLElement,
  place: () => { top: number; bottom: number },
  top?: number,
): void {
  const pane = scrollerOf(dom);
  for (let again = 0; again < 3; again++) {
    const frame = pane.getBoundingClientRect();
    const rect = place();
    const seen = rect.top >= frame.top + 24 && rect.bottom <= frame.bottom - 24;
    if (top === undefined && seen) return;
    const by = rect.top - frame.top - (top ?? frame.height / 3);
    if (Math.abs(by) < 1) return;
    pane.scrollTop += by;
  }
}
