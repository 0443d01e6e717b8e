import { blocksInView } from '../sheet/in-view';
import { keepInView, scrollerOf } from '../sheet/scroll';
import type { Findable } from './findable';
import type { Match } from './search';

/** How far above and below the view matches are marked, in pixels. */
const AHEAD = 800;

/** Room that the find bar takes at the top of the pane, in pixels. */
const BAR = 76;

/** Marks matches on the page; see `::highlight` in the style sheet. */
export interface Marks {
  show: (matches: readonly Match[], current: Match | null) => void;
  /** Scrolls to a match. */
  reveal: (match: Match) => void;
  clear: () => void;
}

/**
 * Marks what is found, as far as it is near the view: thousands of marks out of sight would slow each keystroke. They
 * are the browser's own highlights, which change nothing in the page.
 */
export function marksOn(findable: Findable): Marks {
  const { root } = findable;
  let byText = new Map<string, Match[]>();
  let now: Match | null = null;
  let frame = 0;

  const paint = () => {
    const pane = scrollerOf(root).getBoundingClientRect();
    const near = new DOMRect(pane.x, pane.y - AHEAD, pane.width, pane.height + 2 * AHEAD);
    const light: Range[] = [];
    const strong: Range[] = [];
    const mark = (id: string | undefined) => {
      for (const match of byText.get(id ?? '') ?? []) {
        const range = findable.rangeOf(match);
        if (range) (match === now ? strong : light).push(range);
      }
    };
    if (byText.size > 0) {
      for (const block of blocksInView(root, near))
        for (const one of [block, ...block.querySelectorAll('[data-block]')])
          mark((one as HTMLElement).dataset.block);
      // those beside the document's own paragraphs, and its new notes, are few
      const beside = '[data-shown], .redline-note [data-block]';
      for (const one of root.querySelectorAll<HTMLElement>(beside))
        mark(one.dataset.shown ?? one.dataset.block);
    }
    CSS.highlights.set('found', new Highlight(...light));
    const current = new Highlight(...strong);
    current.priority = 1;
    CSS.highlights.set('found-current', current);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };

  document.addEventListener('scroll', soon, { capture: true, passive: true });

  return {
    show: (matches, current) => {
      byText = new Map();
      for (const match of matches) {
        const list = byText.get(match.text.id);
        if (list) list.push(match);
        else byText.set(match.text.id, [match]);
      }
      now = current;
      soon();
    },
    reveal: (match) => {
      if (!findable.rangeOf(match)) return;
      // asked anew: what is drawn on the way there has other elements
      const place = () => {
        const range = findable.rangeOf(match) ?? document.createRange();
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { box, inside: range.startContainer };
      };
      const pane = scrollerOf(root).getBoundingClientRect();
      const isUnderBar = place().box.top < pane.top + BAR;
      keepInView(root, place, isUnderBar ? pane.height / 3 : undefined);
      soon();
    },
    clear: () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-current');
    },
  };
}
