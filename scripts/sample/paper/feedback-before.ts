import type { SampleSource } from '../../../shared/paper/sample';
import { CENTRE, RURAL, VICE_CHAIR } from './posts.ts';

const place = (quote: string) => ({ document: 'plan', draft: 1, quote, occurrence: 1 });
const briefing = {
  role: 'Member',
  madeOn: '2022-01-25',
  where: 'Members’ briefing',
  atCommittee: false,
};
const survey = { role: 'Resident', where: 'Survey on draft 1', atCommittee: false };

/** What members, partners and residents said of draft 1. */
export const feedbackBefore: SampleSource['feedback'] = [
  {
    ...briefing,
    key: 'order-name',
    who: CENTRE,
    place: place('Town Centre Public Space Protection Order??'),
    asked: 'Give the order its proper name, and take out the two question marks. What are PCSOs?',
    status: 'answered-by-amendment',
    amendments: ['order-name'],
  },
  {
    ...briefing,
    key: 'less-people',
    who: VICE_CHAIR,
    role: 'Vice-Chair',
    place: place('less people feel safe after dark'),
    asked: 'It should be “fewer people”.',
    status: 'answered-by-amendment',
    amendments: ['fewer-people'],
  },
  {
    ...briefing,
    key: 'knife-figures',
    who: RURAL,
    place: place('knife crime and drug offences are coming down'),
    asked: 'Can the knife crime figure be broken down by ward?',
    status: 'answered-without-change',
    reply:
      'Not in a published plan: in some wards the numbers are so small that people could be recognised. Members can see them in confidence.',
  },
  {
    ...survey,
    key: 'street-lights',
    who: 'Resident, by survey',
    madeOn: '2022-02-03',
    place: place('improve lighting and CCTV where the evidence shows a need'),
    asked: 'The lights in our road go off at midnight. Please leave them on all night.',
    status: 'out-of-scope',
    reply:
      'The hours of street lights outside the town centre are for the County Council as highway authority; the comment has been passed on.',
  },
  {
    ...survey,
    key: 'evening-patrols',
    who: 'Town centre trader, by survey',
    role: 'Business',
    madeOn: '2022-02-09',
    place: place('The town centre belongs to everyone.'),
    asked: 'There should be more police on foot after six in the evening.',
    status: 'answered-without-change',
    reply:
      'How many officers patrol is for the Chief Constable. The daily briefing in 5.12 is meant to put those on duty where traders see a need.',
  },
  {
    key: 'admissions-base',
    who: 'Wealdshire County Council, public health officer',
    role: 'Partner',
    madeOn: '2022-02-14',
    where: 'E-mail',
    atCommittee: false,
    place: place('60% of hospital admissions last year involved alcohol or other substances'),
    asked:
      'This cannot be 60% of all admissions. It is 312 of the 520 admissions that we looked at in the sample. Please say so, in the table as well.',
    status: 'answered-by-amendment',
    amendments: ['admissions-base'],
  },
  {
    key: 'speeding',
    who: 'Parish council clerk',
    role: 'Parish council',
    madeOn: '2022-03-02',
    where: 'E-mail',
    atCommittee: false,
    place: place('Residents worry most about anti-social behaviour (ASB)'),
    asked: 'Speeding through the villages is our worst problem and is not in the plan.',
    status: 'out-of-scope',
    reply:
      'Road safety has its own partnership and plan in Wealdshire; the evidence did not point to it as a priority here. The comment has been sent to that partnership.',
  },
];
