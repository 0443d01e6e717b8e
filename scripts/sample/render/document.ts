import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, CrestBlock } from '../blocks.ts';
import { stable } from '../package.ts';
import { CREST_HEIGHT, CREST_WIDTH, crest } from '../picture/crest.ts';
import { numbering } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { Marks, type Revisions } from './revisions.ts';
import { styles } from './styles.ts';
import { table } from './table.ts';
import { INK, PAGE, RULE, TEAL, TEXT_WIDTH } from './theme.ts';

export type Publication = {
  title: string;
  /** The post that holds the pen. */
  author: string;
  /** The day the file was last saved; the only date in it apart from the revisions’ own. */
  saved: string;
  header: { left: string; right: string };
  /** Capital chapter headings, and no separate cover: the form of a covering report. */
  report: boolean;
  blocks: Block[];
  footnotes: string[];
  revisions: Revisions;
};

/** Writes a publication as a Word file; the same publication always gives the same bytes. */
export async function publish(publication: Publication): Promise<Uint8Array> {
  const marks = new Marks(publication.revisions);
  const header = new Header({ children: [headerLine(publication.header)] });
  const footer = new Footer({ children: [pageLine()] });
  // The cover has no header line; the empty one is tall, and so moves the crest down the page.
  const empty = {
    header: new Header({ children: [new Paragraph({ spacing: { after: 2600 } })] }),
    footer: new Footer({ children: [new Paragraph('')] }),
  };
  const document = new Document({
    title: publication.title,
    creator: publication.author,
    lastModifiedBy: publication.author,
    styles: styles(publication.report),
    numbering,
    comments: { children: comments(publication.revisions) },
    footnotes: Object.fromEntries(
      publication.footnotes.map((text, at) => [
        String(at + 1),
        { children: [new Paragraph({ style: 'FootnoteText', text })] },
      ]),
    ),
    sections: [
      {
        properties: {
          titlePage: !publication.report,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: 1418,
              bottom: 1304,
              left: PAGE.margin,
              right: PAGE.margin,
              header: 652,
              footer: 567,
            },
          },
        },
        headers: publication.report
          ? { default: header }
          : { default: header, first: empty.header },
        footers: publication.report
          ? { default: footer }
          : { default: footer, first: empty.footer },
        children: publication.blocks.map((block, at, all) => rendered(block, marks, all[at + 1])),
      },
    ],
  });
  return stable(await Packer.toBuffer(document), publication.saved);
}

function rendered(block: Block, marks: Marks, next?: Block): Paragraph | Table {
  if (block.kind === 'table') return table(block, marks);
  return block.kind === 'crest' ? picture(block) : paragraph(block, marks, next);
}

function picture(block: CrestBlock): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: crest(),
    transformation: { width: CREST_WIDTH * 0.7, height: CREST_HEIGHT * 0.7 },
    altText: { name: 'Crest', title: 'Crest', description: block.alternative },
  });
  return new Paragraph({ spacing: { after: 560 }, children: [image] });
}

function comments(revisions: Revisions) {
  return Object.values(revisions.comments).map((comment, id) => ({
    id,
    author: comment.author,
    initials: comment.initials,
    date: new Date(comment.date),
    children: [new Paragraph({ children: [new TextRun(comment.says)] })],
  }));
}

function headerLine(words: Publication['header']): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 4 } },
    children: [
      new TextRun({ text: words.left, bold: true, size: 20, color: TEAL }),
      new TextRun({ text: `\t${words.right}`, size: 20, color: INK }),
    ],
  });
}

function pageLine(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0 },
    children: [
      new TextRun({
        size: 20,
        children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
