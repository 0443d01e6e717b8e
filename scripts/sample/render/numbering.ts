import type { INumberingOptions } from 'docx';
import { BULLET_INDENT, NUMBER_INDENT, TEAL } from './theme.ts';

const hanging = (left: number, by: number) => ({ paragraph: { indent: { left, hanging: by } } });

/**
 * One list numbers chapters and paragraphs together (2, then 2.1, 2.2), so the count runs on
 * past bullets and subheadings; recommendations and bullets have lists of their own.
 */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'paragraphs',
      levels: [
        { level: 0, format: 'decimal', text: '%1', style: hanging(NUMBER_INDENT, NUMBER_INDENT) },
        {
          level: 1,
          format: 'decimal',
          text: '%1.%2',
          style: hanging(NUMBER_INDENT, NUMBER_INDENT),
        },
        { level: 2, format: 'lowerLetter', text: '(%3)', style: hanging(NUMBER_INDENT + 500, 500) },
      ],
    },
    {
      reference: 'recommendations',
      levels: [
        { level: 0, format: 'decimal', text: '%1.', style: hanging(NUMBER_INDENT, NUMBER_INDENT) },
      ],
    },
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          style: {
            run: { font: 'Arial', color: TEAL },
            ...hanging(BULLET_INDENT, BULLET_INDENT - NUMBER_INDENT),
          },
        },
      ],
    },
    {
      reference: 'cell bullets',
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          style: { run: { font: 'Arial', color: TEAL }, ...hanging(284, 284) },
        },
      ],
    },
  ],
};
