import { refuse } from '../../../shared/base/failure';
import type { Work } from '../service';

/**
 * Says how far long work is, and stops it when it was cancelled.
 * @throws Refusal cancelled
 */
export function step(work: Work, done: number, label: string): void {
  if (work.signal?.aborted) throw refuse('cancelled', 'Stopped. Nothing was changed.');
  work.progress?.(done, label);
}
