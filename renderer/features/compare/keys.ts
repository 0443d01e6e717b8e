import { useEffect, useRef } from 'react';
import { isWriting } from '../../shell/keys';

interface Acts {
  step: (by: 1 | -1) => void;
  close: () => void;
}

/** J and K go through the changes, Escape goes back to the document. */
export function useCompareKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const over =
        event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]');
      if (over) return;
      const key = event.key.toLowerCase();
      if (key === 'escape') latest.current.close();
      else if (isWriting(event.target)) return;
      else if (key === 'j') latest.current.step(1);
      else if (key === 'k') latest.current.step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
