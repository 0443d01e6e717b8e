import { type Block, caption, chapter, numbered, subheading, table } from '../blocks.ts';

/** What the evidence shows: the headline figures, then what the partnership makes of them. */
export const evidence: Block[] = [
  chapter('What the evidence shows'),
  numbered(
    'The pandemic lies across the figures of the past three years. Table 1 gives the main ones; the paragraphs that follow say what we make of them.',
  ),
  caption('Table 1: headline trends'),
  table(
    [4950, 2350, 2000],
    ['Measure', 'Change', 'Period'],
    ['All recorded crime', 'Up, more slowly', 'Last three years'],
    ['Reports of domestic abuse', 'Up 14%', 'Last year'],
    ['Community Protection Warnings issued', 'Up 204%', 'Last three years'],
    ['Drug offences', 'Down 19%', 'Last year'],
    ['Needles found in public places', 'Down 56%', 'Last year'],
    ['Youth offending', 'Down 60%', 'Since 2015-16'],
    ['Hospital admissions linked to alcohol or drugs', '60% of admissions', 'Last year'],
    ['Harm from crime in the Task Force’s area', 'Down 33%', 'Its first year'],
  ),
  subheading('Feeling safe'),
  numbered(
    'More people than in 2019 feel safe by day in the area where they live, but less people feel safe after dark.',
  ),
  numbered(
    'Adults and young people alike name the town centre as the place where they feel least safe.',
  ),
  numbered(
    'Residents worry most about anti-social behaviour (ASB), knife crime and drugs. Reports of ASB are still going up; knife crime and drug offences are coming down.',
  ),
  numbered(
    'What people believe about crime is often darker than the facts, and reporting in the media plays its part. In the town centre, single incidents are too easily put down to people from London, which does nothing for community cohesion.',
  ),
  subheading('Crime and anti-social behaviour'),
  numbered(
    'Many kinds of crime fell, or changed shape, during the lockdowns. Violence against the person has grown among the lesser offences, while the most serious have fallen. Sexual offences and hate crime, racist hate crime above all, have gone up.',
  ),
  numbered(
    'Reports of domestic abuse rose by 14%. As much of it is never reported, we read this as more victims coming forward.',
  ),
  numbered(
    'Antisocial behaviour rose steeply during the pandemic and has not gone back to where it was. The Council’s use of CPWs has grown by 204%, and more and more of those who are warned change their ways. Medbourne issues more of them than other Wealdshire districts do.',
  ),
  subheading('Young people'),
  numbered(
    'Fewer young people offend: youth offending has fallen by 60% since 2015-16. But the pandemic has held back the schooling and the emotional growth of many children.',
  ),
  numbered(
    'There is no “home grown” gang active in the borough. County lines, by which city gangs use children to move drugs, remain a threat.',
  ),
  numbered(
    'Five school police officers now work in and around our secondary schools, alert to the signs of trauma.',
  ),
  subheading('Alcohol, drugs and mental health'),
  numbered(
    'Drug offences fell by 19% in the last year, and needles found in public places by 56%, thanks to close work with the most prolific users. Drinking has increased, however, and 60% of hospital admissions last year involved alcohol or other substances.',
  ),
  numbered(
    'Mental health remains a worry. It takes up much of partners’ time, and it lies behind a large number of admissions for self-harm.',
  ),
  numbered(
    'As the data of some partners came late, the Strategic Assessment is still being completed; we do not expect what is outstanding to alter the priorities.',
  ),
];
