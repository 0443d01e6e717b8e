import './long-list.css';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { piecesOf, rowsWithin, topsOf } from './long-list';

interface Props<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** How high a row is about, in pixels, until it was drawn once. */
  guess: (item: T) => number;
  /** The pane that scrolls the list. */
  paneOf: (list: HTMLElement) => HTMLElement;
  /** A row to bring into view when the list opens, to go on from there, and whenever this is another one. */
  reveal: string | null;
  /** Draws what is in a row. */
  children: (item: T) => ReactNode;
}

/** How far beyond what is in view rows are drawn, and how near the end of those the next ones are, in pixels. */
const MARGIN = 1_200;
const NEAR = 400;

/** Up to so many rows a list is drawn whole. */
const FEW = 60;

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.long-list > [data-key]') : null;

/**
 * A list as long as it likes: only the rows near what is in view are drawn, and space is kept for the others. Up, Down,
 * Home and End go from row to row; Tab goes through all that is in them, as in any list.
 */
export function LongList<T>({ items, keyOf, guess, paneOf, reveal, children }: Props<T>) {
  const list = useRef<HTMLOListElement>(null);
  const heights = useRef(new Map<string, number>()).current;
  const wanted = useRef<string | null>(null);
  const opening = useRef(true);
  const [range, setRange] = useState<readonly [number, number]>([0, 8]);
  const [focused, setFocused] = useState<string | null>(null);
  const indexOf = (key: string | null): number => items.findIndex((item) => keyOf(item) === key);
  const topsNow = () =>
    topsOf(items.length, (i) => {
      const item = items[i] as T;
      return heights.get(keyOf(item)) ?? guess(item);
    });
  const now = () => {
    const tops = topsNow();
    const dom = list.current as HTMLElement;
    const pane = paneOf(dom);
    const frame = pane.getBoundingClientRect();
    return { tops, dom, pane, frame, top: frame.top - dom.getBoundingClientRect().top };
  };

  /** Draws what has come near since. */
  const look = () => {
    const { tops, frame, top } = now();
    const within = (margin: number) => rowsWithin(tops, top - margin, top + frame.height + margin);
    const [first, after] = within(NEAR);
    setRange((old) => (old[0] <= first && old[1] >= after ? old : within(MARGIN)));
  };

  /** Scrolls to the row that is wanted; what is not drawn yet is first scrolled near. */
  const steer = () => {
    const index = indexOf(wanted.current);
    if (index < 0) return;
    const { tops, dom, pane, frame, top } = now();
    const row = dom.querySelector(`:scope > [aria-posinset="${index + 1}"]`);
    if (!row) pane.scrollTop += (tops[index] as number) - top - frame.height / 3;
    else {
      wanted.current = null;
      row.scrollIntoView({ block: 'nearest' });
      // who comes back to the list goes on where they were
      const lost = document.activeElement === document.body;
      if (opening.current && lost) row.querySelector('button')?.focus();
      opening.current = false;
    }
  };

  useLayoutEffect(() => {
    wanted.current = reveal;
  }, [reveal]);

  useLayoutEffect(() => {
    for (const row of list.current?.querySelectorAll<HTMLElement>(':scope > [data-key]') ?? [])
      heights.set(row.dataset.key as string, row.offsetHeight);
    steer();
    look();
  });

  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    const dom = list.current as HTMLElement;
    const again = () => latest.current();
    // in the same frame, so that no empty space is seen
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(dom)) flushSync(again);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    const sizes = new ResizeObserver(again);
    sizes.observe(dom);
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      sizes.disconnect();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (!row || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowDown' || event.key === 'Home' ? 1 : -1;
    const start = { ArrowDown: row, ArrowUp: row, Home: null, End: null }[event.key];
    if (start === undefined) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(':scope > [data-key]') ?? [])];
    const same = (event.target as Element).matches('input') ? 'input' : 'button';
    const from = start ? rows.indexOf(start) + by : by === 1 ? 0 : rows.length - 1;
    for (let i = from; rows[i]; i += by) {
      const to = rows[i]?.querySelector<HTMLElement>(same);
      if (to) return to.focus();
    }
  };

  const at = indexOf(focused);
  return (
    <ol
      ref={list}
      className="long-list"
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const row = rowOf(target);
        if (row) setFocused(row.dataset.key as string);
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !list.current?.contains(relatedTarget)) setFocused(null);
      }}
    >
      {piecesOf(topsNow(), items.length <= FEW ? [0, items.length] : range, at < 0 ? null : at).map(
        (piece) => {
          if ('gap' in piece)
            return <li key={piece.key} aria-hidden className="gap" style={{ height: piece.gap }} />;
          const item = items[piece.row] as T;
          const key = keyOf(item);
          return (
            <li key={key} data-key={key} aria-setsize={items.length} aria-posinset={piece.row + 1}>
              {children(item)}
            </li>
          );
        },
      )}
    </ol>
  );
}
