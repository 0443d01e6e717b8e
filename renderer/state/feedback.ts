import { create } from 'zustand';
import type { Feedback } from '../../shared/paper/feedback';
import { api } from '../api';

interface State {
  feedback: Feedback[];
  loaded: boolean;
  load: (paper: string) => Promise<void>;
}

export const useFeedback = create<State>((set) => ({
  feedback: [],
  loaded: false,
  load: async (paper) => set({ feedback: await api.feedback.list({ paper }), loaded: true }),
}));
