import { addDays, longDate, weekday } from '../base/dates';

/** A day on which the council's offices are shut, besides weekends. */
export interface Holiday {
  date: string;
  name: string;
}

/**
 * How clear days are counted. Whether the Easter and Christmas breaks also stop the clock is contested: `cautious`
 * leaves out the working day on each side of both as well.
 */
export type Profile = 'ordinary' | 'cautious';

/** Five clear days before a meeting (LGA 1972 s100B(3) and Sch 12 para 4). */
const NEEDED = 5;

const BREAKS = [/^Good Friday|^Easter Monday/, /^Christmas Day|^Boxing Day/];

/** The last day on which the paper can be published, and why. */
export interface PublishBy {
  date: string;
  profile: Profile;
  why: string;
}

/**
 * The last day for publishing before a meeting: neither that day nor the meeting's counts, and between them stand
 * five days that are Monday to Friday and no bank holiday.
 */
export function publishBy(
  meeting: string,
  holidays: readonly Holiday[],
  profile: Profile,
): PublishBy {
  const shut = closed(holidays, profile);
  const counted: string[] = [];
  const skipped: string[] = [];
  let day = meeting;
  while (counted.length < NEEDED) {
    day = addDays(day, -1);
    if (isWeekend(day)) continue;
    (shut.has(day) ? skipped : counted).unshift(day);
  }
  // It is published on a day when somebody works.
  do day = addDays(day, -1);
  while (isWeekend(day) || shut.has(day));
  return { date: day, profile, why: explain(counted, skipped, shut, profile, holidays) };
}

/** The clear days between publishing and meeting. */
export function clearDays(
  published: string,
  meeting: string,
  holidays: readonly Holiday[],
  profile: Profile,
): string[] {
  const shut = closed(holidays, profile);
  const days: string[] = [];
  for (let day = addDays(published, 1); day < meeting; day = addDays(day, 1))
    if (!isWeekend(day) && !shut.has(day)) days.push(day);
  return days;
}

const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** Days that do not count, with the reason. */
function closed(holidays: readonly Holiday[], profile: Profile): Map<string, string> {
  const shut = new Map(holidays.map(({ date, name }) => [date, name]));
  if (profile === 'ordinary') return shut;
  const isShut = (day: string) => isWeekend(day) || shut.has(day);
  const sides: string[] = [];
  for (const { date, name } of holidays) {
    if (!BREAKS.some((names) => names.test(name))) continue;
    for (const step of [-1, 1]) {
      let day = addDays(date, step);
      while (isShut(day)) day = addDays(day, step);
      sides.push(day);
    }
  }
  for (const day of sides) shut.set(day, 'the day beside the holiday');
  return shut;
}

function explain(
  counted: readonly string[],
  skipped: readonly string[],
  shut: ReadonlyMap<string, string>,
  profile: Profile,
  holidays: readonly Holiday[],
): string {
  const first = counted[0] as string;
  const left = skipped.map((day) => `${dayAndMonth(day)} (${shut.get(day)})`);
  const parts = [`${listDays(counted)} are the five clear days`];
  if (left.length) parts.push(`${join(left)} ${left.length > 1 ? 'do' : 'does'} not count`);
  const known = holidays.some(({ date }) => date.slice(0, 4) === first.slice(0, 4));
  const unknown = known ? '' : ` No bank holidays are known for ${first.slice(0, 4)}: add them.`;
  const named = profile === 'cautious' ? ' (counted with caution)' : '';
  return `${parts.join('; ')}${named}.${unknown}`;
}

const dayAndMonth = (day: string): string => longDate(day).split(' ').slice(0, 2).join(' ');

/** "6, 7, 8, 11 and 12 April"; "23 and 28 December and 3 January" where months meet. */
function listDays(days: readonly string[]): string {
  const months: { month: string; days: string[] }[] = [];
  for (const day of days) {
    const [number = '', month = ''] = dayAndMonth(day).split(' ');
    const last = months.at(-1);
    if (last?.month === month) last.days.push(number);
    else months.push({ month, days: [number] });
  }
  return join(months.map(({ month, days: numbers }) => `${join(numbers)} ${month}`));
}

const join = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
