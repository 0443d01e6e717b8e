import { create } from 'zustand';
import type { LedgerEntry, LedgerState } from '../../shared/paper/history';
import { api } from '../api';

interface State {
  entries: LedgerEntry[];
  more: boolean;
  chain: LedgerState | null;
  load: (paper: string) => Promise<void>;
  loadOlder: (paper: string) => Promise<void>;
}

const page = 200;

export const useHistory = create<State>((set, get) => ({
  entries: [],
  more: false,
  chain: null,
  load: async (paper) => {
    const [list, chain] = await Promise.all([
      api.history.list({ paper, limit: page }),
      api.history.verify({}),
    ]);
    set({ ...list, chain });
  },
  loadOlder: async (paper) => {
    const before = get().entries.at(-1)?.seq;
    const older = await api.history.list({ paper, limit: page, ...(before ? { before } : {}) });
    set({ entries: [...get().entries, ...older.entries], more: older.more });
  },
}));
