import { type Block, bullets, chapter, numbered, subheading, text } from '../blocks.ts';

/** The rest of the report: what the plan proposes, the options, and what happens next. */
export const proposals: Block[] = [
  subheading('Community Safety Partnership Plan 2022-25'),
  numbered(
    'Appendix 2 holds the Community Safety Partnership Plan 2022-25, renewed in the way that the Strategic Assessment explains.',
  ),
  numbered(
    'What was gathered for this Strategic Assessment shows that the Safer Medbourne Partnership should deliver four "Core Priorities":',
  ),
  ...bullets(
    'Serious violent and organised crime, including modern slavery',
    'Keeping children and young people safe',
    'Reducing harm from domestic abuse, including stalking',
    'A Safe Town Centre',
  ),
  numbered(
    'New laws and the available data both speak for keeping three of the present priorities: serious violent and organised crime, children and young people, and domestic abuse.',
  ),
  numbered(
    'The fourth is new. It answers growing concern for the reputation of the town centre, and for the nature of incidents there.',
  ),
  numbered(
    'Certain concerns run through all of these. The following cross-cutting themes should therefore underpin the priorities:',
  ),
  ...bullets(
    'Tackling Anti-Social Behaviour Where People Live',
    'A Public Health Approach',
    'Public Perception and Confidence',
    'Reoffending and What Drives Crime',
    'The Harm Done by Alcohol and Drugs',
    'Mental Health, Where it Makes People Vulnerable or Affects Those Around Them',
  ),
  numbered(
    'For each core priority the subgroups of the Safer Medbourne Partnership will write an action plan. Besides meeting the aim of its priority, each must show that consideration each of the cross-cutting themes has been given, and what follows from it.',
  ),
  numbered(
    'Both the Strategic Assessment and the Community Safety Plan are drafts, and while this committee considers them they are being reviewed by several partner agencies as well. No great change is expected, but there may be amendments that make them more accurate.',
  ),
  chapter('Available options'),
  numbered(
    'The committee could approve the new Community Safety Plan 2022-25 and recommend that Council adopt it, with the Head of Housing and Community Services seeking the final approval of the Chair of the Committee for any changes that the Committee wants. The partnership and its subgroups could then begin work in the new Municipal year',
  ),
  numbered(
    'The committee could decline to approve the new plan. We advise against this: the work of the SMP rests on the plan, which ought to follow present trends and practice, the public’s views, the evidence and professional judgement.',
  ),
  chapter('Preferred option and reasons for recommendations'),
  numbered(
    'The option in paragraphs 3.1 is preferred. With it the Council, as a member of the partnership, can put a sound and focused CSP Plan into effect and meet its duties under the Crime and Disorder Act 1998.',
  ),
  chapter('Risk'),
  numbered(
    'If adopted, the recommendation makes it less likely that the Council fails in its statutory duties, and it helps to bring down crime and disorder across the Borough.',
  ),
  chapter('Next steps: communication and implementation of the decision'),
  numbered(
    'After approval the Partnership Plan will be sent to all partners, who will carry it out through the subgroups.',
  ),
  numbered('The Wealdshire Police and Crime Commissioner (PCC) will receive a copy of the Plan.'),
  chapter('Report appendices'),
  text('These documents are published with the report and form part of it:'),
  ...bullets(
    'Appendix 1: Strategic Assessment 2022-23',
    'Appendix 2: Medbourne Community Safety Partnership Plan 2022-25',
  ),
];
