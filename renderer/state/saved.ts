import { create } from 'zustand';

/** What the bottom bar says. `saved` only when the engine has said so. */
export type Saved = 'saved' | 'unsaved' | 'saving' | 'failed';

export const useSaved = create<{ saved: Saved; set: (saved: Saved) => void }>((set) => ({
  saved: 'saved',
  set: (saved) => set({ saved }),
}));
