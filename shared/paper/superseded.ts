import type { Amendment } from './amendment';
import { numbered } from './numbers';

/** What a paper for Council was made from, and when. */
export interface MadeFrom {
  draft: string;
  amendments: readonly number[];
  at: string;
}

/** An amendment that is incorporated now; `changedAt` is when it was decided. */
type Incorporated = Pick<Amendment, 'number' | 'changedAt'>;

/** Why an export is no longer the paper that goes to Council, in a sentence; null while it is. */
export function superseded(
  made: MadeFrom,
  now: { draft: string | null; incorporated: readonly Incorporated[] },
): string | null {
  const again = 'export again.';
  if (made.draft !== now.draft) return `Made of a draft that is not the agreed one now: ${again}`;
  const numbers = now.incorporated.map((one) => one.number);
  const gone = made.amendments.filter((number) => !numbers.includes(number));
  const come = numbers.filter((number) => !made.amendments.includes(number));
  const anew = now.incorporated
    .filter((one) => made.amendments.includes(one.number) && one.changedAt > made.at)
    .map((one) => one.number);
  const events = [
    [gone, 'taken back'],
    [come, 'incorporated'],
    [anew, 'decided anew'],
  ] as const;
  const told = events
    .filter(([which]) => which.length > 0)
    .map(
      ([which, what]) =>
        `${numbered('amendment', which)} ${which.length > 1 ? 'were' : 'was'} ${what}`,
    );
  return told.length > 0 ? `Made before ${told.join(', and ')}: ${again}` : null;
}
