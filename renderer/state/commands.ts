import { useEffect } from 'react';
import { create } from 'zustand';

/** One line of the palette. */
export interface Command {
  id: string;
  label: string;
  /** Where it belongs, as a quiet word beside it. */
  group: string;
  shortcut?: string;
  run: () => void;
}

interface State {
  /** Offered by the screens that are open now. */
  offered: Record<string, Command[]>;
  palette: boolean;
  shortcuts: boolean;
  openPalette: (open: boolean) => void;
  openShortcuts: (open: boolean) => void;
}

export const useCommands = create<State>((set) => ({
  offered: {},
  palette: false,
  shortcuts: false,
  openPalette: (palette) => set({ palette }),
  openShortcuts: (shortcuts) => set({ shortcuts }),
}));

/** Offers commands in the palette for as long as the caller is on screen. */
export function useOffered(owner: string, commands: Command[]): void {
  useEffect(() => {
    useCommands.setState(({ offered }) => ({ offered: { ...offered, [owner]: commands } }));
  });
  useEffect(
    () => () =>
      useCommands.setState(({ offered }) => {
        const { [owner]: _, ...rest } = offered;
        return { offered: rest };
      }),
    [owner],
  );
}
