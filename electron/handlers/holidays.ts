import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Holiday, type Profile, publishBy } from '../../shared/paper/clear-days';
import type { ReadContext } from './context';

/** Setting: days to add to the calendar, such as a holiday proclaimed since, as a list of dates. */
const ADDED = 'holidays.added';
/** Setting: how clear days are counted. */
const PROFILE = 'clear-days.profile';

/** The bank holidays that come with the program and those the person added. */
function holidays({ resources, store }: Pick<ReadContext, 'resources' | 'store'>): Holiday[] {
  const file = JSON.parse(readFileSync(join(resources, 'bank-holidays.json'), 'utf8')) as {
    holidays: Holiday[];
  };
  const added = (store.settings.get(ADDED) ?? '').match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return [...file.holidays, ...added.map((date) => ({ date, name: 'added by hand' }))];
}

/** The last day for publishing a paper for a meeting; null when the meeting has no date yet. */
export function lastDayFor(
  context: Pick<ReadContext, 'resources' | 'store'>,
  meeting: string | null,
) {
  if (!meeting) return null;
  const profile: Profile =
    context.store.settings.get(PROFILE) === 'cautious' ? 'cautious' : 'ordinary';
  return publishBy(meeting, holidays(context), profile);
}
