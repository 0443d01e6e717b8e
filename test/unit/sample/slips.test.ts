import { expect, it } from 'vitest';
import { drafts } from './drafts';

const report = (drafts()['report 1'] ?? []).join('\n');

/** What a careful officer ought to find in the covering report: the words that give each slip away. */
const SLIPS: [string, (string | RegExp)[]][] = [
  ['a count against its list', ['5 cross-cutting themes', 'The Harm Done by Alcohol and Drugs']],
  ['a split bullet', ['has four objectives', 'Embracing Growth and Renewing\nTown Infrastructure']],
  ['a drafting mark', ['Order??']],
  ['a statutory name', ['Public Space Protection Order']],
  ['year forms', ['2022/2025', '2022-25', 'Assessment 2022/23', 'Assessment 2022-23']],
  ['one document, several names', ['CSP Plan', 'the Partnership Plan', 'Community Safety Plan']],
  ['an appendix that loses its “draft”', ['draft Strategic Assessment at Appendix 1']],
  ['recommendation against option', ['in consultation with the Chairman', 'final approval of']],
  ['Chair and Chairman', ['Chairman / Vice Chairman', 'the Chair of the Committee']],
  ['the verb', ['notes the draft', 'To agree', 'endorse', 'approve']],
  ['scope of the delegation', ['amendments that make them more accurate']],
  ['unfinished evidence', ['still being finalised']],
  ['a status that contradicts', ['comments have been incorporated', 'they are being reviewed']],
  ['near-duplicate paragraphs', [/still being finalised.*\n[\s\S]*still being finalised/]],
  ['acronyms never expanded', ['MBC', 'CIPFA', 'WCC', 'DWP', 'PCSOs', 'GIS']],
  ['an acronym that collides', ['Community Safety Partnership (CSP) Plan']],
  ['a body with two names', ['Safer Medbourne Partnership', 'Medbourne Community Safety Part']],
  ['post titles that differ', ['Head of Housing and Communities', 'and Community Services']],
  ['“no implications” against content', ['No implications.', 'data supplied by the police']],
  ['equalities', ['No change in service', 'The fourth is new']],
  [
    'legal overclaim',
    ['Once the Committee accepts the recommendations', 'will have fulfilled Section 6'],
  ],
  ['periods', ['over the last 3 years', 'Since 2015-16', 'in the last year']],
  ['an impossible span', ['Task Force in 2020', 'Task Force have done in the last three years']],
  ['statistics without a base', ['204%', '14%', '33%', '60%']],
  ['a date without its year', ['25th January members']],
  ['singular and plural', ['paragraphs 3.1 is']],
  ['wrong pointers', ['this Strategic Assessment', 'within this report']],
  ['spelling variants', ['antisocial', 'Anti Social', 'nti-social', 'sub-groups', 'subgroups']],
  ['an empty bullet', [/Brookfield area\.\n\n/]],
  ['mixed forms', ['Full Council', '"home grown"', '“trauma-informed”', '5 new school', 'four']],
];

it.each(SLIPS)('the covering report has its slip: %s', (_, signs) => {
  for (const sign of signs) expect(report).toMatch(sign);
});

it('the covering report leaves out what it should have', () => {
  expect(report).not.toMatch(/background papers/i);
  expect(report).not.toMatch(/consultation results|previous committee feedback/i);
  const options = /\nAvailable options\n([\s\S]*)\nPreferred option/.exec(report)?.[1] ?? '';
  expect(options.split('\n')).toHaveLength(2);
  const steps = /\nNext steps[^\n]*\n([\s\S]*)\nReport appendices/.exec(report)?.[1] ?? '';
  expect(steps).not.toContain('Council');
});

it('the head of service signs off every row of implications but one', () => {
  const signOffs = report.match(/^(Head of|Interim Team).*$/gm) ?? [];
  // The head of service stands once more at the head of the report, as its lead.
  expect(signOffs.filter((post) => post.startsWith('Head of Housing and Community'))).toHaveLength(
    12,
  );
  expect(signOffs).toContain('Interim Team Leader (Disputes and Governance)');
});
