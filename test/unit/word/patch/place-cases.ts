import type { DocumentTree, TableBlock } from '../../../../shared/document/types';
import { type Case, key, p, r, STYLES, tbl, tr } from './cases';

const table =
  p(r('Before')) +
  tbl(
    tr(p(r('a1')), p(r('b1'))),
    tr(p(r('a2')), p(r('b2')) + p(r('b2 more'))),
    tr(p(r('a3')), p(r('b3'))),
  ) +
  p(r('After'));
const note = (id: number, inner: string) => `<w:footnote w:id="${id}">${inner}</w:footnote>`;
const noteText = (said: string) => `<w:r><w:footnoteRef/></w:r>${r(said)}`;
const footnotes =
  note(2, p(noteText(' Old note.'))) + note(3, p(noteText(' Other.')) + p(r('Second paragraph.')));
const noted =
  p(
    r('Text') +
      '<w:r><w:footnoteReference w:id="2"/></w:r>' +
      r(' more') +
      '<w:r><w:footnoteReference w:id="3"/></w:r>',
  ) + p(r('End.'));

/** Changes in tables, notes, headers and text boxes. */
export const PLACE_CASES: Case[] = [
  {
    name: 'words in a cell',
    spec: { body: table },
    hunks: (h) => [h.replace(['d:p1', 0], ['d:p1', 1], 'A')],
  },
  {
    name: 'the last paragraph of a cell removed',
    spec: { body: table },
    hunks: (h) => [h.remove('d:p5')],
  },
  {
    name: 'a paragraph added at the end of a cell',
    spec: { body: table },
    hunks: (h) => [h.insert('d:t0:r0:c0', 'd:p1', h.paragraph('new', 'd:p1'))],
  },
  {
    name: 'paragraphs of a cell joined',
    spec: { body: table },
    hunks: (h) => [h.replace(['d:p4', 2], ['d:p5', 0], ' ', 'first')],
  },
  {
    name: 'a row added in the middle',
    spec: { body: table },
    hunks: (h) => [h.rows('d:t0', [], [{ after: 0, rows: [['x', 'y']] }])],
  },
  {
    name: 'a row added at the top',
    spec: { body: table },
    hunks: (h) => [h.rows('d:t0', [], [{ after: null, rows: [['x', '']] }])],
  },
  {
    name: 'rows added at the end',
    spec: { body: table },
    hunks: (h) => [
      h.rows(
        'd:t0',
        [],
        [
          {
            after: 2,
            rows: [
              ['x', 'y'],
              ['v', 'w'],
            ],
          },
        ],
      ),
    ],
  },
  { name: 'a row removed', spec: { body: table }, hunks: (h) => [h.rows('d:t0', [1], [])] },
  {
    name: 'a row removed, one added, a cell amended',
    spec: { body: table },
    hunks: (h) => [
      [h.rows('d:t0', [1], [{ after: 1, rows: [['x', 'y']] }])],
      [h.replace(['d:p6', 0], ['d:p6', 2], 'A3')],
    ],
  },
  { name: 'a table removed', spec: { body: table }, hunks: (h) => [h.remove('d:t0')] },
  {
    name: 'a table added',
    spec: { body: table },
    hunks: (h, draft) => [
      h.insert(
        'body',
        'd:p8',
        h.paragraph('Next table', 'd:p0'),
        copy(draft),
        h.paragraph('Done', 'd:p0'),
      ),
    ],
  },
  {
    name: 'a table added behind a paragraph that goes',
    spec: { body: table + p(r('Gone')) + p(r('Stays')) },
    hunks: (h, draft) => [h.remove('d:p9'), h.insert('body', 'd:p9', copy(draft))],
  },
  {
    name: 'words in a footnote',
    spec: { body: noted, footnotes },
    hunks: (h) => [h.replace(['footnotes.xml:p0', 1], ['footnotes.xml:p0', 4], 'New')],
  },
  {
    name: 'a paragraph added to a footnote',
    spec: { body: noted, footnotes },
    hunks: (h) => [
      h.insert('footnote:3', 'footnotes.xml:p2', h.paragraph('Third.', 'footnotes.xml:p2')),
    ],
  },
  {
    name: 'the first paragraph of a footnote removed',
    spec: { body: noted, footnotes },
    hunks: (h) => [h.remove('footnotes.xml:p1')],
  },
  {
    name: 'a footnote reference struck',
    spec: { body: noted, footnotes },
    hunks: (h) => [h.replace(['d:p0', 2], ['d:p0', 7], 'X')],
  },
  {
    name: 'words in a header',
    spec: {
      body: p(r('Body.')),
      headers: { rIdH: p(r('Draft plan')) },
      sectPr: '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>',
    },
    hunks: (h, draft) => {
      const id = draft.containers.find((one) => one.kind === 'header')?.blocks[0]?.id as string;
      return [h.replace([id, 0], [id, 5], 'Final')];
    },
  },
  {
    name: 'words in a text box and in its copy',
    spec: { body: p(r('Around ') + box('Boxed words') + r(' it.')) + p(r('End.')) },
    hunks: (h, draft) => {
      const id = draft.containers.find((one) => one.kind === 'text-box')?.blocks[0]?.id as string;
      return [
        [h.replace([id, 0], [id, 5], 'Framed')],
        [h.replace(['d:p0', 0], ['d:p0', 6], 'About')],
      ];
    },
  },
  {
    name: 'a paragraph with a text box struck',
    spec: { body: p(r('Keep.')) + p(r('Around ') + box('Boxed words')) + p(r('End.')) },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'a nested table removed with its row',
    spec: {
      body:
        p(r('x')) +
        tbl(tr(p(r('a')), tbl(tr(p(r('in')), p(r('side')))) + p('')), tr(p(r('b')), p(r('c')))) +
        p(r('y')),
    },
    hunks: (h) => [h.rows('d:t0', [0], [])],
  },
  {
    name: 'Strict names',
    spec: { body: noted, footnotes, strict: true },
    hunks: (h) => [
      h.replace(['d:p0', 0], ['d:p0', 2], 'N'),
      h.replace(['footnotes.xml:p0', 1], ['footnotes.xml:p0', 4], 'New'),
    ],
  },
  {
    name: 'a paragraph with a footnote removed between others',
    spec: { body: p(r('Start.')) + noted, footnotes },
    hunks: (h) => [h.remove('d:p1')],
  },
  {
    name: 'a paragraph removed behind one with a footnote, before a heading',
    spec: { body: noted + p(r('Head'), '<w:pStyle w:val="Heading1"/>'), footnotes, styles: STYLES },
    hunks: (h) => [h.remove('d:p1')],
  },
];

/** The table of the draft once more. */
function copy(draft: DocumentTree): TableBlock {
  const model = draft.containers[0]?.blocks[1];
  if (model?.type !== 'table') throw new Error('no table');
  const rows = model.rows.map((row) => ({
    ...row,
    id: key(),
    cells: row.cells.map((cell) => ({
      ...cell,
      id: key(),
      blocks: cell.blocks.map((one) => ({ ...one, id: key() })),
    })),
  }));
  return { ...model, id: key(), rows };
}

function box(said: string): string {
  const content = `<w:txbxContent>${p(r(said))}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}
