import { describe, expect, test } from 'vitest';
import { pairsAmong } from '../../corpus/pairs';
import { dice, seedOf } from '../../corpus/random';
import { rawText } from '../../corpus/raw-text';
import { measure, readBothWays } from '../../corpus/reading';
import { fresh } from '../../corpus/schema';
import { ACTS, seededHunks } from '../../corpus/seeded';
import { kept } from '../../corpus/words';
import { buildDocx } from '../../support/docx';
import { del, ins, markDel, p, readTree, row, rowIns, run, table } from '../../support/reading';

const docx = (body: string) => buildDocx({ body });

describe('the text of the raw XML', () => {
  test('is told before and after the changes, a joined paragraph as one', () => {
    const said = rawText(docx(`${p('One', markDel())}<w:p>${del('old')}${ins(run('new'))}</w:p>`));
    expect(said.before.trim()).toBe('One\nold');
    expect(said.after.trim()).toBe('Onenew');
    expect(said).toMatchObject({ inserted: ['new'], deleted: ['old'], marks: { deleted: 1 } });
  });

  test('leaves copies for older programs out, and counts tracked rows', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('boxed')}</mc:Choice><mc:Fallback>${box('copied')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const rows = table(row(rowIns(), p('a'), p('b')), row('', p('c'), p('d')));
    const said = rawText(docx(`<w:p>${twice}</w:p>${rows}`));
    expect(said.after.match(/\S+/g)?.sort()).toEqual(['a', 'b', 'boxed', 'c', 'd']);
    expect(said.before).not.toMatch(/[ab]\n/);
    expect(said.rows).toEqual({ inserted: 1, deleted: 0 });
  });

  test('is what a page shows: no note that nothing refers to, no reading aid', () => {
    const note = (id: number, type = '') =>
      `<w:footnote w:id="${id}"${type}>${p(`note ${id}`)}</w:footnote>`;
    const ruby = `<w:r><w:ruby><w:rt>${run('aid')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`;
    const said = (body: string) =>
      rawText(
        buildDocx({ body, footnotes: note(0, ' w:type="separator"') + note(1) + note(2) }),
      ).after.match(/\S.*/g);
    expect(said(`<w:p>${ruby}</w:p>`)).toEqual(['base']);
    const refers = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(said(refers)).toEqual(['note 0', 'note 2']);
  });

  test('has two words on the two sides of an equation', () => {
    const said = rawText(docx(`<w:p>${run('a')}<m:oMath/>${run('b')}</w:p>`));
    expect(said.after.trim()).toBe('a b');
  });
});

test('what the reader gives is held against it', () => {
  const file = docx(`<w:p>${run('Five ')}${del('old')}${ins(run('new'))}${run(' words')}</w:p>`);
  const trees = readBothWays(file);
  expect(measure(file, trees)).toMatchObject({
    recall: { of: 6, kept: 6 },
    precision: { of: 6, kept: 6 },
    tracked: { words: { of: 2, kept: 2 } },
  });
  const deaf = { before: readTree(p('Five words')), after: readTree(p('Five words here')) };
  expect(measure(file, deaf)).toMatchObject({
    recall: { of: 6, kept: 4 },
    precision: { of: 5, kept: 4 },
    lost: ['old', 'new'],
    extra: ['here'],
  });
});

test('the label of what is not read is no word too many', () => {
  const chunk = '<w:altChunk r:id="rId9"/>';
  const file = docx(p('Two words') + chunk + table(row('', chunk + p('a'))));
  expect(measure(file, readBothWays(file)).precision).toEqual({ of: 6, kept: 6 });
});

test('a word that nobody tracked and the reader leaves out is no lost change, a tracked one is', () => {
  const note = (attributes: string, inner: string) =>
    `<w:footnote ${attributes}><w:p>${inner}</w:p></w:footnote>`;
  const said = (inner: string) => {
    const body = `<w:p>${run('Five ')}${ins(run('new'))}${run(' words')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const line = note('w:id="-1" w:type="separator"', inner);
    const file = buildDocx({ body, footnotes: line + note('w:id="2"', '') });
    return measure(file, readBothWays(file));
  };
  expect(said(run('____'))).toMatchObject({
    lost: ['____'],
    tracked: { words: { of: 1, kept: 1 } },
  });
  expect(said(ins(run('new')))).toMatchObject({ tracked: { words: { of: 2, kept: 1 } } });
  expect(said(del('old'))).toMatchObject({ tracked: { words: { of: 2, kept: 1 } } });
});

test('a word counts as often as it stands', () => {
  expect(kept(['a', 'a', 'b'], ['a', 'b', 'b'])).toEqual({
    share: { of: 3, kept: 2 },
    missing: ['a'],
  });
});

test('every kind of change is tried, and the same ones for the same seed', () => {
  const tree = readTree(
    p('First words.', '<w:outlineLvl w:val="0"/>') +
      table(row('', p('a'), p('b')), row('', p('c'), p('d'))) +
      p('More words.') +
      p('Last words.'),
  );
  const hunks = (seed: number) => seededHunks(tree, dice(seed), 6);
  const tried = hunks(seedOf('plan.docx', 1)).map(({ act }) => act);
  expect([...new Set(tried)].sort()).toEqual(Object.keys(ACTS).sort());
  expect(hunks(7)).toEqual(hunks(7));
  expect(hunks(7)).not.toEqual(hunks(8));
});

test('pairs are found by their names', () => {
  const files = [
    'A__WC__X.docx',
    'A__WC__X-Mod.docx',
    'A__RC__Y-Before.docx',
    'A__RC__Y-After1.docx',
    'A__RC__Z.docx',
  ];
  expect(pairsAmong(files)).toEqual([
    { before: 'A__WC__X.docx', after: 'A__WC__X-Mod.docx' },
    { before: 'A__RC__Y-Before.docx', after: 'A__RC__Y-After1.docx' },
  ]);
});

test('an error of the schema counts when the original has it less often', () => {
  expect(fresh(['a', 'b'], ['a', 'a', 'b', 'c'])).toEqual(['a', 'c']);
});
