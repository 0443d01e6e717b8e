import { type Block, bullets, chapter, numbered } from '../blocks.ts';

/** What the plan for 2019-22 achieved. */
export const achieved: Block[] = [
  chapter('What the last plan achieved'),
  numbered(
    'The plan for 2019-22 changed how partners work. Much of what was tried then is now simply how things are done.',
  ),
  numbered('Against **serious violent and organised crime** we:'),
  ...bullets(
    'closed the action plans on four organised crime groups, whose business ran from money laundering to firearms; several of those involved were arrested and given jail time',
    'uncovered a fifth group, which housed women trafficked for sex work. The women, who were Chinese, Romanian, Thai and Brazilian, were made safe',
    'worked with the Metropolitan Police against those at the head of county lines, so that none is established in Medbourne today',
    'seized illegal tobacco worth tens of thousands of pounds',
    'won the first “Hackathon” of the county’s Violence Reduction Unit and, besides, more than £60,000 to spend on reducing violence.',
  ),
  numbered('For **children and young people** we:'),
  ...bullets(
    'turned the Youth Safety Forum into District Contextual Safeguarding Meetings, a model that every district in Wealdshire now follows',
    'used voluntary GIS tags and new powers to curb persistent anti-social behaviour, and expected parents to play their part',
    'saw to it that all partners recognise Adverse Childhood Experiences and work in a trauma-informed way.',
  ),
  numbered('Against **domestic abuse** we:'),
  ...bullets(
    'showed more than 1,000 people how to spot the signs, among them GPs, teachers, hairdressers and night-time staff',
    'tried out One Stop Shops for victims in rural villages, from which a countywide network of Domestic Abuse Champions has grown',
    'set up an emergency fund that helps victims to flee safely.',
  ),
  numbered('On **alcohol, drugs and mental health** we:'),
  ...bullets(
    'brought services together around people who live with both addiction and mental illness',
    'reduced rough sleeping and street drinking through assertive outreach',
    'trained PCSOs and the One Medbourne Ambassadors to use the Town Centre Public Space Protection Order??',
    'brought mental health workers into the weekly meeting on vulnerable people.',
  ),
  numbered(
    'In 2020 the partnership also created the Medbourne Task Force. It brings police officers, WCC, probation, the DWP and Orchard Homes together in one workspace at Medbourne House. It began in Brookfield, where need was greatest, and within its first year the harm caused by crime there had fallen by 33%.',
  ),
];
