import { londonDate, longDate, weekday } from '../../shared/base/dates';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "2022-04-05" → "Tue 5 April 2022". */
export const shortDate = (date: string): string => `${days[weekday(date)]} ${longDate(date)}`;

/** An instant as people say it: "5 April 2022, 14:05". */
export const dateAndTime = (at: string): string =>
  `${longDate(londonDate(at))}, ${new Date(at).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  })}`;

export const dayOf = (at: string): string => longDate(londonDate(at));

/** Today in London. */
export const today = (): string => londonDate(new Date().toISOString());
