import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import { api } from '../api';

export type Overview = Output<'paper', 'get'>;

/** The open paper as a whole: its details, counts, dates, and what is left to do. */
export const useOverview = create<{
  overview: Overview | null;
  load: (paper: string) => Promise<void>;
}>((set) => ({
  overview: null,
  load: async (paper) => set({ overview: await api.paper.get({ paper }) }),
}));
