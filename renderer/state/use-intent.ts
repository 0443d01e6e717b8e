import { useEffect, useRef } from 'react';
import { type Intent, useIntent } from './intent';

/** Takes up an act that was asked for from elsewhere, once, when this screen is there and `ready`. */
export function useTakesUp(wanted: Intent, act: () => void, ready = true): void {
  const asked = useIntent(({ intent }) => intent === wanted);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!asked || !ready) return;
    useIntent.getState().taken();
    latest.current();
  }, [asked, ready]);
}
