import { lumpsOnSheet, within } from './in-view';
import { scrollerOf } from './scroll';

/**
 * How far above and below what is in view a sheet stands drawn and laid out, in pixels. A pane that scrolls shows what
 * was painted before it asks for more.
 */
const AHEAD = 2_000;

/** Keeps what is near the view ready to be seen. */
export interface StandingNear {
  /** Begins, or looks anew after a new painting. */
  start: () => void;
  stop: () => void;
}

/** The class of what is near. */
export const NEAR = 'doc-near';

/** The rows of a table that are near: a tall one is not laid out as a whole. */
function rowsNear(lump: Element, frame: DOMRect): Element[] {
  return [...lump.querySelectorAll(':scope > .doc-table, :scope:is(.doc-table)')].flatMap(
    (table) => {
      const rows = [...table.querySelectorAll(':scope > table > tbody > tr')];
      return rows.slice(...within(rows, frame));
    },
  );
}

/**
 * The browser leaves out what is far from view (`content-visibility` in the style sheet) and notices what comes near
 * one frame late: after a jump that frame is empty. So what is near is marked here, in the frame that shows it first.
 * @param came is told the groups and blocks that are near now, before they are laid out
 */
export function standNear(
  root: HTMLElement,
  came: (lumps: ReadonlySet<Element>) => void,
): StandingNear {
  let near = new Set<Element>();
  let [from, to] = [0, 0];

  const look = (anew: boolean) => {
    const lumps = lumpsOnSheet(root);
    const pane = scrollerOf(root).getBoundingClientRect();
    const grown = (by: number) =>
      new DOMRect(pane.x, pane.y - by, pane.width, pane.height + 2 * by);
    const [first, after] = within(lumps, grown(AHEAD / 2));
    if (!anew && from <= first && to >= after) return;
    const frame = grown(AHEAD);
    [from, to] = within(lumps, frame);
    const now = new Set(lumps.slice(from, to));
    came(now);
    for (const lump of [...now]) for (const row of rowsNear(lump, frame)) now.add(row);
    for (const one of near) if (!now.has(one)) one.classList.remove(NEAR);
    for (const one of now) if (anew || !near.has(one)) one.classList.add(NEAR);
    near = now;
  };

  const onScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(root)) look(false);
  };
  const sizes = new ResizeObserver(() => look(false));

  const stop = () => {
    document.removeEventListener('scroll', onScroll, { capture: true });
    sizes.disconnect();
  };

  return {
    start: () => {
      stop();
      document.addEventListener('scroll', onScroll, { capture: true, passive: true });
      sizes.observe(scrollerOf(root));
      look(true);
    },
    stop,
  };
}
