import { sameMark } from '../../../shared/document/inline';
import type { Mark, MarkType } from '../../../shared/document/types';
import { inOrder, type Said } from '../read/property-order';
import { readMarks } from '../read/run-properties';
import { isElement, type XmlElement } from '../xml';
import type { Names } from './names';

/** The elements that say each mark. Links and locks are said elsewhere. */
const ELEMENTS: Record<MarkType, readonly string[]> = {
  bold: ['b', 'bCs'],
  italic: ['i', 'iCs'],
  underline: ['u'],
  strike: ['strike', 'dstrike'],
  superscript: ['vertAlign'],
  subscript: ['vertAlign'],
  caps: ['caps', 'smallCaps'],
  hidden: ['vanish'],
  link: [],
  style: ['rStyle'],
  colour: ['color'],
  highlight: ['highlight'],
  size: ['sz', 'szCs'],
  font: ['rFonts'],
  lang: ['lang'],
  rtl: ['rtl'],
  locked: [],
};

/** A child of a property holder: its local name (of another namespace's its whole name) and its source. */
export type Property = Said;

/** Word 2010's shadow or outline is not w:shadow: it stands behind all of Word's first properties. */
const localOf = (node: XmlElement): string => (node.ns === 'w' ? node.local : node.name);

/** The children of w:rPr (or none) as they stand in the source, marks of earlier changes left out. */
export function runProperties(source: string, rPr: XmlElement | null): Property[] {
  const out: Property[] = [];
  for (const node of rPr?.children ?? [])
    if (isElement(node) && !/^(ins|del|moveFrom|moveTo|rPrChange)$/.test(node.local))
      out.push({ local: localOf(node), xml: source.slice(node.start, node.end) });
  return out;
}

/**
 * A run's properties changed so that it has just the wanted marks; whatever else they say stays.
 * @param rPr the pattern, read from `source`
 * @param language the document's own, which is not marked
 */
export function withMarks(
  source: string,
  rPr: XmlElement | null,
  wanted: readonly Mark[],
  names: Names,
  language: string | null,
): Property[] {
  const had = readMarks(rPr, language);
  const dropped = had.filter((mark) => !wanted.some((other) => sameMark(mark, other)));
  const added = wanted.filter((mark) => !had.some((other) => sameMark(mark, other)));
  const touched = new Set([...dropped, ...added].flatMap((mark) => ELEMENTS[mark.type]));
  const kept = runProperties(source, rPr).filter(({ local }) => !touched.has(local));
  const written = added.flatMap((mark) => writeMark(mark, names));
  return inOrder([...kept, ...written]);
}

function writeMark({ type, value = '' }: Mark, { w, attr }: Names): Property[] {
  const flag = (local: string) => ({ local, xml: `<${w(local)}/>` });
  const valued = (local: string, said = value) => ({
    local,
    xml: `<${w(local)}${attr('val', said)}/>`,
  });
  switch (type) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'caps':
    case 'hidden':
    case 'rtl':
      return [flag(ELEMENTS[type][0] as string)];
    case 'underline':
      return [valued('u', 'single')];
    case 'superscript':
    case 'subscript':
      return [valued('vertAlign', type)];
    case 'size':
      return [valued('sz'), valued('szCs')];
    case 'font':
      return [
        {
          local: 'rFonts',
          xml: `<${w('rFonts')}${attr('ascii', value)}${attr('hAnsi', value)}${attr('cs', value)}/>`,
        },
      ];
    case 'link':
    case 'locked':
      return [];
    default:
      return [valued(ELEMENTS[type][0] as string)];
  }
}

export const joinProperties = (properties: readonly Property[]): string =>
  properties.map(({ xml }) => xml).join('');
