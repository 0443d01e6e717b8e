import type { SampleSource } from '../../../shared/paper/sample';
import { amendmentsBefore } from './amendments-before.ts';
import { amendmentsIncorporated } from './amendments-incorporated.ts';
import { amendmentsOther } from './amendments-other.ts';
import { documents } from './documents.ts';
import { feedbackBefore } from './feedback-before.ts';
import { feedbackCommittee } from './feedback-committee.ts';
import { AUTHOR, CHAIR, HEAD, VICE_CHAIR } from './posts.ts';

const afterCommittee = [...amendmentsIncorporated, ...amendmentsOther].sort((a, b) =>
  a.writtenOn < b.writtenOn ? -1 : a.writtenOn > b.writtenOn ? 1 : 0,
);

/** The paper that *Open the sample paper* loads, as it stands on 5 April 2022. */
export const paper: SampleSource = {
  title: 'Community Safety Plan 2022-25 and Strategic Assessment',
  committee: 'Communities, Housing and Environment Committee',
  committeeDate: '2022-03-30',
  council: 'Medbourne Borough Council',
  councilDate: '2022-04-13',
  posts: { headOfService: HEAD, reportAuthor: AUTHOR, chair: CHAIR, viceChair: VICE_CHAIR },
  documents,
  feedback: [...feedbackBefore, ...feedbackCommittee],
  delegation: {
    wording:
      'RESOLVED: That the Head of Housing and Community Services be given delegated authority to amend the draft Community Safety Plan 2022-25 in line with the Committee’s comments, in consultation with the Chair and the Vice-Chair of the Committee, before the plan goes to Council.',
    delegate: HEAD,
    consultees: [
      { key: 'chair', post: CHAIR },
      { key: 'vice-chair', post: VICE_CHAIR },
    ],
    documents: ['plan'],
    grounds: 'In line with the Committee’s comments',
    resolvedOn: '2022-03-30',
    until: '2022-04-05',
  },
  amendments: [...amendmentsBefore, ...afterCommittee],
};
