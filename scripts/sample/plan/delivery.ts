import {
  type Block,
  bullets,
  caption,
  chapter,
  letters,
  numbered,
  section,
  subheading,
  table,
  text,
} from '../blocks.ts';

/** The themes, governance, timetable, contact and glossary. */
export const delivery: Block[] = [
  chapter('Cross-cutting themes'),
  numbered(
    'Some issues touch every priority. Five themes therefore run through all four action plans:',
  ),
  ...bullets(
    '**anti-social behaviour:** tackling it where people live',
    '**public health:** treating the causes of crime as well as its effects',
    '**perception and confidence:** telling people the facts, and hearing how they feel',
    '**reoffending:** dealing with what draws people back into crime',
    '**alcohol and drugs:** reducing the harm that they do to the community',
    '**mental health:** protecting those whom illness makes vulnerable, and those around them.',
  ),
  numbered(
    'Each action plan says how it will serve each theme, and the board looks at every theme across all four plans once a year.',
  ),
  chapter('Delivery and governance'),
  numbered(
    'The Safer Medbourne Partnership (SMP) is led by a board of senior officers from the responsible authorities, which meets every quarter. The board:',
  ),
  ...letters(
    'agrees the Strategic Assessment and this plan',
    'oversees the action plans, and clears what stands in their way',
    'decides how the partnership’s own funds are spent.',
  ),
  numbered(
    'Each priority has a subgroup, led by the partner best placed to do so. Sub-groups report to every second meeting of the board.',
  ),
  subheading('Scrutiny and adoption'),
  numbered(
    'The Communities, Housing and Environment Committee, as the Council’s committee for crime and disorder, examines the work of the partnership from time to time.',
  ),
  numbered(
    'Full Council adopts the plan, which then goes to the Wealdshire Police and Crime Commissioner, whose own priorities we have taken into account.',
  ),
  subheading('Resources and review'),
  numbered(
    'The plan will be delivered within existing resources. Partners will bid together for more wherever they can.',
  ),
  numbered('The plan is reviewed every year against a new Strategic Assessment.'),
  chapter('Timetable'),
  numbered('Table 2 sets out the main steps.'),
  caption('Table 2: main steps'),
  table(
    [4100, 2500, 2700],
    ['Step', 'When', 'Who'],
    ['Members’ briefing on the evidence', '25 January 2022', 'Borough Council'],
    ['Partners comment on the draft', 'By 11 March 2022', 'Partners'],
    ['Committee considers the draft', '30 March 2022', 'The Committee'],
    ['Council adopts the plan', '13 April 2022', 'Full Council'],
    ['Action plans agreed', 'June 2022', 'Subgroups'],
    ['First yearly review', 'March 2023', 'SMP board'],
    ['Youth Safety Survey repeated', 'Autumn 2023', 'Subgroup for priority 2'],
    ['Next plan in place', 'By 1 April 2025', 'SMP board'],
  ),
  section('Contact'),
  text(
    'Community Protection Team, Medbourne Borough Council, Medbourne House, High Street, Medbourne. Telephone 01632 960155; e-mail communitysafety@medbourne.example.',
  ),
  text(
    'Ask us if you need this plan in large print, in Easy Read or in another language. In an emergency call 999.',
  ),
  section('Glossary'),
  table(
    [2300, 7000],
    ['Term', 'Meaning'],
    ['ASB', 'Anti-social behaviour: conduct that causes harassment, alarm or distress to others'],
    [
      'County lines',
      'Drug dealing from a city into other places by a dedicated telephone line, with children or vulnerable adults made to carry the drugs',
    ],
    ['DWP', 'Department for Work and Pensions'],
    [
      'One Stop Shop',
      'A place where a victim of domestic abuse can see several services in one visit',
    ],
    ['SMP', 'Safer Medbourne Partnership'],
    ['Trauma-informed', 'Mindful that what someone has lived through shapes how they behave'],
    ['WCC', 'Wealdshire County Council'],
  ),
];
