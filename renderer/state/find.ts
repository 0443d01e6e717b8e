import { create } from 'zustand';

interface State {
  /** What was searched for last. */
  words: string;
  open: boolean;
  /** Documents on screen that can be searched. */
  hosts: number;
  /** Counts how often the bar was asked for: each time it takes the focus. */
  asked: number;
  /** Opens the bar over the document on screen, with these words where there are any; false where there is none. */
  show: (words: string) => boolean;
  close: () => void;
  /** A document comes on screen. Gives what takes it away again. */
  host: () => () => void;
}

/** Finding words in the document that is on screen. */
export const useFind = create<State>((set, get) => ({
  words: '',
  open: false,
  hosts: 0,
  asked: 0,
  show: (words) => {
    const { hosts, asked } = get();
    if (hosts === 0) return false;
    set({ open: true, asked: asked + 1, ...(words ? { words } : {}) });
    return true;
  },
  close: () => set({ open: false }),
  host: () => {
    set({ hosts: get().hosts + 1 });
    return () => {
      const hosts = get().hosts - 1;
      set({ hosts, ...(hosts === 0 ? { open: false } : {}) });
    };
  },
}));
