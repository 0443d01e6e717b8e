import { sortMarks } from '../../../shared/document/inline';
import type { Mark, MarkType } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, isOn } from '../xml/find';

/**
 * The marks of a run: what its own properties say (a character style by name). What the paragraph's style says is
 * not repeated in each run, and a property that is switched off leaves no mark.
 * @param rPr the run's properties in force
 * @param language the document's, which is not marked
 */
export function readMarks(rPr: XmlElement | null, language: string | null): Mark[] {
  const marks: Mark[] = [];
  if (!rPr) return marks;
  const add = (type: MarkType, value?: string) => {
    if (!marks.some((mark) => mark.type === type))
      marks.push(value === undefined ? { type } : { type, value });
  };
  for (const node of rPr.children) {
    if (!('local' in node) || node.ns !== 'w') continue;
    const value = attr(node, 'w:val');
    const read = READERS[node.local];
    if (read) read(node, value, add, language);
  }
  return sortMarks(marks);
}

type Add = (type: MarkType, value?: string) => void;
type Reader = (
  element: XmlElement,
  value: string | null,
  add: Add,
  language: string | null,
) => void;

const flag =
  (type: MarkType): Reader =>
  (_, value, add) => {
    if (isOn(value)) add(type);
  };

/** What is given as a value that no reader of ours needs to understand. */
const named =
  (type: MarkType, nothing: RegExp): Reader =>
  (_, value, add) => {
    if (value !== null && !nothing.test(value)) add(type, value);
  };

/** Whether a run property is told by marks: one that marks show, or its twin for scripts written from the right. */
export const isRunModelled = (local: string): boolean =>
  local in READERS || /^(b|i|sz)Cs$/.test(local);

const READERS: Record<string, Reader> = {
  b: flag('bold'),
  i: flag('italic'),
  u: (_, value, add) => {
    if (value !== null && value !== 'none') add('underline');
  },
  strike: flag('strike'),
  dstrike: flag('strike'),
  caps: flag('caps'),
  smallCaps: flag('caps'),
  vanish: flag('hidden'),
  rtl: flag('rtl'),
  vertAlign: (_, value, add) => {
    if (value === 'superscript' || value === 'subscript') add(value);
  },
  rStyle: named('style', /^$/),
  color: (_, value, add) => {
    if (value !== null && /^[0-9a-f]{6}$/i.test(value)) add('colour', value.toUpperCase());
  },
  highlight: named('highlight', /^none$/),
  sz: named('size', /^$/),
  rFonts: (element, _, add) => {
    const face = attr(element, 'w:ascii') ?? attr(element, 'w:hAnsi');
    if (face) add('font', face);
  },
  lang: (_, value, add, language) => {
    if (value && value !== language) add('lang', value);
  },
};
