import { create } from 'zustand';

/** A file that was dropped or chosen, waiting to be looked at before it is imported. */
export const useIncoming = create<{ path: string | null }>(() => ({ path: null }));
