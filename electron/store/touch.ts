import { refuse } from '../../shared/base/failure';
import type { Subject } from './ledger/state';

/** Notes that an act changed a thing, so that the ledger vouches for its new state. */
export type Touch = (kind: Subject, id: string) => void;

/** @throws Refusal conflict when a guarded update found no row of the expected revision */
export function expectChanged(changes: number, what: string): void {
  if (changes === 0)
    throw refuse(
      'conflict',
      `${what} was changed meanwhile, in another window or by the command line. Look at it as it stands now, then do it again.`,
    );
}
