import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import { api } from '../api';
import { runJob } from './jobs';

export type FileComparison = Output<'draft', 'compareFile'>;
export type DraftComparison = Output<'draft', 'compare'>;

/** A Word file to be compared with a document. */
export interface Returned {
  document: string;
  path: string;
}

export type Comparing =
  | ({ kind: 'file'; result: FileComparison } & Returned)
  | { kind: 'drafts'; document: string; result: DraftComparison };

interface State {
  /** A file that was chosen, until it has been compared. */
  asked: Returned | null;
  /** The comparison that is open. */
  comparing: Comparing | null;
  ask: (asked: Returned | null) => void;
  compareFile: (returned: Returned) => Promise<void>;
  compareDrafts: (document: string, from: string, to: string) => Promise<void>;
  close: () => void;
}

export const useComparing = create<State>((set) => ({
  asked: null,
  comparing: null,
  ask: (asked) => set({ asked }),
  compareFile: async (returned) => {
    const result = await runJob('Comparing', (job) => api.draft.compareFile(returned, job));
    set({ comparing: { kind: 'file', ...returned, result }, asked: null });
  },
  compareDrafts: async (document, from, to) => {
    const result = await api.draft.compare({ from, to });
    set({ comparing: { kind: 'drafts', document, result } });
  },
  close: () => set({ comparing: null }),
}));
