import { expect, test } from 'vitest';
import { prove } from '../../../../electron/word/prove/prove';
import type { Hunk } from '../../../../shared/amendment/types';
import { buildDocx } from '../../../support/docx';
import { hunks, p, r } from './cases';
import { amendment, partOf, patchBoth, readTree } from './harness';

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
