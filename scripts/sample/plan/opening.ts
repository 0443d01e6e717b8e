import {
  type Block,
  bullets,
  chapter,
  cover,
  numbered,
  onNewPage,
  section,
  signature,
  subtitle,
  text,
  title,
} from '../blocks.ts';

/** The cover, the foreword, the vision, and how the plan was made. */
export const opening: Block[] = [
  {
    kind: 'crest',
    alternative:
      'The crest of Medbourne: a golden oak above two waves of a river, on a dark teal shield edged with gold.',
  },
  title('Community Safety Plan 2022-25'),
  subtitle('Safer Medbourne Partnership'),
  cover('Draft 1, January 2022, for comment by partners and members'),
  text(
    'The partners are Medbourne Borough Council, Wealdshire County Council, Wealdshire Police, Wealdshire Fire and Rescue Service, the probation service and the NHS in Wealdshire, working with Orchard Homes and many others.',
  ),
  onNewPage(section('Foreword')),
  text(
    'Feeling safe is where a good life starts: at home, on the way to school, at work and on a night out. The Safer Medbourne Partnership exists so that people in every part of the borough can feel that way, and so that those who serve them act together when something goes wrong.',
  ),
  text(
    'The three years of the last plan were like no others. Lockdowns closed our schools and the high street, hid some kinds of harm behind front doors and brought others into our parks. I am proud of how partners answered. Services for the most vulnerable never closed, and people who had not met before found themselves solving problems at the same table.',
  ),
  text(
    'This plan says what we shall do next. It keeps three of our priorities, adds a fourth for the town centre, and binds them together with five themes that run through all our work. I thank everyone who answered our surveys, and the members who told us plainly what they see in their wards.',
  ),
  signature('Chair of the Safer Medbourne Partnership'),
  chapter('Our vision'),
  numbered(
    'Our vision is a borough where people are safe, feel safe, and know where to turn when they are not.',
  ),
  numbered('We shall work towards it by:'),
  ...bullets(
    'listening to victims first, and shaping services around what they tell us',
    'acting early, before a worry becomes a crime',
    'pursuing those who do the most harm',
    'telling people honestly what is happening where they live.',
  ),
  numbered(
    'The plan runs from 1 April 2022 to 31 March 2025. It is the strategy that section 6 of the Crime and Disorder Act 1998 asks of the responsible authorities,[^1] to reduce crime and disorder, the misuse of drugs and alcohol, and reoffending.',
  ),
  chapter('How this plan was made'),
  numbered(
    'Each year the partnership studies data from the police, health, probation, Wealdshire County Council (WCC) and the Borough Council. The Strategic Assessment 2022-23 gathers that evidence and is published beside this plan.',
  ),
  numbered(
    'Two surveys in 2021 asked people how safe they feel: one open to every resident, and a Youth Safety Survey that drew more than 2,000 replies from young people.',
  ),
  numbered(
    'Members of the Borough Council debated the early findings at a briefing on 25th January, and their comments have been taken into account.',
  ),
  numbered(
    'We then asked the same four questions of every issue. How much harm does it do, and to whom? Is it growing? Can partners together do something about it that none can do alone?',
  ),
  numbered(
    'Some partners’ data arrived late. The Strategic Assessment is therefore still being completed, but nothing outstanding is expected to alter the priorities.',
  ),
];
