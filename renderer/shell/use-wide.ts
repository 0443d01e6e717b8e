import { useSyncExternalStore } from 'react';

const wide = () => window.matchMedia('(min-width: 1600px)');

/** Whether there is room for a third column beside the sheet. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = wide();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => wide().matches,
  );
}
