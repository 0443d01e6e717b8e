import { type Block, type Cell, chapter, table } from '../blocks.ts';

const HEAD = 'Head of Housing and Community Services';

const row = (issue: string, implications: Cell, signOff = HEAD): Cell[] => [
  issue,
  implications,
  signOff,
];

/** Chapter 1: the table of implications that every report carries. */
export const implications: Block[] = [
  chapter('Cross-cutting issues and implications'),
  table(
    [1900, 5200, 2200],
    ['Issue', 'Implications', 'Signed off by'],
    row('Corporate Priorities', [
      'The Strategic Plan has four objectives:',
      '• Embracing Growth and Renewing',
      '• Town Infrastructure',
      '• A Safe, Clean and Green Borough',
      '• Good Homes and Neighbourhoods',
      '• A Place that Thrives',
      'If the recommendations are accepted, the Council will be markedly better placed to make the borough “safe, clean and green”.',
    ]),
    row('Cross Cutting Objectives', [
      'There are four cross-cutting objectives:',
      '• Our heritage is respected',
      '• Inequalities in health are reduced',
      '• Deprivation is tackled and social mobility improves',
      '• Biodiversity and the environment are protected',
      'What is recommended here supports each of them.',
    ]),
    row(
      'Risk Management',
      'Agreeing the recommendation keeps the risk low that the Council and the Medbourne Community Safety Partnership are left with an out-of-date plan, and keeps both in step with the 1998 Act.',
    ),
    row(
      'Financial',
      'The proposed plan can be delivered within existing resources. It will also be the footing on which partners set priorities for their own money and bid together for more.',
    ),
    row('Staffing', 'The staff we have now will deliver the plan.'),
    row(
      'Legal',
      [
        'Once the Committee accepts the recommendations, the Council will have fulfilled Section 6 of the Crime and Disorder Act 1998.',
        'That section obliges the Council to draw up and carry out strategies against crime and disorder in its area (antisocial behaviour and harm to the local environment among them), against the misuse of drugs, alcohol and other substances, and against re-offending.',
      ],
      'Interim Team Leader (Disputes and Governance)',
    ),
    row('Privacy and Data Protection', 'No implications.'),
    row(
      'Equalities',
      'No change in service is proposed, so an equalities impact assessment is not required.',
    ),
    row(
      'Public Health',
      'We recognise that adopting a new plan will have a good effect on the health of the population and of individuals.',
    ),
    row(
      'Crime and Disorder',
      'The effect of the recommendations on Crime and Disorder will be positive.',
    ),
    row('Procurement', 'None'),
    row('Biodiversity and Climate Change', 'None that bear on biodiversity or climate change.'),
  ),
];
