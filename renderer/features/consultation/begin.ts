import { create } from 'zustand';
import { usePlace } from '../../state/place';

/** The cell of the matrix that is open: an amendment, and the consultee asked (null: to be chosen). */
export interface Cell {
  amendment: string;
  consultee: string | null;
}

export const useCell = create<{ cell: Cell | null }>(() => ({ cell: null }));

/** Goes to record a response to an amendment. */
export function beginResponse(amendment: string, consultee: string | null = null): void {
  useCell.setState({ cell: { amendment, consultee } });
  usePlace.getState().go({ section: 'consultation' });
}
