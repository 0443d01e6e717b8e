import { useState } from 'react';
import { create } from 'zustand';

/** What was typed into forms and is neither saved nor given up, by form and by what it is about. */
export const useFormDrafts = create<{ drafts: Record<string, unknown> }>(() => ({ drafts: {} }));

export const keepDraft = (key: string, value: unknown): void =>
  useFormDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: value } }));

export const dropDraft = (key: string): void =>
  useFormDrafts.setState(({ drafts: { [key]: _, ...rest } }) => ({ drafts: rest }));

/** Whether something is typed into a form and not saved. */
export const useHasDraft = (key: string): boolean => useFormDrafts(({ drafts }) => key in drafts);

/**
 * The fields of a form, kept while the program runs whatever closes the form, until they are saved or given up.
 * `key` names the form and what it is about, a paper included.
 */
export function useFormDraft<T>(key: string, start: () => T) {
  const kept = useFormDrafts(({ drafts }) => drafts[key] as T | undefined);
  const [first] = useState(start);
  return {
    fields: kept ?? first,
    put: (change: Partial<T>) => {
      const now = (useFormDrafts.getState().drafts[key] as T | undefined) ?? first;
      keepDraft(key, { ...now, ...change });
    },
    drop: () => dropDraft(key),
  };
}
