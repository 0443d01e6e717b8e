import { refuse } from '../../shared/base/failure';
import type { Work } from '../word/service';

/** Asked before long work writes anything. @throws Refusal cancelled */
export function expectNotCancelled({ signal }: Work): void {
  if (signal?.aborted) throw refuse('cancelled', 'It was stopped, and nothing was changed.');
}
