import { useRef } from 'react';
import { useTakesUp } from '../state/use-intent';

/** Ctrl+F goes to the search box inside the element that has this ref. */
export function useOnFind() {
  const box = useRef<HTMLDivElement>(null);
  useTakesUp('find', () => box.current?.querySelector('input')?.focus());
  return box;
}
