import type { SampleSource } from '../../../shared/paper/sample';
import { AUTHOR, COUNTY, POLICE } from './posts.ts';

type Documents = SampleSource['documents'];
type Changes = NonNullable<Documents[number]['drafts'][number]['trackedChanges']>;
type Comments = NonNullable<Documents[number]['drafts'][number]['comments']>;

/** What became of the partners’ tracked changes in draft 2. */
const trackedChanges: Changes = [
  {
    author: COUNTY,
    words: 'the fire and rescue service, ',
    status: 'accepted',
    reason: 'The fire and rescue service supplied data too, and is a responsible authority.',
    category: 'accuracy',
  },
  {
    author: POLICE,
    words: 'Recorded violence',
    status: 'accepted',
    reason: 'The figures are of offences recorded by the police.',
    category: 'accuracy',
  },
  {
    author: POLICE,
    words: 'Stalking and harassment are recorded more fully',
    status: 'accepted',
    reason: 'Changed recording rules explain part of the rise.',
    category: 'partner-comment',
  },
  {
    author: COUNTY,
    words: 'Department for Work and Pensions (DWP)',
    status: 'accepted',
    reason: 'The acronym is spelt out where it first stands.',
    category: 'accuracy',
  },
  {
    author: POLICE,
    words: 'fortnight',
    status: 'withdrawn',
    reason: 'Intelligence on organised crime groups would be shared more often.',
    category: 'partner-comment',
    withdrawal: {
      on: '2022-03-16',
      reason: 'Withdrawn by the police: analysts cannot sustain a fortnightly return.',
    },
  },
  {
    author: COUNTY,
    words: 'offer mentors to young people who are close to exclusion from school',
    status: 'accepted',
    reason: 'The county’s mentoring scheme closes in August 2022 and has no successor.',
    category: 'partner-comment',
  },
];

/** How the partners’ Word comments on draft 2 were answered. */
const comments: Comments = [
  {
    author: COUNTY,
    says: 'Our own youth justice series begins in 2016-17.',
    status: 'answered-without-change',
    reply:
      'The base year is 2015-16 in the national youth justice return, from which the figure is taken.',
  },
  {
    author: POLICE,
    says: 'Is this five for the borough, or five for the whole division?',
    status: 'to-answer',
  },
  {
    author: POLICE,
    says: 'We cannot say “none is established”.',
    status: 'answered-by-amendment',
    amendments: ['county-lines-known'],
  },
];

export const documents: Documents = [
  {
    key: 'plan',
    title: 'Community Safety Plan 2022-25',
    kind: 'plan',
    drafts: [
      { version: 1, file: 'plan-draft-1.docx', broughtBy: AUTHOR, on: '2022-01-21' },
      {
        version: 2,
        file: 'plan-draft-2-with-partner-changes.docx',
        broughtBy: AUTHOR,
        on: '2022-03-14',
        trackedChanges,
        comments,
      },
      { version: 3, file: null, broughtBy: AUTHOR, on: '2022-03-21', agreed: true },
    ],
  },
  {
    key: 'report',
    title: 'Covering report to Committee',
    kind: 'covering-report',
    drafts: [
      {
        version: 1,
        file: 'covering-report.docx',
        broughtBy: AUTHOR,
        on: '2022-03-21',
        agreed: true,
      },
    ],
  },
];
