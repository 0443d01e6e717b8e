import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import { api } from '../api';

export type Readiness = Output<'council', 'ready'>;
export type Exported = Output<'council', 'list'>[number];

interface State {
  /** By document. */
  ready: Record<string, Readiness>;
  exports: Exported[];
  load: (paper: string) => Promise<void>;
  loadReady: (document: string) => Promise<void>;
}

export const useCouncil = create<State>((set) => ({
  ready: {},
  exports: [],
  load: async (paper) => set({ exports: await api.council.list({ paper }), ready: {} }),
  loadReady: async (document) => {
    const ready = await api.council.ready({ document });
    set((state) => ({ ready: { ...state.ready, [document]: ready } }));
  },
}));
