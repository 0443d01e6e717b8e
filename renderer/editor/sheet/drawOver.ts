import { standNear } from './near';
import type { Painter } from './paint';

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
  const near = standNear(root, (lumps) => {
    for (const one of painter.undrawn())
      if (lumps.has(one.dom) || lumps.has(one.dom.parentElement as Element)) painter.draw(one);
  });

  const rest = () => {
    cancelIdleCallback(idle);
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
    rest();
  };

  const start = () => {
    rest();
    near.start();
    if (painter.undrawn()[Symbol.iterator]().next().done) return;
    root.setAttribute('aria-busy', 'true');
    idle = requestIdleCallback(goOn, { timeout: 50 });
  };

  const stop = () => {
    rest();
    near.stop();
  };

  return { start, stop };
}
