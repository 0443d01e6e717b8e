import { create } from 'zustand';
import type { Position } from '../../shared/amendment/types';

/** The words selected in the sheet, in the coordinates of their draft. */
export interface ChosenPassage {
  document: string;
  draft: string;
  from: Position;
  to: Position;
  quote: string;
}

export const usePassage = create<{ passage: ChosenPassage | null }>(() => ({ passage: null }));
