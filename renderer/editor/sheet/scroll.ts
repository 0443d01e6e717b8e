/** The pane that scrolls an element. */
export function scrollerOf(dom: HTMLElement): HTMLElement {
  for (let at = dom.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/** Frames for which a place must keep still, and after which looking ends in any case. */
const STILL = 3;
const LONGEST = 40;

const steering = new WeakMap<HTMLElement, AbortController>();

/**
 * Scrolls so that a place stands `top` pixels below the pane's top; without `top`, only as far as needed to see it.
 * Paragraphs out of sight are laid out only when they come near, which moves what is below them: so it looks again,
 * frame by frame, until the place keeps still, or the person scrolls or another place is asked for.
 */
export function keepInView(
  dom: HTMLElement,
  place: () => { top: number; bottom: number },
  top?: number,
): void {
  const pane = scrollerOf(dom);
  steering.get(pane)?.abort();
  const control = new AbortController();
  steering.set(pane, control);
  const { signal } = control;
  for (const moved of ['wheel', 'pointerdown', 'keydown'])
    pane.addEventListener(moved, () => control.abort(), { signal, passive: true, capture: true });
  let still = 0;
  let frames = 0;
  const look = () => {
    if (signal.aborted || !dom.isConnected) return control.abort();
    still = steer(pane, place(), top) ? 0 : still + 1;
    frames += 1;
    if (still < STILL && frames < LONGEST) requestAnimationFrame(look);
    else control.abort();
  };
  look();
}

/** One step towards the place; false when there is nothing more to scroll. */
function steer(pane: HTMLElement, rect: { top: number; bottom: number }, top?: number): boolean {
  const frame = pane.getBoundingClientRect();
  const seen = rect.top >= frame.top + 24 && rect.bottom <= frame.bottom - 24;
  if (top === undefined && seen) return false;
  const by = rect.top - frame.top - (top ?? frame.height / 3);
  if (Math.abs(by) < 1) return false;
  const before = pane.scrollTop;
  pane.scrollTop += by;
  return pane.scrollTop !== before;
}
