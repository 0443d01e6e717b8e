import holidays from '../../resources/bank-holidays.json';
import { addDays } from '../../shared/base/dates';
import { clearDays } from '../../shared/paper/clear-days';

/**
 * Working days after `from`, up to and including `until`, bank holidays of England and Wales left out; −1 when
 * `until` has passed.
 */
export function workingDaysLeft(from: string, until: string): number {
  if (until < from) return -1;
  return clearDays(from, addDays(until, 1), holidays.holidays, 'ordinary').length;
}
