import { create } from 'zustand';
import { useSession } from './session';

interface State {
  rail: boolean;
  details: boolean;
  toggle: (panel: 'rail' | 'details') => void;
  /** Opens the details when something was chosen to be read there. */
  showDetails: () => void;
  restore: () => void;
}

/** Which side panels are unfolded; remembered. */
export const usePanels = create<State>((set, get) => ({
  rail: true,
  details: true,
  toggle: (panel) => {
    set({ [panel]: !get()[panel] } as Pick<State, 'rail'>);
    useSession.getState().remember(`panel:${panel}`, get()[panel] ? 'open' : 'folded');
  },
  showDetails: () => set({ details: true }),
  restore: () => {
    const { setting } = useSession.getState();
    set({
      rail: setting('panel:rail') !== 'folded',
      details: setting('panel:details') !== 'folded',
    });
  },
}));
