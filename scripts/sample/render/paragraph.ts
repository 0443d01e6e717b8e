import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block, TextBlock, TextKind } from '../blocks.ts';
import { type Segment, segments } from '../inline.ts';
import type { Marks } from './revisions.ts';

const PROPERTIES: Record<TextKind, IParagraphOptions> = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: 'Subtitle' },
  cover: { style: 'CoverLine' },
  section: { heading: HeadingLevel.HEADING_1 },
  chapter: { heading: HeadingLevel.HEADING_1, numbering: { reference: 'paragraphs', level: 0 } },
  subheading: { heading: HeadingLevel.HEADING_2 },
  numbered: { numbering: { reference: 'paragraphs', level: 1 } },
  lettered: { numbering: { reference: 'paragraphs', level: 2 } },
  recommendation: { numbering: { reference: 'recommendations', level: 0 } },
  bullet: { numbering: { reference: 'bullets', level: 0 } },
  text: {},
  signature: { spacing: { before: 240 } },
  caption: { style: 'Caption' },
};

/** Writes one block of text as a Word paragraph, with its partners' changes tracked. */
export function paragraph(block: TextBlock, marks: Marks, next?: Block): Paragraph {
  const properties: IParagraphOptions = {
    ...PROPERTIES[block.kind],
    ...(block.newPage && { pageBreakBefore: true }),
    ...flow(block, next),
  };
  if (!block.tracked) {
    const bold = block.kind === 'signature';
    return new Paragraph({ ...properties, children: runs(block.text, marks, bold) });
  }
  const { as, revision } = block.tracked;
  const mark = as === 'inserted' ? 'insertion' : 'deletion';
  const kind = as === 'inserted' ? ('inserted' as const) : ('deleted' as const);
  return new Paragraph({
    ...properties,
    run: { [mark]: marks.change(revision) },
    children: run({ kind, key: revision, text: block.text }, marks, false),
  });
}

/** A lead-in stays with its list or caption, and the last of a list has space beneath it. */
function flow(block: TextBlock, next?: Block): IParagraphOptions {
  const listed = block.kind === 'bullet' || block.kind === 'lettered';
  if (listed) return { spacing: { after: next?.kind === block.kind ? 80 : 160 } };
  const leads = next?.kind === 'bullet' || next?.kind === 'lettered' || next?.kind === 'caption';
  return leads ? { keepNext: true } : {};
}

/** The runs of one marked text. */
export function runs(
  marked: string,
  marks: Marks,
  bold: boolean,
  color?: string,
): ParagraphChild[] {
  return segments(marked).flatMap((segment) => run(segment, marks, bold, color));
}

function run(segment: Segment, marks: Marks, bold: boolean, color?: string): ParagraphChild[] {
  switch (segment.kind) {
    case 'plain':
    case 'bold': {
      const strong = bold || segment.kind === 'bold';
      return [
        new TextRun({ text: segment.text, ...(strong && { bold: true }), ...(color && { color }) }),
      ];
    }
    case 'footnote':
      return [new FootnoteReferenceRun(segment.number)];
    case 'inserted':
      return [new InsertedTextRun({ text: segment.text, ...marks.change(segment.key) })];
    case 'deleted':
      return [new DeletedTextRun({ text: segment.text, ...marks.change(segment.key) })];
    case 'comment': {
      const id = marks.comment(segment.key);
      return [
        new CommentRangeStart(id),
        new TextRun(segment.text),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ];
    }
  }
}
