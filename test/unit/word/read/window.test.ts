import { expect, it } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { groupRevisions } from '../../../../electron/word/read/groups';
import { rejectAll, rowsOf } from '../../../../electron/word/read/plan';
import { readDocument } from '../../../../electron/word/read/raw';
import { view } from '../../../../electron/word/read/view';
import { unitsOf, windowOf } from '../../../../electron/word/read/window';
import { docx, ins, p, para, row, rowDel, rowIns, run, table } from '../../../support/reading';

const plain = (words: string) => row('', p(words));
const come = (words: string, author: string) => row(rowIns(author), para(ins(run(words), author)));

/** For each group, whose it is, and the words of the rows of the first table that it is looked for in. */
function looked(body: string): string[] {
  const raw = readDocument(openPackage(docx(body)));
  const before = view(raw, rejectAll);
  const units = unitsOf(raw.body);
  const tables = units.elements.filter(({ local }) => local === 'tbl');
  return groupRevisions(raw.body).map((group) => {
    const { rows } = windowOf(group, units, (one) => before.idOf.has(one));
    const [first] = tables;
    const within = first && rows.get(first);
    const seen = (first ? rowsOf(first) : []).filter(
      ({ start, end }) => !within || (start >= within.from && end <= within.to),
    );
    const words = seen.map(({ start, end }) =>
      raw.body.source.slice(start, end).replace(/<[^>]*>/g, ''),
    );
    return `${group.author}: ${words.join(' ')}`;
  });
}

it.each([
  [
    'a change of words in the middle',
    table(plain('a'), plain('b'), row('', para(run('c') + ins(run('C')))), plain('d'), plain('e')),
    ['Ann: b cC d'],
  ],
  [
    'a change in the first and one in the last row',
    table(
      row('', para(run('a') + ins(run('A')))),
      plain('b'),
      plain('c'),
      row('', para(run('d') + ins(run('D'), 'Bob'))),
    ),
    ['Ann: aA b', 'Bob: c dD'],
  ],
  [
    'new rows beside another’s, which are no firm ground',
    table(plain('a'), come('b', 'Bob'), come('c', 'Ann'), come('d', 'Bob'), plain('e'), plain('f')),
    ['Bob: a b c d e', 'Ann: a b c d e', 'Bob: a b c d e'],
  ],
  [
    'a row that goes',
    table(plain('a'), plain('b'), row(rowDel(), p('c')), plain('d'), plain('e')),
    ['Ann: b c d'],
  ],
  [
    'a change in the paragraph after the table',
    `${table(plain('a'), plain('b'))}${para(run('x') + ins(run('y')))}`,
    ['Ann: a'],
  ],
])('%s', (_, body, expected) => {
  expect(looked(`${body}${p('end')}`)).toEqual(expected);
});
