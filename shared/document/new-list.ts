import { canonical } from '../base/canonical';
import type { List, ListLevel } from './types';

/** How lists that amendments bring look, level by level; every third level begins again. */
const BULLETS = ['•', '◦', '▪'];
const FORMATS = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
] as const;

/** What a list is apart from its id: two that say the same here look and count alike. */
export const listDefinition = ({ levels, starts }: List): string => canonical({ levels, starts });

/** Is it a list that an amendment brings: `new:bullet`, `new:decimal`, or one that begins so? */
export const isNewList = (id: string): boolean => id.startsWith('new:');
export const isNewBullet = (id: string): boolean => id.startsWith('new:bullet');

/** A list that an amendment brings, as it is written into the Word file. */
export function newList(id: string): List {
  const levels = Array.from({ length: 9 }, (_, level): ListLevel => {
    const [format, pattern] = FORMATS[level % 3] as (typeof FORMATS)[number];
    return isNewBullet(id)
      ? { start: 1, format: 'bullet', text: BULLETS[level % 3] as string }
      : { start: 1, format, text: pattern.replace(/\d/, String(level + 1)) };
  });
  return { id, abstract: id, levels };
}
