import { type Resited, resite } from '../../shared/amendment/resite';
import { step } from './read/work';
import type { ResiteInput, Work } from './service';

/** So many amendments are looked at from one word of progress to the next. */
const TELL = 20;

/** Moves amendments to another draft, saying how far it is. @throws Refusal cancelled */
export function resiteAll({ amendments, from, to }: ResiteInput, work: Work = {}): Resited {
  let calls = 0;
  return resite(amendments, from, to, {
    step: (done) => {
      // counted here: how many are done stands still while some are put aside
      if (calls++ % TELL === 0)
        step(work, done / amendments.length, 'Moving amendments to the new draft');
    },
  });
}
