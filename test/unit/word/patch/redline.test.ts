import { expect, test } from 'vitest';
import { prove } from '../../../../electron/word/prove/prove';
import { redlineFiles } from '../../../../electron/word/redline';
import { buildDocx } from '../../../support/docx';
import { p, r, STYLES } from './cases';
import { partOf, readTree } from './harness';

const old = buildDocx({
  body:
    p(r('Aims'), '<w:pStyle w:val="Heading1"/>') +
    p(r('We agree the draft plan.')) +
    p(r('The end.')),
  styles: STYLES,
});

test('two files come out as the old one with the differences tracked', () => {
  const later = buildDocx({
    body:
      p(r('Aims'), '<w:pStyle w:val="Heading1"/>') +
      p(r('We agree the final plan.')) +
      p(r('One more paragraph.')) +
      p(r('The end.')),
    styles: STYLES,
  });
  const { file, places } = redlineFiles({ old, new: later, side: 'after', author: 'Editor' });
  expect(places).toBe(2);
  expect(prove({ file, draft: readTree(old), council: readTree(later) }).differences).toEqual([]);
  const source = partOf(file);
  expect(source).not.toContain('comment');
  expect(source).toMatch(/<w:delText[^>]*>draft<\/w:delText>/);
  expect(source).toMatch(/<w:ins [^>]*w:author="Editor"[^>]*><w:r><w:t[^>]*>final<\/w:t>/);
});

test('two files that say the same come out without a change', () => {
  const { file, places } = redlineFiles({ old, new: old, side: 'before' });
  expect(places).toBe(0);
  expect(partOf(file)).not.toMatch(/<w:(ins|del)\b/);
});

test('a new note comes with its words, and those beside it', () => {
  const noted = buildDocx({
    body: p(`${r('We agree the final plan.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    footnotes: `<w:footnote w:id="2">${p(r('Since March.'))}</w:footnote>`,
  });
  const plain = buildDocx({ body: p(r('We agree the draft plan.')) });
  const { file, places, left } = redlineFiles({ old: plain, new: noted, side: 'before' });
  expect([places, left]).toEqual([2, []]);
  expect(partOf(file)).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:vertAlign w:val="superscript"\/>/);
  expect(partOf(file, 'word/footnotes.xml')).toContain('Since March.');
  expect(readTree(file, 'reject')).toEqual(readTree(plain));
});

test('what cannot be told as a tracked change is left out and named; the rest is told', () => {
  const drawn = buildDocx({
    body: p(
      `${r('We agree the final plan.')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('Boxed'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  });
  const plain = buildDocx({ body: p(r('We agree the draft plan.')) });
  const { file, places, left } = redlineFiles({ old: plain, new: drawn, side: 'before' });
  expect(places).toBe(1);
  expect(left).toEqual([expect.stringContaining('cannot add a text box to the Word file')]);
  expect(partOf(file)).toMatch(/<w:delText[^>]*>draft<\/w:delText>/);
});

test.each([
  ['brings', /^2 section breaks .* were left out: make them again in Word\.$/],
  ['lacks', /^2 section breaks .* stay in the draft: take them out in Word\.$/],
])('section breaks that the later file %s are told', (which, sentence) => {
  const ends = '<w:sectPr><w:pgSz w:w="15840" w:h="12240"/></w:sectPr>';
  const docx = (pPr: string) => buildDocx({ body: p(r('One.'), pPr) + p(r('Two.'), pPr) + p('') });
  const [plain, divided] = [docx(''), docx(ends)];
  const input = which === 'brings' ? { old: plain, new: divided } : { old: divided, new: plain };
  const { places, otherwise } = redlineFiles({ ...input, side: 'before' });
  expect(places).toBe(0);
  expect(otherwise).toEqual([expect.stringMatching(sentence)]);
});

test('a header that only one of the files has is told', () => {
  const headed = buildDocx({
    body: p(r('One.')),
    headers: { rIdH: p(r('Top.')) },
    sectPr: '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>',
  });
  const bare = buildDocx({ body: p(r('One.')) });
  const told = (old: Uint8Array, later: Uint8Array) =>
    redlineFiles({ old, new: later, side: 'before' }).left;
  expect(told(bare, headed)).toEqual([
    'The file has a header that the draft does not have: “Top.”.',
  ]);
  expect(told(headed, bare)).toEqual(['The file does not have the draft’s header: “Top.”.']);
});

test('new words in the old file’s language come unmarked from a file whose own language is another', () => {
  const styles = (language: string) =>
    `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  const words = r(' And more.', '<w:lang w:val="en-GB"/>');
  const plain = buildDocx({ body: p(r('One.')), styles: styles('en-GB') });
  const later = buildDocx({ body: p(r('One.') + words) + p(words), styles: styles('fr-FR') });
  const { file, draft, council } = redlineFiles({ old: plain, new: later, side: 'before' });
  expect(prove({ file, draft, council }).differences).toEqual([]);
});

test('paragraphs are known by what they say, not by their place', () => {
  const lines = ['Zero one two.', 'Three four five.', 'Six seven eight.', 'Nine ten eleven.'];
  const docx = (said: string[]) => buildDocx({ body: said.map((one) => p(r(one))).join('') });
  const input = { old: docx(lines), new: docx(lines.slice(1)), side: 'before' as const };
  expect(partOf(redlineFiles(input).file).match(/<w:delText/g)).toHaveLength(1);
});

test('a note that moved with its words comes in one place and goes in the other', () => {
  const refers = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const docx = (...body: string[]) =>
    buildDocx({
      body: body.map((one) => p(one)).join(''),
      footnotes: `<w:footnote w:id="2">${p(r('Since March.'))}</w:footnote>`,
    });
  const [first, last] = [r('The plan was agreed.'), r('It will be kept under review.')];
  const before = docx(first + refers, last);
  const later = docx(first, last + refers);
  const { file, places, left } = redlineFiles({ old: before, new: later, side: 'before' });
  expect([places, left]).toEqual([2, []]);
  const [draft, council] = [readTree(before), readTree(later)];
  expect(prove({ file, draft, council }).differences).toEqual([]);
});

test('a new paragraph behind new words is told by the mark before it where no comment stands between', () => {
  const before = buildDocx({ body: p(r('one')) + p(r('end')) });
  const after = buildDocx({ body: p(r('one more words')) + p(r('new')) + p(r('end')) });
  const { file } = redlineFiles({ old: before, new: after, side: 'before' });
  const [first = '', second = ''] = partOf(file).split('</w:p>');
  expect(first).toMatch(/<w:pPr><w:rPr><w:ins /);
  expect(second).not.toContain('<w:pPr><w:rPr><w:ins ');
  const proof = prove({ file, draft: readTree(before), council: readTree(after) });
  expect(proof.differences).toEqual([]);
});
