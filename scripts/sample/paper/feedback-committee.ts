import type { SampleSource } from '../../../shared/paper/sample';
import { CENTRE, CHAIR, NORTH, RURAL, SUBURB, VICE_CHAIR } from './posts.ts';

const place = (quote: string) => ({ document: 'plan', draft: 3, quote, occurrence: 1 });
const committee = {
  role: 'Member',
  madeOn: '2022-03-30',
  where: 'Committee meeting',
  atCommittee: true,
};
const answeredBy = (...amendments: string[]) => ({
  status: 'answered-by-amendment' as const,
  amendments,
});

/** What the Committee said of the agreed draft on 30 March. */
export const feedbackCommittee: SampleSource['feedback'] = [
  {
    ...committee,
    key: 'newcomers',
    who: CENTRE,
    place: place('single incidents are too easily put down to people from London'),
    asked: 'The plan should not repeat the rumour about people from London, even to deny it.',
    ...answeredBy('perception-reworded'),
  },
  {
    ...committee,
    key: 'six-themes',
    who: VICE_CHAIR,
    role: 'Vice-Chair',
    place: place('Five themes therefore run through all four action plans'),
    asked: 'Six themes are listed, not five. The foreword has it wrong as well.',
    ...answeredBy('six-themes'),
  },
  {
    ...committee,
    key: 'rural-victims',
    who: RURAL,
    place: place('keep the weekly One Stop Shop in the town open to all'),
    asked: 'The rural One Stop Shops are praised in chapter 4 and then forgotten. Commit to them.',
    ...answeredBy('rural-one-stop'),
  },
  {
    ...committee,
    key: 'nationalities',
    who: SUBURB,
    place: place('The women, who were Chinese, Romanian, Thai and Brazilian, were made safe'),
    asked:
      'Leave out where the women came from: they could be recognised. And “jail time” is slang.',
    ...answeredBy('nationalities'),
  },
  {
    ...committee,
    key: 'reports-to-committee',
    who: CHAIR,
    role: 'Chair',
    place: place('examines the work of the partnership from time to time'),
    asked: 'Say how often. The Committee wants a report at least twice a year.',
    ...answeredBy('twice-a-year'),
  },
  {
    ...committee,
    key: 'women-at-night',
    who: NORTH,
    place: place('help bars, clubs and taxi firms to see that people get home safely'),
    asked: 'Say something about the safety of women and girls at night, with a date to it.',
    ...answeredBy('women-and-girls'),
  },
  {
    ...committee,
    key: 'warnings',
    who: SUBURB,
    place: place('The use of CPWs has grown by 204%'),
    asked: 'What is a CPW, and 204% of what?',
    ...answeredBy('warnings'),
  },
  {
    ...committee,
    key: 'said-twice',
    who: NORTH,
    place: place('we do not expect what is outstanding to alter the priorities'),
    asked: 'This says the same as 2.5. Once is enough.',
    ...answeredBy('said-twice'),
  },
  {
    ...committee,
    key: 'village-cameras',
    who: RURAL,
    place: place('improve lighting and CCTV where the evidence shows a need'),
    asked: 'Put a camera at the entrance to every village.',
    status: 'answered-without-change',
    reply:
      'An amendment was drafted and declined: it would need money that Council has not voted, and the evidence for it has not been gathered.',
  },
  {
    ...committee,
    key: 'yearly-survey',
    who: CENTRE,
    place: place('repeat the Youth Safety Survey in 2023'),
    asked: 'Once in three years is too seldom. Ask young people every year.',
    ...answeredBy('yearly-survey'),
  },
  {
    ...committee,
    key: 'task-force-figure',
    who: NORTH,
    place: place('within its first year the harm caused by crime there had fallen by 33%'),
    asked: 'What is the 33% measured against, and who measured it?',
    status: 'to-answer',
  },
  {
    ...committee,
    key: 'home-grown',
    who: CENTRE,
    place: place('There is no “home grown” gang active in the borough.'),
    asked: 'What does “home grown” mean here? It sounds as if gangs from elsewhere did not matter.',
    status: 'to-answer',
  },
  {
    ...committee,
    key: 'after-2023',
    who: SUBURB,
    place: place('The plan will be delivered within existing resources.'),
    asked: 'Is the Task Force paid for after March 2023? If not, the plan should say so.',
    status: 'to-answer',
  },
  {
    ...committee,
    key: 'equalities',
    who: VICE_CHAIR,
    role: 'Vice-Chair',
    place: {
      document: 'report',
      draft: 1,
      quote:
        'No change in service is proposed, so an equalities impact assessment is not required.',
      occurrence: 1,
    },
    asked: 'A new priority is surely a change. Why is there no equalities assessment?',
    status: 'answered-without-change',
    reply:
      'The covering report is not within the delegation. An assessment will go with each action plan, and the report to Council will say so.',
  },
];
