import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import { api } from '../api';

export type PaperCard = Output<'paper', 'list'>[number];

interface State {
  papers: PaperCard[] | null;
  archived: PaperCard[];
  load: () => Promise<void>;
}

/** All papers at this computer, for the first screen. */
export const usePapers = create<State>((set) => ({
  papers: null,
  archived: [],
  load: async () => {
    const [papers, all] = await Promise.all([
      api.paper.list({ archived: false }),
      api.paper.list({ archived: true }),
    ]);
    set({ papers, archived: all.filter((paper) => paper.archivedAt !== null) });
  },
}));
