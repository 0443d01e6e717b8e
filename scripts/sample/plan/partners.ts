import type { Block } from '../blocks.ts';
import { edit, insertAfter, strike } from '../edit.ts';
import type { Revisions } from '../render/revisions.ts';

const COUNTY = 'Wealdshire County Council, community safety officer';
const POLICE = 'Wealdshire Police, partnership inspector';

/** Who changed what in draft 2, and when; the keys are those of the marks below. */
export const partnerRevisions: Revisions = {
  changes: {
    fire: { author: COUNTY, date: '2022-03-08T10:12:00Z' },
    pensions: { author: COUNTY, date: '2022-03-08T10:26:00Z' },
    mentors: { author: COUNTY, date: '2022-03-08T10:31:00Z' },
    recorded: { author: POLICE, date: '2022-03-10T15:02:00Z' },
    stalking: { author: POLICE, date: '2022-03-10T15:09:00Z' },
    fortnight: { author: POLICE, date: '2022-03-10T15:20:00Z' },
  },
  comments: {
    'base-year': {
      author: COUNTY,
      initials: 'WCC',
      date: '2022-03-08T10:18:00Z',
      says: 'Our own youth justice series begins in 2016-17. Is 2015-16 the right base year?',
    },
    officers: {
      author: POLICE,
      initials: 'WP',
      date: '2022-03-10T15:12:00Z',
      says: 'Is this five for the borough, or five for the whole division? I shall find out.',
    },
    lines: {
      author: POLICE,
      initials: 'WP',
      date: '2022-03-10T15:16:00Z',
      says: 'We cannot say “none is established”. We would be content with “none is known to be”.',
    },
  },
};

/** Draft 1 with the author’s own corrections for accuracy, made plainly. */
export function corrected(draft: Block[]): Block[] {
  const corrections: [string, string][] = [
    [
      'Draft 1, January 2022, for comment by partners and members',
      'Draft for Committee, March 2022',
    ],
    ['a briefing on 25th January,', 'a briefing on 25 January 2022,'],
    ['voluntary GIS tags', 'voluntary GPS tags'],
    [
      'It began in Brookfield, where need was greatest,',
      'It began in the wards of Brookfield North and Brookfield South, where need was greatest,',
    ],
    ['The Council’s use of CPWs has grown', 'The use of CPWs has grown'],
  ];
  return corrections.reduce((blocks, [find, replace]) => edit(blocks, find, replace), draft);
}

/** What the two partners did to the corrected draft, tracked. */
export function marked(draft: Block[]): Block[] {
  const inText: [string, string][] = [
    [
      'data from the police, health,',
      'data from the police, ⟦+fire|the fire and rescue service, ⟧health,',
    ],
    [
      'probation, the DWP and',
      'probation, the ⟦-pensions|DWP⟧⟦+pensions|Department for Work and Pensions (DWP)⟧ and',
    ],
    [
      'lockdowns. Violence against',
      'lockdowns. ⟦-recorded|Violence⟧⟦+recorded|Recorded violence⟧ against',
    ],
    ['once a month.', 'once a ⟦-fortnight|month⟧⟦+fortnight|fortnight⟧.'],
    ['fallen by 60% since 2015-16', '⟦#base-year|fallen by 60% since 2015-16⟧'],
    ['Five school police officers', '⟦#officers|Five school police officers⟧'],
    ['none is established in Medbourne today', '⟦#lines|none is established in Medbourne today⟧'],
  ];
  const edited = inText.reduce((blocks, [find, replace]) => edit(blocks, find, replace), draft);
  const struck = strike(edited, 'offer mentors to young people', 'mentors');
  return insertAfter(
    struck,
    'Reports of domestic abuse rose by 14%.',
    'Stalking and harassment are recorded more fully than they used to be, and that accounts for part of the rise in violence.',
    'stalking',
  );
}
