import { create } from 'zustand';
import type { Delegation } from '../../shared/paper/delegation';
import { api } from '../api';

interface State {
  delegation: Delegation | null;
  load: (paper: string) => Promise<void>;
}

export const useDelegation = create<State>((set) => ({
  delegation: null,
  load: async (paper) => set({ delegation: await api.delegation.get({ paper }) }),
}));
