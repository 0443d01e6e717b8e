/** The pane that scrolls an element. */
export function scrollerOf(dom: HTMLElement): HTMLElement {
  for (let at = dom.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

interface Box {
  top: number;
  bottom: number;
}

/** A place on the page: where it is, and the element that it is in. */
export interface Place {
  box: Box;
  inside: Node | null;
}

/** An element as a place. */
export const placeOf = (dom: Element): Place => ({
  box: dom.getBoundingClientRect(),
  inside: dom,
});

/**
 * Where to scroll for a place. A block that is not laid out yet, such as a tall table, is lower than what it holds: then
 * its own edge is gone to, and once it comes into view its insides have their true places.
 */
function reachable({ box, inside }: Place): Box {
  let { top, bottom } = box;
  const from = inside instanceof Element ? inside : inside?.parentElement;
  const lump = '.doc-block, .doc-group';
  for (let at = from?.closest(lump); at; at = at.parentElement?.closest(lump)) {
    const around = at.getBoundingClientRect();
    const into = (y: number) => Math.min(Math.max(y, around.top), around.bottom);
    [top, bottom] = [into(top), into(bottom)];
  }
  return { top, bottom };
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
export function keepInView(dom: HTMLElement, place: () => Place, top?: number): void {
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
    still = steer(pane, reachable(place()), top) ? 0 : still + 1;
    frames += 1;
    if (still < STILL && frames < LONGEST) requestAnimationFrame(look);
    else control.abort();
  };
  look();
}

/** One step towards the place; false when there is nothing more to scroll. */
function steer(pane: HTMLElement, rect: Box, top?: number): boolean {
  const frame = pane.getBoundingClientRect();
  const seen = rect.top >= frame.top + 24 && rect.bottom <= frame.bottom - 24;
  if (top === undefined && seen) return false;
  const by = rect.top - frame.top - (top ?? frame.height / 3);
  if (Math.abs(by) < 1) return false;
  const before = pane.scrollTop;
  pane.scrollTop += by;
  return pane.scrollTop !== before;
}
