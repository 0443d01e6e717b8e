const key = 'first-screen';

/**
 * Whether the list of papers was the first screen last time, so that it can be painted before the engine has opened
 * the data. A hint and no more: who is here, and what papers there are, comes from the engine alone.
 */
export const expectsPapers = (): boolean => localStorage.getItem(key) === 'papers';

/** Keeps the hint for the next start. */
export function expectNextTime(screen: 'papers' | 'other'): void {
  localStorage.setItem(key, screen);
}
