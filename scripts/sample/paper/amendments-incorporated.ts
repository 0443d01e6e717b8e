import type { SampleSource } from '../../../shared/paper/sample';
import { CENTRE, CHAIR, NORTH, RURAL, SUBURB, VICE_CHAIR } from './posts.ts';

type Amendment = SampleSource['amendments'][number];
type Response = NonNullable<Amendment['responses']>[number];

const after = {
  document: 'plan',
  draft: 3,
  status: 'incorporated' as const,
  category: 'committee-comment' as const,
};
const agree = (consultee: 'chair' | 'vice-chair', day: string, comment = ''): Response => ({
  consultee,
  kind: 'agree',
  respondedOn: day,
  comment,
});
const incorporate = (decidedOn: string, reason: string): Amendment['decision'] => ({
  outcome: 'incorporate',
  decidedOn,
  reason,
});

/** Incorporated under the delegation after Committee. */
export const amendmentsIncorporated: Amendment[] = [
  {
    ...after,
    key: 'six-themes',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'binds them together with five themes',
        find: 'five themes',
        replace: 'six themes',
      },
      {
        quote: 'Five themes therefore run through',
        find: 'Five themes',
        replace: 'Six themes',
      },
    ],
    reason:
      'Six themes are listed. The Committee asked that the count be put right in both places.',
    proposer: VICE_CHAIR,
    seconder: CENTRE,
    feedback: ['six-themes'],
    responses: [agree('chair', '2022-03-31'), agree('vice-chair', '2022-03-31')],
    decision: incorporate('2022-04-01', 'As the Committee asked; a matter of fact.'),
  },
  {
    ...after,
    key: 'rural-one-stop',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'keep the weekly One Stop Shop in the town open to all',
        insertAfter: [
          'hold a One Stop Shop twice a year in each of the four rural service centres, and make it known through the parish councils',
        ],
        like: 'this',
      },
    ],
    reason: 'The Committee asked that the rural One Stop Shops be kept up as well as reported.',
    proposer: RURAL,
    seconder: NORTH,
    feedback: ['rural-victims'],
    responses: [
      agree('chair', '2022-03-31', 'This is what members wanted.'),
      agree('vice-chair', '2022-04-01'),
    ],
    decision: incorporate(
      '2022-04-01',
      'As the Committee asked. The domestic abuse budget covers eight sessions a year.',
    ),
  },
  {
    ...after,
    key: 'nationalities',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'closed the action plans on four organised crime groups',
        find: 'given jail time',
        replace: 'sent to prison',
      },
      {
        quote: 'uncovered a fifth group',
        find: '. The women, who were Chinese, Romanian, Thai and Brazilian, were made safe',
        replace: ', and made the women safe',
      },
    ],
    reason:
      'A small group could be recognised from its nationalities, and they add nothing to the point; plain words for “jail time”.',
    proposer: SUBURB,
    seconder: VICE_CHAIR,
    feedback: ['nationalities'],
    responses: [agree('chair', '2022-03-31'), agree('vice-chair', '2022-03-31')],
    decision: incorporate(
      '2022-04-01',
      'As the Committee asked, and right under data protection law.',
    ),
  },
  {
    ...after,
    key: 'twice-a-year',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'examines the work of the partnership from time to time',
        find: 'from time to time',
        replace:
          'at least twice a year, and asks the Chair of the partnership to attend and answer questions',
      },
    ],
    reason:
      'The Committee asked for a set frequency. The law asks for a meeting once in twelve months at the least.',
    proposer: CHAIR,
    seconder: SUBURB,
    feedback: ['reports-to-committee'],
    responses: [
      agree('chair', '2022-03-31'),
      {
        consultee: 'vice-chair',
        kind: 'no-view',
        respondedOn: '2022-04-01',
        comment: 'I am content to leave this to the Chair.',
      },
    ],
    decision: incorporate(
      '2022-04-01',
      'As the Committee asked; the work programme has room for two reports.',
    ),
  },
  {
    ...after,
    key: 'women-and-girls',
    writtenOn: '2022-03-31',
    edits: [
      {
        quote: 'help bars, clubs and taxi firms to see that people get home safely',
        insertAfter: [
          'agree with licensed premises by September 2022 a charter for the safety of women and girls at night, and publish how it is kept',
        ],
        like: 'this',
      },
    ],
    reason:
      'The Committee asked for an action with a date on the safety of women and girls at night.',
    proposer: NORTH,
    seconder: CENTRE,
    feedback: ['women-at-night'],
    responses: [
      agree('chair', '2022-04-01'),
      {
        consultee: 'vice-chair',
        kind: 'concern',
        respondedOn: '2022-04-01',
        comment:
          'No officer time is set aside for this, and a charter that nobody keeps is worse than none.',
      },
    ],
    decision: incorporate(
      '2022-04-04',
      'Incorporated against the Vice-Chair’s concern. The Committee carried this in terms; the licensing team has confirmed that it can do the work within its present duties, and publishing how the charter is kept answers the fear that it will be forgotten.',
    ),
  },
  {
    ...after,
    key: 'warnings',
    writtenOn: '2022-04-01',
    edits: [
      {
        quote: 'The use of CPWs has grown by 204%',
        find: 'The use of CPWs has grown by 204%,',
        replace:
          'The use of Community Protection Warnings (CPWs) has grown by 204%, from 50 in 2018-19 to 152 in 2020-21,',
      },
    ],
    reason: 'The acronym is spelt out and the percentage given its base, as the Committee asked.',
    proposer: SUBURB,
    feedback: ['warnings'],
    responses: [agree('chair', '2022-04-01'), agree('vice-chair', '2022-04-04')],
    decision: incorporate(
      '2022-04-04',
      'As the Committee asked; the figures were checked against the case system.',
    ),
  },
  {
    ...after,
    key: 'said-twice',
    writtenOn: '2022-04-01',
    edits: [
      {
        quote: 'we do not expect what is outstanding to alter the priorities',
        deleteParagraph: true,
      },
    ],
    reason: 'Paragraph 2.5 already says this; the Committee asked that it be said once.',
    proposer: NORTH,
    feedback: ['said-twice'],
    responses: [agree('chair', '2022-04-01'), agree('vice-chair', '2022-04-04')],
    decision: incorporate('2022-04-04', 'As the Committee asked; nothing is lost.'),
  },
  {
    ...after,
    key: 'perception-reworded',
    writtenOn: '2022-04-04',
    edits: [
      {
        quote: 'single incidents are too easily put down to people from London',
        find: 'single incidents are too easily put down to people from London, which does nothing for community cohesion.',
        replace:
          'a single incident is too easily taken for a pattern, and newcomers are blamed without evidence. We shall publish the facts for the town centre every quarter.',
      },
    ],
    reason:
      'The Vice-Chair’s wording, in place of amendment “perception”: it says what partners will do.',
    category: 'consultee-wording',
    proposer: CENTRE,
    seconder: SUBURB,
    feedback: ['newcomers'],
    responses: [
      agree('chair', '2022-04-04', 'Better than the first attempt.'),
      agree('vice-chair', '2022-04-04'),
    ],
    decision: incorporate(
      '2022-04-05',
      'Meets the Committee’s comment in words that both consultees support.',
    ),
  },
];
