import type { IStylesOptions } from 'docx';
import { BODY_SIZE, FONT, INK, RULE, TEAL } from './theme.ts';

/** Real heading styles, 12 point Arial, British English: what the accessibility rules of 2018 ask for. */
export function styles(capitals: boolean): IStylesOptions {
  const heading = (size: number, before: number, after: number, allCaps = false) => ({
    run: { font: FONT, size, bold: true, color: TEAL, allCaps },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: BODY_SIZE, color: INK, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 266, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: capitals ? 40 : 58, bold: true, color: TEAL },
        paragraph: {
          spacing: {
            before: 0,
            after: capitals ? 120 : 240,
            line: capitals ? 264 : 252,
            lineRule: 'auto',
          },
        },
      },
      heading1: {
        ...heading(capitals ? 26 : 34, 360, 160, capitals),
      },
      heading2: heading(26, 280, 120),
      footnoteText: {
        run: { font: FONT, size: 20 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, color: TEAL },
        paragraph: { spacing: { after: 200, line: 276, lineRule: 'auto' } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, color: TEAL },
        paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
      },
      {
        id: 'CoverLine',
        name: 'Cover line',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 120, after: 240 },
          border: { top: { style: 'single', size: 12, color: RULE, space: 10 } },
        },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { before: 50, after: 50, line: 264, lineRule: 'auto' } },
      },
    ],
  };
}
