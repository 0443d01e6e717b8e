import { create } from 'zustand';
import type { Output } from '../../shared/contract';
import type { Person } from '../../shared/paper/who';
import { api } from '../api';

type Session = Output<'session', 'get'>;

interface State {
  /** Null until the engine has answered. */
  session: Session | null;
  load: () => Promise<void>;
  setPerson: (person: Person) => Promise<void>;
  setting: (key: string) => string | undefined;
  /** Remembers a small choice of the window. Failing to is no reason to disturb anyone. */
  remember: (key: string, value: string) => void;
}

export const useSession = create<State>((set, get) => ({
  session: null,
  load: async () => set({ session: await api.session.get({}) }),
  setPerson: async (person) => {
    await api.session.setPerson(person);
    await get().load();
  },
  setting: (key) => get().session?.settings[key],
  remember: (key, value) => {
    const { session } = get();
    if (!session || session.settings[key] === value) return;
    set({ session: { ...session, settings: { ...session.settings, [key]: value } } });
    api.session.setSetting({ key, value }).catch(() => undefined);
  },
}));
