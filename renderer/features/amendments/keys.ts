import { useEffect, useRef } from 'react';
import { isWriting } from '../../shell/keys';
import type { View } from './Reading';

interface Acts {
  step: (by: 1 | -1) => void;
  amend: () => void;
  view: (view: View) => void;
  /** Switches the chosen one off on the sheet, or on. */
  toggle: () => void;
  /** Shows the chosen one alone, or all again. */
  alone: () => void;
}

const views: Record<string, View> = { r: 'redline', f: 'fair', d: 'draft', s: 'side' };

/** Single letters while nothing is written in: J and K step, R F D S change the view. Ctrl+Shift+A amends. */
export function useReadingKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { step, amend, view, toggle, alone } = latest.current;
      const key = event.key.toLowerCase();
      const inDialog = event.target instanceof Element && event.target.closest('[role=dialog]');
      if ((event.ctrlKey || event.metaKey) && event.shiftKey && key === 'a') amend();
      else if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      else if (inDialog) return;
      else if (key === 'j') step(1);
      else if (key === 'k') step(-1);
      else if (key === 't') toggle();
      else if (key === 'o') alone();
      else if (views[key]) view(views[key]);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
