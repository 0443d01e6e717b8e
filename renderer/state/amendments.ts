import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import type { Amendment } from '../../shared/paper/amendment';
import { api } from '../api';

export type Collision = Output<'amendment', 'list'>['collisions'][number];

interface State {
  amendments: Amendment[];
  collisions: Collision[];
  loaded: boolean;
  load: (paper: string) => Promise<void>;
  /** Takes up an amendment as the engine gave it back. */
  put: (amendment: Amendment) => void;
  /** Forgets one that is gone. */
  drop: (id: string) => void;
}

export const useAmendments = create<State>((set) => ({
  amendments: [],
  collisions: [],
  loaded: false,
  load: async (paper) => set({ ...(await api.amendment.list({ paper })), loaded: true }),
  put: (amendment) =>
    set(({ amendments }) => ({
      amendments: [...amendments.filter((one) => one.id !== amendment.id), amendment].sort(
        (a, b) => a.number - b.number,
      ),
    })),
  drop: (id) =>
    set(({ amendments }) => ({ amendments: amendments.filter((one) => one.id !== id) })),
}));
