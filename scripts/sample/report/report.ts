import type { Publication } from '../render/document.ts';
import { NO_REVISIONS } from '../render/revisions.ts';
import { achievements } from './achievements.ts';
import { background } from './background.ts';
import { front } from './front.ts';
import { implications } from './implications.ts';
import { proposals } from './proposals.ts';

/**
 * The covering report for the Committee of 30 March 2022. Its slips are meant: it is
 * what a careful officer, and the program's checks, are to be tried on.
 */
export const report: Publication = {
  title: 'Community Safety Plan 2022-25: report to Committee, 30 March 2022',
  author: 'Community Protection Team Manager',
  saved: '2022-03-21T16:40:00Z',
  header: { left: 'Medbourne Borough Council', right: 'Committee, 30 March 2022' },
  report: true,
  blocks: [...front, ...implications, ...background, ...achievements, ...proposals],
  footnotes: [],
  revisions: NO_REVISIONS,
};
