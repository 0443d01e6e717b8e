import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { acceptAll, rejectAll } from '../../../../electron/word/read/plan';
import { readDocument } from '../../../../electron/word/read/raw';
import { resolvePackage } from '../../../../electron/word/resolve/resolve';
import type { Hunk } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { hunks, p, r, tbl, tr } from './cases';
import { amendment, partOf, patchBoth, readTree, sameTrees } from './harness';

const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
const other = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const boxed = (said: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r(said))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const footnotes = [1, 2]
  .map((id) => `<w:footnote w:id="${id}">${p('<w:r><w:footnoteRef/></w:r>')}</w:footnote>`)
  .join('');
const AGAIN =
  /<w:commentReference[^>]*\/><\/w:r>(?:<\/w:(?:ins|del)>)?<w:(ins|del) [^>]*\/><\/w:p>/g;

/** Makes hunks, given the ids of the body's paragraphs. */
type Make = (h: ReturnType<typeof hunks>, ids: string[]) => Hunk[];
const split: Make = (h, [, id = '']) => [h.replace([id, 6], [id, 6], h.mark(id))];
const join: Make = (h, [, id = '', next = '']) => [h.replace([id, 6], [next, 2], '')];

function write(body: string, make: Make, comment?: string[]) {
  const base = buildDocx({ body, footnotes });
  const draft = readTree(base);
  const ids = (draft.containers[0]?.blocks ?? []).map(({ id }) => id);
  const written = amendment(1, make(hunks(draft), ids), comment && { comment });
  return { base, ...patchBoth(base, [written]) };
}

describe('LibreOffice forgets a tracked mark over a note’s or a text box’s paragraphs; behind a comment it is told again', () => {
  test.each([
    ['a paragraph divided behind the first note', note, split, 'ins'],
    ['one with the first note joined to the next', note, join, 'del'],
    ['a paragraph divided behind a text box', boxed('Aside'), split, 'ins'],
    ['one with a text box joined to the next', boxed('Aside'), join, 'del'],
  ] as [string, string, Make, string][])('%s', (_, holds, make, status) => {
    const body = p(r('Zero.')) + p(r('One') + holds + r(' two.')) + p(r('Three.')) + p(r('End.'));
    const { base, tracked, clean } = write(body, make);
    expect([...partOf(tracked).matchAll(AGAIN)].map(([, how]) => how)).toEqual([status]);
    expect(partOf(clean)).not.toMatch(/<w:(ins|del)\b/);
    const raw = readDocument(openPackage(tracked));
    const [rejected, accepted] = [resolvePackage(raw, rejectAll), resolvePackage(raw, acceptAll)];
    for (const file of [rejected, accepted]) expect(partOf(file)).not.toMatch(/<w:(ins|del)\b/);
    expect(sameTrees(readTree(rejected), readTree(base))).toBe(true);
  });
  test('not where LibreOffice has read the notes before', () => {
    const body = p(r('Zero.') + note) + p(r('One') + other + r(' two.')) + p(r('Three.'));
    for (const make of [split, join])
      expect(partOf(write(body, make).tracked)).not.toMatch(/<w:(ins|del) [^>]*\/><\/w:p>/);
  });
  test('a note in a table comes before those after it', () => {
    const body = `${tbl(tr(p(r('a') + note), p(r('b'))))}${p(r('One'))}${p(r('One') + other + r(' two.'))}${p(r('End.'))}`;
    const make: Make = (h, [, , id = '']) => [h.replace([id, 5], [id, 5], h.mark(id))];
    expect(partOf(write(body, make).tracked)).not.toMatch(/<w:ins [^>]*\/><\/w:p>/);
  });
  test('a redline without comments says it too, for a note at the end', () => {
    const body = p(r('Zero.')) + p(r('One t') + note + r('wo.')) + p(r('Three.'));
    const { tracked } = write(body, split, []);
    expect(partOf(tracked)).toMatch(/footnoteReference[^>]*\/><\/w:r><w:ins [^>]*\/><\/w:p>/);
  });
});

test('an empty paragraph between two new ones is kept where LibreOffice takes all back: the last is told by its mark', () => {
  const make: Make = (h, [first = '', empty = '']) => [
    h.insert('body', first, h.paragraph('New.', first)),
    h.insert('body', empty, h.paragraph('Newer.', first)),
  ];
  const { base, tracked, clean, council } = write(p(r('One.')) + p('') + p(r('End.')), make);
  const marks = partOf(tracked)
    .split('</w:p>')
    .map((one) => /<w:pPr>.*<w:ins .*<\/w:pPr>/.test(one));
  expect(marks.slice(0, 5)).toEqual([false, true, true, false, false]);
  expect(sameTrees(readTree(tracked, 'reject'), readTree(base))).toBe(true);
  expect(sameTrees(readTree(tracked), council)).toBe(true);
  expect(sameTrees(readTree(clean), council)).toBe(true);
});

test('a comment stands outside a control for plain text, in which LibreOffice loses the words before it', () => {
  const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('Some words here')}</w:sdtContent></w:sdt>`;
  const make: Make = (h, [id = '']) => [
    h.replace([id, 10], [id, 15], 'new words'),
    h.replace([id, 23], [id, 24], '!'),
  ];
  const { tracked, clean, council } = write(p(r('Here: ') + control + r('. More.')), make);
  const outside = partOf(tracked).replace(/<w:sdt>.*<\/w:sdt>/, '▢');
  expect(outside).toMatch(/Range(Start)[^>]*\/>▢.*RangeEnd[^>]*\/><w:r><w:commentReference/);
  expect(partOf(tracked)).not.toMatch(/<w:sdtContent>.*<w:comment.*<\/w:sdtContent>/);
  expect(sameTrees(readTree(tracked), council)).toBe(true);
  expect(sameTrees(readTree(clean), council)).toBe(true);
});

test.each([
  [
    'divided too',
    (h, two) => h.replace([two, 2], [two, 2], h.mark(two)),
    [true, true, false, true],
  ],
  ['given another look', (h, two) => h.retype(two, { align: 'right' }), [true, true, false, false]],
] as [string, (h: ReturnType<typeof hunks>, two: string) => Hunk, boolean[]][])(
  'so is the empty rest of a divided paragraph before a new one, though the next paragraph is %s',
  (_, also, tracks) => {
    const make: Make = (h, [one = '', two = '']) => [
      h.replace([one, 4], [one, 4], h.mark(one)),
      h.insert('body', one, h.paragraph('New.', one)),
      also(h, two),
    ];
    const { base, tracked, council } = write(p(r('One.')) + p(r('Two.')) + p(r('End.')), make);
    const marks = partOf(tracked)
      .split('</w:p>')
      .map((one) => /<w:pPr>.*<w:ins .*<\/w:pPr>/.test(one));
    expect(marks.slice(0, 4)).toEqual(tracks);
    expect(sameTrees(readTree(tracked, 'reject'), readTree(base))).toBe(true);
    expect(sameTrees(readTree(tracked), council)).toBe(true);
  },
);
