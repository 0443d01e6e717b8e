import { useCallback, useEffect, useRef, useState } from 'react';
import type { Findable } from '../editor/find/findable';
import { type Marks, marksOn } from '../editor/find/marks';
import { type Match, matchFrom, type Origin, type Searched, search } from '../editor/find/search';

/** Longest time that is spent on searching before others have their turn, and the wait after a change, in ms. */
const SLICE = 8;
const PAUSE = 120;

interface Found {
  matches: readonly Match[];
  texts: readonly Searched[];
  /** Which of them one is at; -1 where there is none. */
  at: number;
}

const nothing: Found = { matches: [], texts: [], at: -1 };

/** Runs a search in slices, and tells at the end. Gives what stops it. */
function inSlices<T>(steps: Generator<undefined, T>, done: (value: T) => void): () => void {
  let timer = 0;
  const goOn = () => {
    const until = performance.now() + SLICE;
    for (;;) {
      const { done: ended, value } = steps.next();
      if (ended) return done(value);
      if (performance.now() >= until) break;
    }
    timer = window.setTimeout(goOn);
  };
  goOn();
  return () => clearTimeout(timer);
}

/** Finds words in a document, marks them in it, and steps from one to the next. */
export function useFinding(findable: () => Findable | null, words: string) {
  const [found, setFound] = useState<Found>(nothing);
  const [searching, setSearching] = useState(false);
  const place = useRef<Findable | null>(null);
  const marks = useRef<Marks>(null);
  const from = useRef<Origin | null>(null);
  const latest = useRef(found);
  latest.current = found;

  const put = useCallback((next: Found, reveal: boolean) => {
    const current = next.matches[next.at] ?? null;
    setFound(next);
    marks.current?.show(next.matches, current);
    if (current) from.current = { id: current.text.id, offset: current.from };
    if (current && reveal) marks.current?.reveal(current);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is taken when the bar opens
  useEffect(() => {
    const here = findable();
    if (!here) return;
    place.current = here;
    marks.current = marksOn(here);
    from.current = here.origin();
    return () => marks.current?.clear();
  }, []);

  useEffect(() => {
    let stop = () => {};
    let timer = 0;
    const run = (reveal: boolean) => {
      stop();
      const here = place.current;
      if (!here) return;
      const texts = here.texts();
      setSearching(true);
      stop = inSlices(search(texts, words), (matches) => {
        setSearching(false);
        put({ matches, texts, at: matchFrom(matches, texts, from.current) }, reveal);
      });
    };
    run(true);
    const off = place.current?.onChange(() => {
      clearTimeout(timer);
      timer = window.setTimeout(run, PAUSE, false);
    });
    return () => {
      stop();
      clearTimeout(timer);
      off?.();
    };
  }, [words, put]);

  /** To the next match or the one before; from the caret, when that is where one is. */
  const step = (by: 1 | -1) => {
    const { matches, texts, at } = latest.current;
    const here = place.current;
    if (!here || matches.length === 0) return;
    const inText = here.root.contains(document.activeElement);
    const next = inText
      ? matchFrom(matches, texts, here.origin(by === 1), by)
      : (at + by + matches.length) % matches.length;
    put({ matches, texts, at: next }, true);
    const match = matches[next];
    if (inText && match) here.select(match);
  };

  /** Leaves the selection on the match one is at; without one, goes back into the text. */
  const leave = () => {
    const { matches, at } = latest.current;
    const match = matches[at];
    if (match) place.current?.select(match);
    else place.current?.root.focus({ preventScroll: true });
  };

  return { count: found.matches.length, at: found.at, searching, step, leave };
}
