import { blocksOnSheet, inView } from './in-view';
import type { Painter } from './paint';
import { scrollerOf } from './scroll';

/** The least height of a paragraph, in pixels, and how many beyond those in view are drawn with them. */
const LOWEST = 26;
const BESIDE = 6;

/** Longest time that is spent on drawing before others have their turn, in milliseconds. */
const SLICE = 12;

/** Draws a painted page little by little. */
export interface DrawingOver {
  /** Begins, or goes on after a new painting: what is in view at once, the rest while there is nothing else to do. */
  start: () => void;
  stop: () => void;
}

/** See `painter`. `aria-busy` is on the page until all of it is drawn. */
export function drawOver(root: HTMLElement, painter: Painter): DrawingOver {
  let idle = 0;

  const drawInView = () => {
    const pane = scrollerOf(root).getBoundingClientRect();
    const doms = blocksOnSheet(root);
    const [first] = inView(doms, pane);
    const after = first + Math.ceil(pane.height / LOWEST) + BESIDE;
    const near = new Set<Element>();
    for (let i = Math.max(0, first - BESIDE); i < Math.min(after, doms.length); i++)
      near.add(doms[i] as Element);
    for (const one of painter.undrawn()) if (near.has(one.dom)) painter.draw(one);
  };

  const onScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(root)) drawInView();
  };

  const stop = () => {
    cancelIdleCallback(idle);
    document.removeEventListener('scroll', onScroll, { capture: true });
    root.removeAttribute('aria-busy');
  };

  const goOn = () => {
    const until = performance.now() + SLICE;
    for (const one of painter.undrawn()) {
      painter.draw(one);
      if (performance.now() >= until) {
        idle = requestIdleCallback(goOn, { timeout: 50 });
        return;
      }
    }
    stop();
  };

  const start = () => {
    stop();
    if (painter.undrawn()[Symbol.iterator]().next().done) return;
    root.setAttribute('aria-busy', 'true');
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    drawInView();
    idle = requestIdleCallback(goOn, { timeout: 50 });
  };

  return { start, stop };
}
