import type { TableBlock } from '../../../../shared/document/types';
import { newNote } from '../../../support/drafts';
import { type Case, key, like, p, r, STYLES, tbl, text, tr } from './cases';

const styles =
  STYLES +
  '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
const STYLE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
const refers = (id: number) => `<w:r>${STYLE}<w:footnoteReference w:id="${id}"/></w:r>`;
const note = (id: number, said: string) =>
  `<w:footnote w:id="${id}">${p(`<w:r>${STYLE}<w:footnoteRef/></w:r>${r(said)}`, '<w:pStyle w:val="FootnoteText"/>')}</w:footnote>`;
/** Something in the middle of a run's words. */
const mid = (inner: string) => `</w:t></w:r>${inner}<w:r><w:t>`;
const endReference = '<w:r><w:endnoteReference w:id="1"/></w:r>';
const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId_footnotes"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const body = p(r('One') + refers(2) + r(' two.')) + p(r('Three.')) + p(r('End.'));
const spec = { body, styles, footnotes: note(2, ' Old note.') };
const inTable = { ...spec, body: body + tbl(tr(p(r('a')), p(r('b')))) + p(r('After.')) };

const MARK = { kind: 'paragraph', level: 0, style: 'FootnoteText', list: null } as const;
const line = (said: string) => ({ type: 'text', id: key(), content: text(said), mark: MARK });
const reference = (...said: string[]) => ({
  ...newNote(key(), said.map(line) as never),
  marks: [{ type: 'style' as const, value: 'FootnoteReference' }],
});

