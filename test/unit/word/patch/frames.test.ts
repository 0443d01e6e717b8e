import { expect, test } from 'vitest';
import { prove } from '../../../../electron/word/prove/prove';
import { buildDocx } from '../../../support/docx';
import { newNote } from '../../../support/drafts';
import { hunks, p, r } from './cases';
import { amendment, partOf, patchBoth, readTree } from './harness';

const FRAME = '<w:framePr w:w="1440" w:h="1440" w:wrap="around" w:vAnchor="text" w:y="1"/>';
const FLOATS = '<w:tblPr><w:tblpPr w:vertAnchor="text" w:tblpY="1"/></w:tblPr>';
const floating = (cell: string) =>
  `<w:tbl>${FLOATS}<w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`;

test.each([
  ['a framed paragraph', p(r('Some words.'), FRAME)],
  ['a table that floats', floating(p(r('Some words.')))],
])(
  'LibreOffice crashes on a comment’s range beside a note in %s: the comments there have none',
  (_, framed) => {
    const base = buildDocx({ body: p(r('First words.')) + framed + p(r('Last words.')) });
    const draft = readTree(base);
    const h = hunks(draft);
    const note = [{ ...newNote('new_note', ' New.'), marks: [{ type: 'superscript' as const }] }];
    const changes = [
      h.replace(['d:p0', 5], ['d:p0', 5], ', more'),
      h.replace(['d:p1', 2], ['d:p1', 4], 'lid'),
      h.replace(['d:p1', 4], ['d:p1', 4], note),
      h.replace(['d:p1', 6], ['d:p1', 6], h.mark('d:p1')),
    ];
    const written = patchBoth(
      base,
      changes.map((one, i) => amendment(i + 1, [one])),
    );
    const paragraphs = partOf(written.tracked).split('</w:p>');
    expect(paragraphs.map((one) => one.match(/commentRangeStart/g)?.length ?? 0)).toEqual([
      1, 0, 0, 0, 0,
    ]);
    expect(paragraphs.map((one) => one.match(/commentReference/g)?.length ?? 0)).toEqual([
      1, 3, 0, 0, 0,
    ]);
    const proof = prove({ file: written.tracked, draft, council: written.council, base });
    expect(proof.differences).toEqual([]);
  },
);

test('nor where a paragraph with a new note is to become part of a framed one', () => {
  const base = buildDocx({ body: p(r('Some words.')) + p(r('Framed.'), FRAME) + p(r('Last.')) });
  const draft = readTree(base);
  const h = hunks(draft);
  const note = [{ ...newNote('new_note', ' New.'), marks: [{ type: 'superscript' as const }] }];
  const { tracked, council } = patchBoth(base, [
    amendment(1, [h.replace(['d:p0', 4], ['d:p0', 4], note)]),
    amendment(2, [h.replace(['d:p0', 11], ['d:p1', 0], '', 'last')]),
  ]);
  const [first = ''] = partOf(tracked).split('</w:p>');
  expect(first).toContain('<w:framePr');
  expect(first).not.toContain('commentRange');
  expect(prove({ file: tracked, draft, council, base }).differences).toEqual([]);
});

test('they name their amendments also where the frame goes, since the paragraph before it is joined to it', () => {
  const base = buildDocx({
    body: p(r('First words.')) + p(r('Some words.'), FRAME) + p(r('Last words.')),
  });
  const draft = readTree(base);
  const h = hunks(draft);
  const note = [{ ...newNote('new_note', ' New.'), marks: [{ type: 'superscript' as const }] }];
  const changes = [
    h.replace(['d:p0', 12], ['d:p1', 0], ' ', 'first'),
    h.replace(['d:p1', 2], ['d:p1', 4], 'lid'),
    h.replace(['d:p1', 6], ['d:p1', 6], note),
  ];
  const written = patchBoth(
    base,
    changes.map((one, i) => amendment(i + 1, [one])),
  );
  const { differences } = prove({ file: written.tracked, draft, council: written.council, base });
  expect(differences).toEqual([]);
});
