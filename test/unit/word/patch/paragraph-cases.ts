import { type Case, item, NUMBERING, p, r, STYLES, tbl, text, tr } from './cases';

const two = p(r('First paragraph of two.')) + p(r('Second paragraph of two.'));
const three = two + p(r('Third one here.'));
const link = p(
  r('See ') +
    `<w:hyperlink r:id="rId9">${r('the council site', '<w:u w:val="single"/>')}</w:hyperlink>` +
    r(' for more.'),
);
const links = { rId9: 'https://example.gov.uk/' };
const field = p(
  r('See ') +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    r('our pages') +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
    r(' now.'),
);

/** Paragraphs that come, go, split, join and change. */
export const PARAGRAPH_CASES: Case[] = [
  {
    name: 'a split',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 5], ['d:p0', 6], h.mark('d:p0'))],
  },
  {
    name: 'a split with another style',
    spec: { body: two, styles: STYLES },
    hunks: (h) => [
      h.replace(
        ['d:p0', 5],
        ['d:p0', 6],
        h.mark('d:p0', { kind: 'heading', level: 1, style: 'Heading1' }),
      ),
    ],
  },
  {
    name: 'a split at the start',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p1', 0], ['d:p1', 0], h.mark('d:p0'))],
  },
  {
    name: 'a split at the end',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 23], ['d:p0', 23], [...h.mark('d:p0'), ...text('New end.')])],
  },
  {
    name: 'a split at the end of the last paragraph',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p1', 24], ['d:p1', 24], [...h.mark('d:p0'), ...text('New end.')])],
  },
  {
    name: 'two splits in one replacement',
    spec: { body: two },
    hunks: (h) => [
      h.replace(
        ['d:p0', 5],
        ['d:p0', 15],
        [...text(' a'), ...h.mark('d:p0'), ...text('b'), ...h.mark('d:p0'), ...text('c')],
      ),
    ],
  },
  {
    name: 'a split inside a link',
    spec: { body: link, links },
    hunks: (h) => [h.replace(['d:p0', 8], ['d:p0', 8], h.mark('d:p0'))],
  },
  {
    name: 'a join, the first surviving',
    spec: { body: p(r('Head'), '<w:pStyle w:val="Heading1"/>') + two, styles: STYLES },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p1', 0], ' ', 'first')],
  },
  {
    name: 'a join, the last surviving',
    spec: { body: p(r('Head'), '<w:pStyle w:val="Heading1"/>') + two, styles: STYLES },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p1', 0], ' ', 'last')],
  },
  {
    name: 'a join over three paragraphs',
    spec: { body: three },
    hunks: (h) => [h.replace(['d:p0', 6], ['d:p2', 6], 'x', 'first')],
  },
  {
    name: 'a join and a split at once',
    spec: { body: three },
    hunks: (h) => [
      h.replace(['d:p0', 6], ['d:p1', 7], [...text('x'), ...h.mark('d:p0'), ...text('y')], 'first'),
    ],
  },
  {
    name: 'a paragraph added between',
    spec: { body: two },
    hunks: (h) => [h.insert('body', 'd:p0', h.paragraph('New one.', 'd:p0'))],
  },
  {
    name: 'a paragraph added first',
    spec: { body: two },
    hunks: (h) => [h.insert('body', null, h.paragraph('New one.', 'd:p0'))],
  },
  {
    name: 'a paragraph added last',
    spec: { body: two },
    hunks: (h) => [h.insert('body', 'd:p1', h.paragraph('New one.', 'd:p0'))],
  },
  {
    name: 'two paragraphs added last, one a heading',
    spec: { body: two, styles: STYLES },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p1',
        h.paragraph('Head', 'd:p0', { kind: 'heading', level: 1, style: 'Heading1' }),
        h.paragraph('Body', 'd:p0'),
      ),
    ],
  },
  {
    name: 'paragraphs added in one gap by two amendments',
    spec: { body: two },
    hunks: (h) => [
      [h.insert('body', 'd:p0', h.paragraph('One.', 'd:p0'))],
      [h.insert('body', 'd:p0', h.paragraph('Two.', 'd:p0'))],
    ],
  },
  {
    name: 'a list item added',
    spec: { body: p(r('a'), item) + p(r('b'), item), styles: STYLES, numbering: NUMBERING },
    hunks: (h) => [h.insert('body', 'd:p0', h.paragraph('new', 'd:p0'))],
  },
  {
    name: 'an item of a list by style',
    spec: { body: two, styles: STYLES, numbering: NUMBERING },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p0',
        h.paragraph('new', 'd:p0', {
          kind: 'item',
          level: 0,
          style: 'ListBullet',
          list: { id: '1', level: 0 },
        }),
      ),
    ],
  },
  {
    name: 'new lists',
    spec: { body: two, styles: STYLES, numbering: NUMBERING },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p0',
        h.paragraph('dot', 'd:p0', {
          kind: 'item',
          level: 0,
          list: { id: 'new:bullet', level: 0 },
        }),
        h.paragraph('one', 'd:p0', {
          kind: 'item',
          level: 0,
          list: { id: 'new:decimal', level: 0 },
        }),
      ),
    ],
  },
  {
    name: 'a new list in a file without any',
    spec: { body: two },
    hunks: (h) => [
      h.retype('d:p0', { kind: 'item', level: 0, list: { id: 'new:bullet', level: 0 } }),
    ],
  },
  { name: 'a paragraph removed', spec: { body: three }, hunks: (h) => [h.remove('d:p1')] },
  { name: 'the first paragraph removed', spec: { body: three }, hunks: (h) => [h.remove('d:p0')] },
  { name: 'the last paragraph removed', spec: { body: three }, hunks: (h) => [h.remove('d:p2')] },
  {
    name: 'the last two paragraphs removed',
    spec: { body: three },
    hunks: (h) => [h.remove('d:p1'), h.remove('d:p2')],
  },
  {
    name: 'the last paragraph removed and one added',
    spec: { body: three },
    hunks: (h) => [h.remove('d:p2'), h.insert('body', 'd:p2', h.paragraph('Other.', 'd:p0'))],
  },
  {
    name: 'one added before the removed last',
    spec: { body: three },
    hunks: (h) => [h.remove('d:p2'), h.insert('body', 'd:p1', h.paragraph('Other.', 'd:p0'))],
  },
  {
    name: 'a heading removed before a plain paragraph',
    spec: { body: p(r('a')) + p(r('Head'), '<w:pStyle w:val="Heading1"/>') + two, styles: STYLES },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'a heading added before a plain paragraph',
    spec: { body: two, styles: STYLES },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p0',
        h.paragraph('Head', 'd:p0', { kind: 'heading', level: 1, style: 'Heading1' }),
      ),
    ],
  },
  {
    name: 'an empty paragraph removed',
    spec: { body: `${p(r('a'))}<w:p/>${p(r('b'))}` },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'a removed paragraph with a bookmark and a field',
    spec: {
      body:
        p(r('a')) +
        p(`<w:bookmarkStart w:id="3" w:name="_Toc1"/>${r('gone')}<w:bookmarkEnd w:id="3"/>`) +
        field +
        p(r('b')),
    },
    hunks: (h) => [h.remove('d:p1'), h.remove('d:p2')],
  },
  {
    name: 'the last before a table removed',
    spec: { body: two + tbl(tr(p(r('a')), p(r('b')))) + p(r('z')) },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'one added before a table',
    spec: { body: two + tbl(tr(p(r('a')), p(r('b')))) + p(r('z')) },
    hunks: (h) => [h.insert('body', 'd:p1', h.paragraph('New.', 'd:p0'))],
  },
  {
    name: 'the last item of a list removed before a plain paragraph',
    spec: { body: p(r('a'), item) + p(r('b'), item) + two, numbering: NUMBERING },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'the last two items of a list removed, the one before amended',
    spec: {
      body: p(r('a'), item) + p(r('b'), item) + p(r('c'), item) + two,
      numbering: NUMBERING,
    },
    hunks: (h) => [
      [h.remove('d:p1'), h.remove('d:p2')],
      [h.replace(['d:p0', 0], ['d:p0', 1], 'x')],
    ],
  },
  {
    name: 'the last item of a list, with space after it, removed',
    spec: {
      body: p(r('a'), item) + p(r('b'), `${item}<w:spacing w:after="240"/>`) + two,
      numbering: NUMBERING,
    },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'an item with space after it added at the end of a list',
    spec: {
      body: p(r('a'), `${item}<w:spacing w:after="240"/>`) + p(r('b'), item) + two,
      numbering: NUMBERING,
    },
    hunks: (h) => [h.insert('body', 'd:p1', h.paragraph('c', 'd:p0'))],
  },
  {
    name: 'items added at the end of a list before a plain paragraph',
    spec: { body: p(r('a'), item) + p(r('b'), item) + two, numbering: NUMBERING },
    hunks: (h) => [h.insert('body', 'd:p1', h.paragraph('c', 'd:p1'), h.paragraph('d', 'd:p1'))],
  },
  {
    name: 'retyped to a heading',
    spec: { body: two, styles: STYLES },
    hunks: (h) => [h.retype('d:p0', { kind: 'heading', level: 1, style: 'Heading1' })],
  },
  {
    name: 'retyped from a list item to plain, centred',
    spec: { body: p(r('a'), item) + p(r('b'), item), styles: STYLES, numbering: NUMBERING },
    hunks: (h) => [h.retype('d:p0', { kind: 'paragraph', level: 0, list: null, align: 'centre' })],
  },
  {
    name: 'retyped out of the list of its style',
    spec: {
      body: p(r('a'), '<w:pStyle w:val="ListBullet"/>') + two,
      styles: STYLES,
      numbering: NUMBERING,
    },
    hunks: (h) => [h.retype('d:p0', { kind: 'paragraph', level: 0, list: null })],
  },
  {
    name: 'retyped and amended by two amendments',
    spec: { body: two, styles: STYLES },
    hunks: (h) => [
      [h.retype('d:p0', { kind: 'heading', level: 1, style: 'Heading1' })],
      [h.replace(['d:p0', 0], ['d:p0', 5], 'Next')],
    ],
  },
  {
    name: 'paragraphs in a block content control',
    spec: {
      body: `${p(r('a'))}<w:sdt><w:sdtPr/><w:sdtContent>${two}</w:sdtContent></w:sdt>${p(r('z'))}`,
    },
    hunks: (h) => [h.remove('d:p2'), h.replace(['d:p1', 0], ['d:p1', 5], 'Sole')],
  },
  {
    name: 'spacing and mark formatting stay with a join',
    spec: {
      body:
        p(r('a'), '<w:spacing w:after="240"/><w:rPr><w:b/></w:rPr>') +
        p(r('b'), '<w:ind w:left="720"/>') +
        p(r('c')),
    },
    hunks: (h) => [h.replace(['d:p0', 1], ['d:p1', 0], '', 'first')],
  },
  {
    name: 'a section that ends stays',
    spec: { body: p(r('a'), '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>') + two },
    hunks: (h) => [
      h.replace(['d:p0', 1], ['d:p0', 1], 'b'),
      h.replace(['d:p1', 5], ['d:p1', 6], h.mark('d:p1')),
    ],
  },
];
