import { type Case, item, NUMBERING, p, r, STYLES, table, tbl, text, tr } from './cases';

/** Cases that random amendments of real files found, cut down to what matters. */
export const FOUND_CASES: Case[] = [
  {
    name: 'a table added behind a paragraph that goes',
    spec: { body: p(r('Stays.')) + p(r('Goes.')) + p(r('Stays too.')) },
    hunks: (h) => [
      [h.remove('d:p1')],
      [h.insert('body', 'd:p1', table(h.paragraph('cell', 'd:p0')))],
    ],
  },
  {
    name: 'a table added behind the first paragraph of a cell, which goes',
    spec: { body: tbl(tr(p(r('Goes.')) + p(r('Stays.')), p(r('b')))) + p(r('End.')) },
    hunks: (h) => [
      [h.remove('d:p0')],
      [h.insert('d:t0:r0:c0', 'd:p0', table(h.paragraph('cell', 'd:p1')))],
    ],
  },
  {
    name: 'the last paragraph joined to a heading that survives, and another added below',
    spec: { body: p(r('Head'), '<w:pStyle w:val="Heading1"/>') + p(r('words')), styles: STYLES },
    hunks: (h) => [
      [h.replace(['d:p0', 4], ['d:p1', 0], ' ', 'first')],
      [h.insert('body', 'd:p1', h.paragraph('Below.', 'd:p1'))],
    ],
  },
  {
    name: 'a paragraph with borders in an order that the schema forbids turned into a heading',
    spec: {
      body:
        p(
          r('Framed.'),
          '<w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/><w:left w:val="single"/></w:pBdr>',
        ) + p(r('End.')),
      styles: STYLES,
    },
    hunks: (h) => [h.retype('d:p0', { kind: 'heading', level: 1, style: 'Heading1' })],
  },
  {
    name: 'a heading by its own outline level turned into a plain paragraph, and the other way',
    spec: { body: p(r('Head'), '<w:outlineLvl w:val="1"/>') + p(r('Words.')) + p(r('End.')) },
    hunks: (h) => [
      h.retype('d:p0', { kind: 'paragraph', level: 0 }),
      h.retype('d:p1', { kind: 'heading', level: 3 }),
    ],
  },
  {
    name: 'words between two tabs that stand in the words, with one of the tabs',
    spec: {
      body: p('<w:r><w:t xml:space="preserve">One\ttwo\tthree</w:t></w:r>'),
    },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 7], ' and')],
  },
  {
    name: 'a paragraph that another is joined to keeps how it is written',
    spec: {
      body: p(r('One')) + `<w:p>\n <w:pPr>\n <w:keepNext/> </w:pPr>${r('two')}</w:p>` + p(''),
    },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p1', 0], ' ', 'last')],
  },
  {
    name: 'a paragraph joined to one that says the same keeps an empty holder and its own order',
    spec: {
      body:
        p(r('One '), '<w:jc w:val="center"/><w:keepNext/><w:rPr></w:rPr>') +
        p(r('two'), '<w:jc w:val="center"/><w:keepNext/><w:rPr></w:rPr>') +
        p(r('End.')),
    },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p1', 0], '', 'first')],
  },
  {
    name: 'an item joined to an empty paragraph, which is divided, and others added below it',
    spec: { body: p(r('Item'), item) + p('') + p(r('End.')), styles: STYLES, numbering: NUMBERING },
    hunks: (h) => [
      [h.replace(['d:p1', 0], ['d:p1', 0], h.mark('d:p1'))],
      [h.replace(['d:p0', 4], ['d:p1', 0], '', 'first')],
      [h.insert('body', 'd:p1', h.paragraph('One.', 'd:p1'), h.paragraph('Two.', 'd:p1'))],
    ],
  },
  {
    name: 'the last paragraph, joined to one before, whose mark has its properties in another order',
    spec: {
      body:
        p(r('One '), '<w:jc w:val="right"/><w:rPr><w:sz w:val="32"/></w:rPr>') +
        p(r('two'), '<w:rPr><w:sz w:val="32"/><w:rFonts w:eastAsia="Arial"/></w:rPr>'),
    },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p1', 0], '', 'first')],
  },
  {
    name: 'words made italic that another strikes',
    spec: { body: p(r('Stays, goes.')) + p(r('End.')) },
    hunks: (h) => [
      [h.format('d:p0', 7, 11, { type: 'italic' })],
      [h.replace(['d:p0', 5], ['d:p0', 11], '')],
    ],
  },
  {
    name: 'words of a footnote made italic that another strikes',
    spec: {
      body: p(`${r('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes: `<w:footnote w:id="2">${p(r('Stays, goes.'))}</w:footnote>`,
    },
    hunks: (h) => [
      [h.format('footnotes.xml:p0', 7, 11, { type: 'italic' })],
      [h.replace(['footnotes.xml:p0', 5], ['footnotes.xml:p0', 11], '')],
    ],
  },
  {
    name: 'a paragraph split in a text box',
    spec: { body: p(pictureText('Boxed words')) + p(r('End.')) },
    hunks: (h, draft) => {
      const id = draft.containers.find((one) => one.kind === 'text-box')?.blocks[0]?.id as string;
      return [h.replace([id, 5], [id, 6], [...h.mark(id), ...text('new ')])];
    },
  },
  {
    name: 'a text box struck in a header',
    spec: {
      body: p(r('Body.')),
      headers: { rIdH: p(r('Head') + pictureText('Boxed')) },
      sectPr: '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>',
    },
    hunks: (h) => [h.replace(['header0.xml:p0', 3], ['header0.xml:p0', 5], '')],
  },
  {
    name: 'properties stamped with a program’s own ids',
    spec: {
      body:
        '<w:p><w:pPr o:Unid="1"><w:keepNext o:Unid="2"/><w:rPr o:Unid="3"><w:b/></w:rPr></w:pPr>' +
        `${r('Words.')}</w:p>${p(r('End.'))}`,
    },
    hunks: (h) => [h.insert('body', 'd:p0', h.paragraph('New.', 'd:p0'))],
  },
  {
    name: 'a table removed of which a row stands in a content control',
    spec: {
      body:
        p(r('Before.')) +
        tbl(tr(p(r('a1')), p(r('b1'))), control(control(tr(p(r('a2')), p(r('b2')))))) +
        p(r('End.')),
    },
    hunks: (h) => [h.remove('d:t0')],
  },
  {
    name: 'a paragraph added before one that begins with a bookmark and ends a section',
    spec: {
      body:
        p('') +
        '<w:p w14:paraId="00000001"><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr>' +
        '<w:bookmarkStart w:id="0" w:name="here"/><w:bookmarkEnd w:id="0"/></w:p>' +
        p(r('End.')),
    },
    hunks: (h) => [h.replace(['d:p1', 0], ['d:p1', 0], h.mark('d:p0'))],
  },
  {
    name: 'paragraphs added before a new table',
    spec: { body: p(r('Head'), '<w:pStyle w:val="Heading1"/>') + p(r('End.')), styles: STYLES },
    hunks: (h) => [
      [h.insert('body', 'd:p0', h.paragraph('One.', 'd:p1'))],
      [h.insert('body', 'd:p0', h.paragraph('Two.', 'd:p1'), table(h.paragraph('cell', 'd:p1')))],
    ],
  },
  {
    name: 'paragraphs that come and go in turn before a new table',
    spec: { body: p(r('Start.')) + p(r('Goes.')) + p(r('End.')) },
    hunks: (h) => [
      [h.insert('body', 'd:p0', h.paragraph('One.', 'd:p0'))],
      [h.remove('d:p1')],
      [h.insert('body', 'd:p1', h.paragraph('Two.', 'd:p2'), h.paragraph('Three.', 'd:p2'))],
      [h.insert('body', 'd:p1', table(h.paragraph('cell', 'd:p2')))],
    ],
  },
  {
    name: 'paragraphs that come and go in turn at the end of a cell',
    spec: {
      body:
        p(r('Start.')) +
        tbl(tr(p(r('Stays.')) + p(r('Goes.')) + p(r('Goes too.')), p(r('b')))) +
        p(r('End.')),
    },
    hunks: (h) => [
      [h.insert('d:t0:r0:c0', 'd:p1', h.paragraph('One.', 'd:p0'))],
      [h.remove('d:p2')],
      [h.insert('d:t0:r0:c0', 'd:p2', h.paragraph('Two.', 'd:p0'))],
      [h.remove('d:p3')],
    ],
  },
  {
    name: 'a paragraph between two new tables, and one before the first',
    spec: { body: p(r('Start.')) + p(r('End.')) },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p0',
        h.paragraph('One.', 'd:p1'),
        table(h.paragraph('cell', 'd:p1')),
        h.paragraph('Two.', 'd:p1'),
        table(h.paragraph('cell', 'd:p1')),
      ),
    ],
  },
  {
    name: 'a paragraph split, and others added between its parts',
    spec: { body: p(r('Start here.')) + p(r('End.')) },
    hunks: (h) => [
      h.replace(
        ['d:p0', 6],
        ['d:p0', 6],
        [...h.mark('d:p0'), ...text('One.'), ...h.mark('d:p0'), ...h.mark('d:p0')],
      ),
      h.insert('body', null, h.paragraph('Above.', 'd:p1')),
      h.insert('body', 'd:p0', h.paragraph('Below.', 'd:p1')),
    ],
  },
  {
    name: 'a paragraph split, and one added below it before a new table',
    spec: { body: p(r('Start here.')) + p(r('End.')) },
    hunks: (h) => [
      [h.replace(['d:p0', 6], ['d:p0', 6], h.mark('d:p0'))],
      [h.insert('body', 'd:p0', h.paragraph('One.', 'd:p1'), table(h.paragraph('cell', 'd:p1')))],
    ],
  },
];

function control(inner: string): string {
  return `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
}

function pictureText(said: string): string {
  return `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r(said))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
}
