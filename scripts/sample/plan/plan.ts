import type { Block } from '../blocks.ts';
import type { Publication } from '../render/document.ts';
import { NO_REVISIONS } from '../render/revisions.ts';
import { achieved } from './achieved.ts';
import { delivery } from './delivery.ts';
import { evidence } from './evidence.ts';
import { opening } from './opening.ts';
import { corrected, marked, partnerRevisions } from './partners.ts';
import { priorities } from './priorities.ts';

const first: Block[] = [...opening, ...evidence, ...achieved, ...priorities, ...delivery];

const common = {
  title: 'Community Safety Plan 2022-25',
  author: 'Community Protection Team Manager',
  header: { left: 'Medbourne Borough Council', right: 'Community Safety Plan 2022-25' },
  report: false,
  footnotes: [
    'In Medbourne these are the borough and county councils, the police, the fire and rescue service, the NHS body that commissions health care, and the probation service.',
    'Domestic Abuse Act 2021, section 3.',
  ],
};

export const planDraft1: Publication = {
  ...common,
  saved: '2022-01-21T11:05:00Z',
  blocks: first,
  revisions: NO_REVISIONS,
};

export const planDraft2: Publication = {
  ...common,
  saved: '2022-03-14T09:30:00Z',
  blocks: marked(corrected(first)),
  revisions: partnerRevisions,
};
