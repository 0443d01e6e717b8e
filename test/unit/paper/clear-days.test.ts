import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clearDays, type Holiday, type Profile, publishBy } from '../../../shared/paper/clear-days';

const calendar = JSON.parse(
  readFileSync(new URL('../../../resources/bank-holidays.json', import.meta.url), 'utf8'),
) as { source: string; holidays: Holiday[] };

describe('the last day for publishing with five clear days', () => {
  const table: [meeting: string, profile: Profile, publish: string, counts: string][] = [
    ['2022-04-13', 'ordinary', '2022-04-05', '6, 7, 8, 11 and 12 April'],
    ['2022-04-13', 'cautious', '2022-04-05', '6, 7, 8, 11 and 12 April'],
    ['2022-04-20', 'ordinary', '2022-04-08', '11, 12, 13, 14 and 19 April'],
    ['2022-04-20', 'cautious', '2022-04-06', '7, 8, 11, 12 and 13 April'],
    ['2023-01-04', 'ordinary', '2022-12-22', '23, 28, 29 and 30 December and 3 January'],
    ['2023-01-04', 'cautious', '2022-12-20', '21, 22, 29 and 30 December and 3 January'],
    ['2022-04-25', 'ordinary', '2022-04-13', '14, 19, 20, 21 and 22 April'],
    ['2022-03-28', 'ordinary', '2022-03-18', '21, 22, 23, 24 and 25 March'],
    ['2023-05-10', 'ordinary', '2023-04-28', '2, 3, 4, 5 and 9 May'],
    ['2022-09-21', 'ordinary', '2022-09-12', '13, 14, 15, 16 and 20 September'],
  ];
  it.each(table)('%s, %s: by %s', (meeting, profile, publish, counts) => {
    const by = publishBy(meeting, calendar.holidays, profile);
    expect(by.date).toBe(publish);
    expect(by.profile).toBe(profile);
    expect(by.why).toContain(`${counts} are the five clear days`);
  });

  it('says what does not count, and why', () => {
    const { why } = publishBy('2022-04-20', calendar.holidays, 'ordinary');
    expect(why).toContain('15 April (Good Friday) and 18 April (Easter Monday) do not count');
  });

  it('moves when the calendar changes', () => {
    const before = calendar.holidays.filter(({ date }) => date !== '2022-09-19');
    expect(publishBy('2022-09-21', before, 'ordinary').date).toBe('2022-09-13');
  });

  it('says so when it knows no holidays of the year', () => {
    expect(publishBy('2015-04-22', calendar.holidays, 'ordinary').why).toContain(
      'No bank holidays are known for 2015',
    );
  });

  it('counts the days of a paper that was issued, with days that the user added', () => {
    const easter = ['2015-04-03', '2015-04-06'].map((date) => ({ date, name: 'added by hand' }));
    expect(clearDays('2015-04-14', '2015-04-22', easter, 'ordinary')).toEqual([
      '2015-04-15',
      '2015-04-16',
      '2015-04-17',
      '2015-04-20',
      '2015-04-21',
    ]);
  });

  it('names the source of its calendar', () => {
    expect(calendar.source).toContain('gov.uk/bank-holidays');
  });
});
