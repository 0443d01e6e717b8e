import type { SampleSource } from '../../../shared/paper/sample';
import { CENTRE, COUNTY, RURAL, SUBURB } from './posts.ts';

const after = { document: 'plan', draft: 3 };

/** After Committee, and not incorporated: withdrawn, declined, waiting, being written. */
export const amendmentsOther: SampleSource['amendments'] = [
  {
    ...after,
    key: 'perception',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'single incidents are too easily put down to people from London',
        find: 'too easily put down to people from London, which does nothing for community cohesion',
        replace: 'too easily put down to outsiders',
      },
    ],
    reason: 'The Committee asked that the plan should not repeat the rumour.',
    category: 'committee-comment',
    proposer: CENTRE,
    seconder: SUBURB,
    feedback: ['newcomers'],
    status: 'withdrawn',
    responses: [
      { consultee: 'chair', kind: 'agree', respondedOn: '2022-03-31' },
      {
        consultee: 'vice-chair',
        kind: 'alternative-wording',
        respondedOn: '2022-04-01',
        comment: '“Outsiders” says the same thing over again. Say what we shall do about it.',
        wording:
          'In the town centre, a single incident is too easily taken for a pattern, and newcomers are blamed without evidence. We shall publish the facts for the town centre every quarter.',
      },
    ],
    withdrawal: {
      on: '2022-04-04',
      reason: 'Replaced by an amendment in the Vice-Chair’s wording.',
    },
  },
  {
    ...after,
    key: 'village-cameras',
    writtenOn: '2022-04-01',
    edits: [
      {
        quote: 'improve lighting and CCTV where the evidence shows a need',
        insertAfter: ['install a CCTV camera at the entrance to every village by March 2023'],
        like: 'this',
      },
    ],
    reason: 'A member asked for cameras in the villages.',
    category: 'committee-comment',
    proposer: RURAL,
    feedback: ['village-cameras'],
    status: 'declined',
    responses: [
      {
        consultee: 'chair',
        kind: 'concern',
        respondedOn: '2022-04-01',
        comment: 'It was one member’s wish and was not put to the vote.',
      },
      { consultee: 'vice-chair', kind: 'no-view', respondedOn: '2022-04-04' },
    ],
    decision: {
      outcome: 'decline',
      decidedOn: '2022-04-04',
      reason:
        'It would commit money that Council has not voted, cameras need an assessment of privacy first, and the priority is about the town centre.',
    },
  },
  {
    ...after,
    key: 'yearly-survey',
    writtenOn: '2022-04-01',
    edits: [
      {
        quote: 'repeat the Youth Safety Survey in 2023',
        find: 'in 2023',
        replace: 'every year',
      },
      { quote: 'Autumn 2023', find: 'Autumn 2023', replace: 'Each autumn' },
    ],
    reason: 'The Committee asked that young people be heard every year.',
    category: 'committee-comment',
    proposer: CENTRE,
    seconder: RURAL,
    feedback: ['yearly-survey'],
    status: 'proposed',
    responses: [{ consultee: 'chair', kind: 'agree', respondedOn: '2022-04-04' }],
  },
  {
    ...after,
    key: 'meetings-late-correction',
    writtenOn: '2022-04-04',
    edits: [
      {
        quote: 'a model that every district in Wealdshire now follows',
        find: 'every district in Wealdshire now follows',
        replace: 'eleven of the twelve districts in Wealdshire now follow',
      },
    ],
    reason: `A late correction by e-mail from ${COUNTY}: one district has not yet begun. No comment of the Committee is behind it.`,
    category: 'partner-comment',
    status: 'proposed',
    responses: [
      { consultee: 'chair', kind: 'agree', respondedOn: '2022-04-04' },
      {
        consultee: 'vice-chair',
        kind: 'concern',
        respondedOn: '2022-04-04',
        comment: 'True, no doubt, but the resolution speaks only of the Committee’s comments.',
      },
    ],
  },
  {
    ...after,
    key: 'task-force-figure',
    writtenOn: '2022-04-04',
    edits: [
      {
        quote: 'within its first year the harm caused by crime there had fallen by 33%',
        find: 'had fallen by 33%.',
        replace: 'had fallen by 33%, as measured by the police harm index.',
      },
    ],
    reason: '',
    category: 'committee-comment',
    feedback: ['task-force-figure'],
    status: 'working',
  },
];
