import { type Block, bullets, chapter, numbered, subheading } from '../blocks.ts';

/** The four priorities, each with what it is for, what will be done, and how success will show. */
export const priorities: Block[] = [
  chapter('Our four priorities'),
  numbered(
    'The evidence points to four priorities. Three are kept from the last plan; the fourth, a safe town centre, is new. For each of them a subgroup writes an action plan, says who leads on each action, and reports on progress.',
  ),
  subheading('Priority 1: serious violent and organised crime, including modern slavery'),
  numbered(
    'Few residents knowingly meet an organised criminal, yet many live with what such people leave behind: violence, debt and fear. We want Medbourne to be a place where they find it hard to work.',
  ),
  numbered('We shall:'),
  ...bullets(
    'disrupt county lines, and protect the children and vulnerable adults whom they exploit',
    'train front-line staff to recognise modern slavery and to report it',
    'work with the Violence Reduction Unit on the causes of violence, the carrying of knives above all',
    'share what we know about organised crime groups once a month.',
  ),
  numbered(
    'We shall have succeeded when serious violence keeps on falling, and more victims of exploitation are found and made safe.',
  ),
  subheading('Priority 2: keeping children and young people safe'),
  numbered(
    'Most children in the borough are safe and well. Some are not, and the pandemic has made it harder to see which.',
  ),
  numbered('We shall:'),
  ...bullets(
    'map the places where young people are at risk, and make those places safer',
    'give every secondary school a named police officer',
    'repeat the Youth Safety Survey in 2023',
    'offer mentors to young people who are close to exclusion from school',
    'help parents who are worried about the company that their children keep.',
  ),
  numbered(
    'We shall have succeeded when fewer young people offend or come to harm, and more of them tell us that they feel safe.',
  ),
  subheading('Priority 3: reducing harm from domestic abuse, including stalking'),
  numbered(
    'Domestic abuse is found in every ward and every walk of life. The Domestic Abuse Act 2021 gives partners new duties, and recognises children who see, hear or live with abuse as victims themselves.[^2]',
  ),
  numbered('We shall:'),
  ...bullets(
    'keep the weekly One Stop Shop in the town open to all',
    'train Domestic Abuse Champions in more workplaces',
    'make the emergency fund permanent',
    'use Stalking Protection Orders to hold stalkers to account.',
  ),
  numbered(
    'We shall have succeeded when victims come forward sooner, and fewer of them have to do so twice.',
  ),
  subheading('Priority 4: a safe town centre'),
  numbered(
    'The town centre belongs to everyone. Concern for its reputation has grown, and so has concern about the nature of some incidents there, chiefly in the evening.',
  ),
  numbered('We shall:'),
  ...bullets(
    'renew the Town Centre Public Space Protection Order, and enforce it fairly',
    'help bars, clubs and taxi firms to see that people get home safely',
    'improve lighting and CCTV where the evidence shows a need',
    'bring police, council officers and the One Medbourne Ambassadors together for a briefing each day.',
  ),
  numbered(
    'We shall have succeeded when more people tell us that they feel safe in the town centre after dark than did so in 2021.',
  ),
];