/** Notes that come, and notes whose references move. */
export const NOTE_CASES: Case[] = [
  {
    name: 'a footnote between words',
    spec,
    hunks: (h) => [h.replace(['d:p1', 5], ['d:p1', 5], [reference(' New.')])],
  },
  {
    name: 'a footnote before the only other one, with words beside it',
    spec,
    hunks: (h) => [
      h.replace(['d:p0', 3], ['d:p0', 3], [...text(' and a half'), reference(' New.')]),
    ],
  },
  {
    name: 'a footnote of two paragraphs in a file without any',
    spec: { body: p(r('One.')), styles },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 3], [reference(' First.', 'Second.')])],
  },
  {
    name: 'a footnote in a file whose part for them holds nothing',
    spec: { body: p(r('One.')), styles, footnotes: '' },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 3], [reference(' First.')])],
  },
  {
    name: 'an endnote in a file without any, and without styles',
    spec: { body: p(r('One.')) },
    hunks: (h) => [
      h.replace(
        ['d:p0', 3],
        ['d:p0', 3],
        [{ ...newNote('new_end', ' At the end.', 'endnote'), marks: [{ type: 'superscript' }] }],
      ),
    ],
  },
  {
    name: 'footnotes in a Strict file',
    spec: { ...spec, strict: true },
    hunks: (h) => [h.replace(['d:p1', 5], ['d:p1', 5], [reference(' New.')])],
  },
  {
    name: 'footnotes in a Strict file without any',
    spec: { body: p(r('One.')), strict: true },
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 3], [newNote('new_strict', ' New.')])],
  },
  {
    name: 'a footnote in a new paragraph, and one in the paragraph after',
    spec,
    hunks: (h) => [
      h.insert('body', 'd:p1', {
        ...h.paragraph('', 'd:p1'),
        content: [...text('New'), reference(' In it.')] as never,
      }),
      h.replace(['d:p2', 3], ['d:p2', 3], [reference(' Behind it.')]),
    ],
  },
  {
    name: 'a footnote in a cell, and one in a new row',
    spec: inTable,
    hunks: (h, draft) => {
      const table = draft.containers[0]?.blocks[3] as TableBlock;
      const row = like(table.rows[0] as never, ['x', '']);
      const first = row.cells[0]?.blocks[0];
      if (first?.type === 'text') first.content.push(reference(' In the row.'));
      return [
        h.replace(['d:p3', 1], ['d:p3', 1], [reference(' In the cell.')]),
        {
          kind: 'rows',
          table: table.id,
          remove: [],
          insert: [{ after: table.rows[0]?.id as string, rows: [row] }],
        },
      ];
    },
  },
  {
    name: 'a paragraph divided behind the first footnote of the file',
    spec,
    hunks: (h) => [h.replace(['d:p0', 5], ['d:p0', 5], h.mark('d:p0'))],
  },
  {
    name: 'a paragraph with the first footnote of the file joined to the next, words struck on both sides',
    spec,
    hunks: (h) => [h.replace(['d:p0', 6], ['d:p1', 2], '', 'last')],
  },
  {
    name: 'two new paragraphs, the first with the first footnote of the file',
    spec: { ...spec, body: p(r('One.')) + p(r('Two.') + refers(2)) },
    hunks: (h) => [
      h.insert(
        'body',
        'd:p0',
        { ...h.paragraph('', 'd:p0'), content: [...text('New'), reference(' In it.')] as never },
        h.paragraph('And more.', 'd:p0'),
      ),
    ],
  },
  {
    name: 'a footnote before others, of which one refers to the next and an endnote to both',
    spec: {
      ...spec,
      body: body.replace('Three.</w:t></w:r>', `$&${refers(5)}${endReference}`),
      footnotes: note(2, ` Old note; see${mid(refers(5))}.`) + note(5, ' Next.'),
      endnotes: `<w:endnote w:id="1">${p(r('See ') + refers(5) + r(' and ') + refers(2))}</w:endnote>`,
    },
    hunks: (h) => [h.replace(['d:p0', 1], ['d:p0', 1], [reference(' New.')])],
  },
  {
    name: 'a footnote in a file whose picture leads, by a wrong relationship, to the notes',
    spec: { ...spec, body: body + p(picture) },
    hunks: (h) => [h.replace(['d:p1', 5], ['d:p1', 5], [reference(' New.')])],
  },
  {
    name: 'footnotes of two amendments, one after the other at one place',
    spec,
    hunks: (h) => [
      [h.replace(['d:p1', 5], ['d:p1', 5], [reference(' Mine.')])],
      [h.replace(['d:p1', 5], ['d:p1', 5], [reference(' Yours.')])],
    ],
  },
  {
    name: 'a footnote for another that is struck',
    spec,
    hunks: (h) => [h.replace(['d:p0', 3], ['d:p0', 4], [reference(' Instead.')])],
  },
  {
    name: 'a paragraph moved with its footnote',
    spec,
    hunks: (h, draft) => {
      const first = draft.containers[0]?.blocks[0] as never as object;
      return [h.remove('d:p0'), h.insert('body', 'd:p1', { ...first, id: key() } as never)];
    },
  },
  {
    name: 'a moved footnote that the same amendment changes',
    spec,
    hunks: (h) => [
      h.replace(['d:p0', 3], ['d:p0', 4], []),
      h.replace(['d:p1', 5], ['d:p1', 5], [{ ...h.textOf('d:p0').content[1] } as never]),
      h.replace(['footnotes.xml:p0', 1], ['footnotes.xml:p0', 4], 'New'),
    ],
  },
  {
    name: 'a footnote with a link and a symbol',
    spec,
    hunks: (h) => [
      h.replace(
        ['d:p1', 5],
        ['d:p1', 5],
        [
          {
            ...reference(),
            note: [
              {
                ...line(''),
                content: [
                  ...text(' See '),
                  ...text('the site', { type: 'link', value: 'https://example.org/' }),
                  { atom: 'symbol', hash: 'Wingdings:F0FC', label: '✓', marks: [] },
                ],
              },
            ],
          } as never,
        ],
      ),
    ],
  },
  {
    name: 'the same in a file without any',
    spec: { body: p(r('One.')) + p(r('Three.')), styles },
    hunks: (h) => [
      h.replace(
        ['d:p1', 5],
        ['d:p1', 5],
        [
          {
            ...reference(),
            note: [
              {
                ...line(''),
                content: [
                  ...text(' See '),
                  ...text('the site', { type: 'link', value: 'https://example.org/' }),
                  { atom: 'symbol', hash: 'Wingdings:F0FC', label: '✓', marks: [] },
                ],
              },
            ],
          } as never,
        ],
      ),
    ],
  },
];
