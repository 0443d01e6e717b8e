import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import { api } from '../api';
import { usePlace } from './place';
import { forget, reload } from './reload';
import { useSession } from './session';

type Backups = Output<'session', 'backups'>;
export type Kept = Backups['copies'][number];

interface State {
  backups: Backups | null;
  load: () => Promise<void>;
  /** Puts a copy in the place of the data, and reads everything anew. */
  restore: (name: string) => Promise<void>;
}

export const useBackups = create<State>((set, get) => ({
  backups: null,
  load: async () => set({ backups: await api.session.backups({}) }),
  restore: async (name) => {
    // First of all: what is being written is saved to the data that it belongs to.
    usePlace.getState().leavePaper();
    await api.session.restoreBackup({ name });
    forget();
    await useSession.getState().load();
    await Promise.all([reload(), get().load()]);
  },
}));
