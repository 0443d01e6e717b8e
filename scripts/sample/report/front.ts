import { type Block, recommendation, section, subtitle, table, text, title } from '../blocks.ts';

/** The head of the covering report: what it is, who brings it, what it asks for. */
export const front: Block[] = [
  title(
    'Communities, Housing and Environment Committee, acting as Medbourne’s overview and scrutiny committee for crime and disorder',
  ),
  subtitle('30 March 2022'),
  section('Community Safety Plan 2022/2025 and Strategic Assessment'),
  table(
    [3300, 6000],
    ['Item', 'Detail'],
    ['Final Decision-Maker', 'Council'],
    ['Lead Head of Service', 'Head of Housing and Community Services'],
    ['Lead Officer and Report Author', 'Community Protection Team Manager'],
    ['Classification', 'Public'],
    ['Wards affected', 'All'],
  ),
  section('Executive Summary'),
  text(
    'This report brings forward the Community Safety Partnership (CSP) Plan of the Safer Medbourne Partnership for 2022-25. It rests on the yearly assessment of data, on a look back at how far the last Plan’s priorities were met, and on what partners, residents and members have told us. From these, and from changes in the law, the new draft CSP Plan draws four core priorities and 5 cross-cutting themes. The committee is asked to endorse them, so that Full Council can adopt the plan next month.',
  ),
  section('Purpose of Report'),
  text('Decision'),
  section('Recommendations'),
  recommendation(
    'That the Committee notes the draft Strategic Assessment at Appendix 1, and what it finds, as the evidence on which the proposed Community Safety Plan 2022-25 is built',
  ),
  recommendation(
    'To agree the draft Community Safety Plan 2022-25 at Appendix 2, with any amendments that the Committee may make, and recommend it to Full Council',
  ),
  recommendation(
    'That the Head of Housing and Community Services be given delegated authority to amend the draft Community Safety Plan 2022-25 in line with the Committee’s comments, in consultation with the Chairman / Vice Chairman of the Committee, before the plan goes to Council.',
  ),
  section('Timetable'),
  table(
    [6300, 3000],
    ['Meeting', 'Date'],
    ['Communities, Housing and Environment Committee', '30 March 2022'],
    ['Full Council', '13 April 2022'],
  ),
];
