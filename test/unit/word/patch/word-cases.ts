import { type Case, p, r, text } from './cases';

const two = p(r('First paragraph of two.')) + p(r('Second paragraph of two.'));
const mixed = p(
  r('plain ') +
    r('bold', '<w:b/>') +
    r(' and ') +
    r('red', '<w:color w:val="FF0000"/><w:spacing w:val="20"/>') +
    r(' end'),
);
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
const LINK = 'https://example.gov.uk/';
const target = p(
  `<w:bookmarkStart w:id="7" w:name="_Ref1"/>${r('section 2')}<w:bookmarkEnd w:id="7"/>`,
);
const reference =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  `${r('section 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Words inside paragraphs. */
export const WORD_CASES: Case[] = [
  {
    name: 'a word replaced in the middle of a run',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 6], ['d:p0', 15], 'sentence')],
  },
  {
    name: 'words at the start',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 0], ['d:p0', 0], 'The ')],
  },
  {
    name: 'words at the end',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 23], ['d:p0', 23], ' More.')],
  },
  {
    name: 'words in an empty paragraph',
    spec: { body: p('', '<w:rPr><w:b/></w:rPr>') + two },
    hunks: (h) => [h.replace(['d:p0', 0], ['d:p0', 0], 'New')],
  },
  {
    name: 'words in a self-closed paragraph',
    spec: { body: `<w:p/>${two}` },
    hunks: (h) => [h.replace(['d:p0', 0], ['d:p0', 0], 'New')],
  },
  {
    name: 'words over several runs',
    spec: { body: mixed },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 17], 'X')],
  },
  {
    name: 'words with marks of their own',
    spec: { body: mixed },
    hunks: (h) => [
      h.replace(
        ['d:p0', 6],
        ['d:p0', 6],
        [
          ...text('very ', { type: 'bold' }),
          ...text('small', { type: 'italic' }, { type: 'size', value: '16' }),
        ],
      ),
    ],
  },
  {
    name: 'all words of a paragraph',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 0], ['d:p0', 23], '')],
  },
  {
    name: 'tab, line break, hyphens',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 5], ['d:p0', 5], 'a\tb\nc\u2011d\u00ade')],
  },
  {
    name: 'tab and break struck',
    spec: {
      body: p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>',
      ),
    },
    hunks: (h) => [h.replace(['d:p0', 1], ['d:p0', 6], '')],
  },
  {
    name: 'reserved characters and an emoji',
    spec: { body: two },
    hunks: (h) => [h.replace(['d:p0', 5], ['d:p0', 6], ' <&> "😀" ')],
  },
  {
    name: 'entities in the source',
    spec: { body: p(r('A &amp; B &lt; C &#233;t&#xE9; D')) },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p0', 5], 'X')],
  },
  {
    name: 'two insertions at one point by two amendments',
    spec: { body: two },
    hunks: (h) => [
      [h.replace(['d:p0', 5], ['d:p0', 5], ' one')],
      [h.replace(['d:p0', 5], ['d:p0', 5], ' two')],
    ],
  },
  {
    name: 'a replacement and an insertion at its start',
    spec: { body: two },
    hunks: (h) => [
      [h.replace(['d:p0', 6], ['d:p0', 15], 'text')],
      [h.replace(['d:p0', 6], ['d:p0', 6], 'new ')],
    ],
  },
  {
    name: 'neighbouring deletions by two amendments',
    spec: { body: two },
    hunks: (h) => [
      [h.replace(['d:p0', 0], ['d:p0', 6], '')],
      [h.replace(['d:p0', 6], ['d:p0', 16], '')],
    ],
  },
  {
    name: 'words struck in a link',
    spec: { body: link, links },
    hunks: (h) => [h.replace(['d:p0', 8], ['d:p0', 16], '')],
  },
  {
    name: 'words added in a link',
    spec: { body: link, links },
    hunks: (h) => [
      h.replace(
        ['d:p0', 8],
        ['d:p0', 8],
        text('whole ', { type: 'link', value: LINK }, { type: 'underline' }),
      ),
    ],
  },
  {
    name: 'plain words inside a link',
    spec: { body: link, links },
    hunks: (h) => [h.replace(['d:p0', 8], ['d:p0', 8], 'plain ')],
  },
  {
    name: 'plain words right after a link',
    spec: { body: link, links },
    hunks: (h) => [h.replace(['d:p0', 20], ['d:p0', 20], ' (new)')],
  },
  {
    name: 'a whole link struck',
    spec: { body: link, links },
    hunks: (h) => [h.replace(['d:p0', 4], ['d:p0', 20], 'the site')],
  },
  {
    name: 'a new link',
    spec: { body: two },
    hunks: (h) => [
      h.replace(
        ['d:p0', 5],
        ['d:p0', 5],
        text(' here', { type: 'link', value: 'https://example.com/?a=1&b=2' }),
      ),
    ],
  },
  {
    name: 'a new link to a bookmark',
    spec: { body: two },
    hunks: (h) => [
      h.replace(['d:p0', 5], ['d:p0', 5], text(' here', { type: 'link', value: '#place' })),
    ],
  },
  {
    name: 'words in the result of a link field',
    spec: { body: field },
    hunks: (h) => [
      h.replace(
        ['d:p0', 8],
        ['d:p0', 13],
        text('site', { type: 'link', value: 'https://example.org/' }),
      ),
    ],
  },
  {
    name: 'words after a link field',
    spec: { body: field },
    hunks: (h) => [h.replace(['d:p0', 13], ['d:p0', 13], ' too')],
  },
  {
    name: 'a link field struck with the words around',
    spec: { body: field },
    hunks: (h) => [h.replace(['d:p0', 2], ['d:p0', 15], '')],
  },
  {
    name: 'a cross-reference struck whole',
    spec: { body: p(`${r('As ')}${reference}${r(' says.')}`) + target },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 12], 'the plan')],
  },
  {
    name: 'a paragraph removed with the cross-reference in it',
    spec: { body: p(r('One.')) + p(`${reference}${r(' and on.')}`) + target },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'words in a content control',
    spec: {
      body: p(
        `${r('A ')}<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${r('controlled text')}</w:sdtContent></w:sdt>${r(' z')}`,
      ),
    },
    hunks: (h) => [h.replace(['d:p0', 2], ['d:p0', 12], 'free')],
  },
  {
    name: 'bookmarks and range ends stay outside',
    spec: {
      body: p(
        `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('Heading')}<w:bookmarkEnd w:id="1"/>${r(' text')}`,
      ),
    },
    hunks: (h) => [h.replace(['d:p0', 0], ['d:p0', 7], 'Title')],
  },
  {
    name: 'bold put on',
    spec: { body: two },
    hunks: (h) => [h.format('d:p0', 0, 5, { type: 'bold' })],
  },
  {
    name: 'colour taken off, an unknown property kept',
    spec: { body: mixed },
    hunks: (h) => [h.format('d:p0', 15, 18, { type: 'colour', value: 'FF0000' }, false)],
  },
  {
    name: 'italic over several runs and a change inside',
    spec: { body: mixed },
    hunks: (h) => [
      [h.format('d:p0', 2, 20, { type: 'italic' })],
      [h.replace(['d:p0', 6], ['d:p0', 10], 'B')],
    ],
  },
  {
    name: 'a page break and a symbol added',
    spec: { body: two },
    hunks: (h) => [
      h.replace(
        ['d:p0', 5],
        ['d:p0', 5],
        [
          { atom: 'page-break', hash: 'page-break', marks: [] },
          { atom: 'symbol', hash: 'Wingdings:F0FC', marks: [] },
        ],
      ),
    ],
  },
];
