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
