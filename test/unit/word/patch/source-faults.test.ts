import { expect, test } from 'vitest';
import { openPackage } from '../../../../electron/word/package/open';
import { prove } from '../../../../electron/word/prove/prove';
import { acceptAll, rejectAll } from '../../../../electron/word/read/plan';
import { readDocument } from '../../../../electron/word/read/raw';
import { resolvePackage } from '../../../../electron/word/resolve/resolve';
import type { Hunk } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { hunks, p, r, tbl, tr } from './cases';
import { amendment, outline, partOf, patchBoth, readTree } from './harness';

/** As LibreOffice writes it: bold said twice, which the schema forbids; and italic before bold. */
const TWICE = '<w:rPr><w:b w:val="false"/><w:b w:val="false"/><w:bCs/></w:rPr>';
const ASKEW = '<w:rPr><w:i/><w:b/></w:rPr>';
const FAULTS = /(<w:b w:val="false"\/>){2}|<w:i\/><w:b\/>/g;

test.each([
  ['a split', (h) => h.replace(['d:p0', 4], ['d:p0', 4], h.mark('d:p0'))],
  ['a new paragraph', (h) => h.insert('body', 'd:p0', h.paragraph('New.', 'd:p0'))],
  ['words struck inside a run', (h) => h.replace(['d:p0', 4], ['d:p0', 9], '')],
] as [string, (h: ReturnType<typeof hunks>) => Hunk][])(
  'a fault in how the source writes properties is not written once more: %s',
  (_, make) => {
    for (const fault of [TWICE, ASKEW]) {
      const run = `<w:r>${fault}<w:t>Some words of the draft.</w:t></w:r>`;
      const base = buildDocx({ body: p(run, fault) + p(r('After.')) });
      const draft = readTree(base);
      const had = partOf(base).match(FAULTS)?.length ?? 0;
      const { tracked, clean, council } = patchBoth(base, [amendment(1, [make(hunks(draft))])]);
      expect(had).toBe(2);
      for (const file of [tracked, clean])
        expect(partOf(file).match(FAULTS)?.length ?? 0).toBeLessThanOrEqual(had);
      expect(prove({ file: tracked, draft, council, base }).differences).toEqual([]);
      expect(prove({ file: clean, draft: council, base }).differences).toEqual([]);
    }
  },
);

const BEHIND =
  `<w:p>${r('Words of ')}<w:pPr><w:jc w:val="center"/></w:pPr>${r('the draft.')}` +
  `<w:pPr><w:jc w:val="right"/></w:pPr>${r(' More.')}</w:p>`;

/** Said twice before the words. */
const TWICE_BEFORE = `<w:p>\n<w:pPr><w:jc w:val="center"/></w:pPr>\n<w:pPr><w:spacing w:after="0"/></w:pPr>\n${r('Words of the draft. More.')}</w:p>`;

test.each([
  ['words struck', (h) => [h.replace(['d:p1', 6], ['d:p1', 12], '')]],
  ['words added at the start', (h) => [h.replace(['d:p1', 0], ['d:p1', 0], 'New ')]],
  ['a split', (h) => [h.replace(['d:p1', 4], ['d:p1', 4], h.mark('d:p1'))]],
  ['a split into a plain paragraph', (h) => [h.replace(['d:p1', 9], ['d:p1', 9], h.mark('d:p0'))]],
  ['a join with the one before', (h) => [h.replace(['d:p0', 7], ['d:p1', 0], ' ', 'first')]],
  ['a join that the second survives', (h) => [h.replace(['d:p0', 7], ['d:p1', 0], ' ', 'last')]],
  ['a join with the next one', (h) => [h.replace(['d:p1', 25], ['d:p2', 0], ' ', 'last')]],
  ['a join of two, with new words', (h) => [h.replace(['d:p0', 6], ['d:p1', 0], 'new ', 'last')]],
  ['another kind', (h) => [h.retype('d:p1', { kind: 'heading', level: 1 })]],
  ['removed', (h) => [h.remove('d:p1')]],
  ['bold', (h) => [h.format('d:p1', 2, 14, { type: 'bold' })]],
  ['its table removed', (h) => [h.remove('d:t0')]],
  [
    'words of a note, which is commented here',
    (h) => [h.replace(['footnotes.xml:p0', 0], ['footnotes.xml:p0', 4], '')],
  ],
] as [string, (h: ReturnType<typeof hunks>) => Hunk[]][])(
  'a paragraph whose properties stand behind its words is amended like any other: %s',
  (_, make) => {
    for (const faulty of [BEHIND, TWICE_BEFORE]) amendAround(faulty, make);
  },
);

test.each([
  ['behind its words', BEHIND],
  ['twice before its words', TWICE_BEFORE],
  ['behind its words, and empty', `<w:p>${r('Words of the draft. More.')}<w:pPr/></w:p>`],
])(
  'a paragraph with its properties %s, joined to one that says the same, is left as it is written',
  (_, faulty) => {
    const base = buildDocx({ body: faulty + faulty + p(r('End.')) });
    const draft = readTree(base);
    const join = hunks(draft).replace(['d:p0', 25], ['d:p1', 0], ' ', 'first');
    const { tracked, clean, council } = patchBoth(base, [amendment(1, [join])]);
    expect(prove({ file: tracked, draft, council, base }).differences).toEqual([]);
    expect(prove({ file: clean, draft: council, base }).differences).toEqual([]);
  },
);

function amendAround(faulty: string, make: (h: ReturnType<typeof hunks>) => Hunk[]): void {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const base = buildDocx({
    body:
      p(r('Before.')) +
      faulty +
      p(r('After.')) +
      tbl(tr(faulty, p(r('b')))) +
      faulty.replace('</w:p>', `${reference}</w:p>`) +
      p(r('End.')),
    footnotes: `<w:footnote w:id="2">${p(r('Note words.'))}</w:footnote>`,
  });
  const draft = readTree(base);
  const { tracked, clean, council } = patchBoth(base, [amendment(1, make(hunks(draft)))]);
  expect(prove({ file: tracked, draft, council, base }).differences).toEqual([]);
  expect(prove({ file: clean, draft: council, base }).differences).toEqual([]);
  for (const accept of [acceptAll, rejectAll]) {
    const resolved = readTree(resolvePackage(readDocument(openPackage(tracked)), accept));
    const wanted = accept === acceptAll ? council : draft;
    expect(outline(resolved, draft)).toEqual(outline(wanted, draft));
  }
}

test('a list said with its number before its level, which the schema forbids, is not written once more by a split', () => {
  const askew = '<w:numPr><w:numId w:val="1"/><w:ilvl w:val="0"/></w:numPr>';
  const base = buildDocx({
    body: p(r('Some words of the draft.'), askew),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  });
  const draft = readTree(base);
  const split = hunks(draft).replace(['d:p0', 4], ['d:p0', 4], hunks(draft).mark('d:p0'));
  const { tracked, clean, council } = patchBoth(base, [amendment(1, [split])]);
  for (const file of [tracked, clean])
    expect(partOf(file).split(askew).length - 1).toBeLessThanOrEqual(1);
  expect(prove({ file: tracked, draft, council, base }).differences).toEqual([]);
});
