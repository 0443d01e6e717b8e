import { type Block, bullets, chapter, numbered, subheading, text } from '../blocks.ts';

/** Chapter 2, first half: how the plan came about, and what the evidence shows. */
export const background: Block[] = [
  chapter('Introduction and background'),
  numbered(
    'On 31 August 2021 the Head of Housing and Communities reported to this Committee on the steps by which a revised Community Safety Partnership (CSP) Plan would reach Full Council in April 2022. Reports and briefing sessions have followed, so that members could take part, and so that their local knowledge and worries could be weighed when the priorities were chosen.',
  ),
  numbered(
    'For several reasons, one of them slow access to the data of partners, the Strategic Assessment is still being finalised. Enough of it is ready, however, to be read together with the residents’ survey, members’ feedback and professional advice, and to show which priorities the CSP Plan needs. Partners confirm that the evidence supports them.',
  ),
  numbered(
    'Members of the Safer Medbourne Partnership (SMP) were sent the draft Community Safety Plan 2022-25, and their comments have been incorporated in it.',
  ),
  subheading('Strategic Assessment 2022/23'),
  numbered(
    'The Strategic Assessment (Appendix 1) was put together over 3 months from data supplied by the police, health, probation and Wealdshire County Council, among others. SMP partners added their own analysis. Surveys of the whole community, and one of young people in particular, complete the picture. The approach is led by objectives, based on evidence and focused on outcomes. At a briefing on 25th January members debated what had been found so far and saw how surveys and data become themes, trends and in the end priorities.',
  ),
  numbered('In the Strategic Assessment members will find:'),
  ...bullets(
    'partners’ data for the last 12 months, set beside longer trends.',
    'what the pandemic did to crime, disorder and behaviour',
    'the main findings of the community safety surveys held in 2021.',
    'progress made on the priorities of the present CSP Plan.',
    'news of the multi-agency Task Force, which is taking a public health approach to crime and to inequality of health in the Brookfield area.',
    '',
  ),
  numbered(
    'It also draws conclusions and recommends changes to the Community Safety Partnership, all of which are incorporated into the CSP Plan within this report.',
  ),
  numbered(
    'Because some partners were late with their data the Strategic Assessment is still being finalised. Nothing outstanding is expected to change what the analysis shows; it is needed only to make the assessment complete.',
  ),
  numbered('The strategic assessment sets out trends over the last 3 years, among them:'),
  text('**Community safety surveys**'),
  ...bullets(
    'By day more people feel safe in their local area than in 2019, but less people do so at night',
    'Adults and young people alike see the town centre as an "unsafe place"',
    'Residents worry about Anti Social Behaviour (ASB), knife crime and drugs; reports of ASB keep rising, while knife crime and drug offences fall',
    'What people believe about crime and ASB differs sharply from what is reported. The media have much to do with it, and so has the way in which the SMP and its partners tell their own story. In the town centre there is a risk to community cohesion where single incidents are wrongly put down to people from London',
  ),
  text('**Crime and antisocial behaviour**'),
  ...bullets(
    'The pandemic affected many types of crime',
    'Crime is still rising, though more slowly',
    'Violence against the person rises among lesser offences, and the “most serious” offences are down',
    'Sexual offences are up, and hate crime too, racism above all',
    'Reports of domestic abuse, much of which stays hidden, rose by 14%: more victims are coming forward',
    'Anti-social behaviour climbed steeply in the pandemic and has stayed above its earlier level',
    'Formal Community Protection Warnings (CPWs) are up by 204% and more and more people comply with them',
    'MBC issues many more CPWs than the average of other Wealdshire authorities and of our nearest CIPFA neighbours',
  ),
  text('**Young people**'),
  ...bullets(
    'Since 2015-16 youth offending is down by 60%, and fewer individuals offend',
    'The pandemic has set back the schooling and emotional growth of children',
    'No "home grown" gang is active in Medbourne, but County Lines remain a threat',
    'The police have 5 new school officers, who work in and around secondary schools and know how trauma shows itself',
  ),
  text('**Substance misuse and mental health**'),
  ...bullets(
    'Drug offences fell by 19% in the last year',
    'Needles found or handed in fell by 56% in the last year, thanks to work that both supports and challenges our most prolific offenders',
    'Drinking is up markedly; alcohol or another substance lay behind 60% of hospital admissions in the last year',
    'Mental health takes up much of partners’ time and is tied to many admissions for self-harm',
  ),
];
