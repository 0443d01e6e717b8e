import { create } from 'zustand';
import { type Place, usePlace } from './place';

/** An act asked for from elsewhere (the palette, the menu, another screen): the screen it belongs to takes it up. */
export type Intent =
  | 'new-paper'
  | 'edit-paper'
  | 'archive-paper'
  | 'import-draft'
  | 'compare-file'
  | 'agree-draft'
  | 'adopt'
  | 'add-feedback'
  | 'amend'
  | 'delegation'
  | 'record-response'
  | 'export'
  | 'prove'
  | 'find';

interface State {
  intent: Intent | null;
  ask: (intent: Intent, place?: Partial<Place>) => void;
  taken: () => void;
}

export const useIntent = create<State>((set) => ({
  intent: null,
  ask: (intent, place) => {
    if (place) usePlace.getState().go(place);
    set({ intent });
  },
  taken: () => set({ intent: null }),
}));
