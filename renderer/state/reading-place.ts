import { create } from 'zustand';
import type { Position } from '../../shared/amendment/types';

/** Where someone reads in a draft, and how far below the pane's top that is, in pixels. */
interface ReadingPlace {
  draft: string;
  position: Position;
  top: number;
  /** The words there are meant; else the paragraph as a whole. */
  words?: true;
}

/** The place that one screen leaves for the next, so that the text stays where it was. */
export const useReadingPlace = create<{ left: ReadingPlace | null }>(() => ({ left: null }));
