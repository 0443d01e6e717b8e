import { isElement, type XmlElement } from '../xml';

/** The rank of each child of a property holder. */
type Ranks = ReadonlyMap<string, number>;

const ranks = (locals: string): Ranks => new Map(locals.split(' ').map((local, i) => [local, i]));

/** Children of w:rPr in the order that the schema asks for (ISO/IEC 29500-1, EG_RPrBase). */
const RUN = ranks(
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
);

/** Children of w:pPr in the order that the schema asks for (ISO/IEC 29500-1, CT_PPr). */
export const PARAGRAPH = ranks(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);

/**
 * Properties of a paragraph that have an order within. Borders have one too, but the reader knows them by how they are
 * written, so that in another order they would be others.
 */
const WITHIN = new Map([['numPr', ranks('ilvl numId numberingChange ins')]]);

/** A property: its local name and how it is written. */
export interface Said {
  local: string;
  xml: string;
}

/**
 * Properties in the schema's order, none twice in the same words (LibreOffice writes some so); ones that the schema
 * does not know stay where they were, at the end.
 */
export function inOrder<P extends Said>(properties: readonly P[], order = RUN): P[] {
  const rank = ({ local }: P) => order.get(local) ?? order.size;
  return properties
    .filter(({ xml }, i) => properties.findIndex((other) => other.xml === xml) === i)
    .sort((a, b) => rank(a) - rank(b));
}

/** A property as the source has it, what it holds in the schema's order. */
export function saidInOrder(property: XmlElement, source: string): string {
  const { local, start, end, innerStart, innerEnd } = property;
  const order = WITHIN.get(local);
  const inner = property.children
    .filter(isElement)
    .map((one) => ({ local: one.local, xml: source.slice(one.start, one.end) }));
  const sorted = order ? inOrder(inner, order) : inner;
  if (sorted.every((one, i) => one === inner[i])) return source.slice(start, end);
  const said = sorted.map(({ xml }) => xml).join('');
  return source.slice(start, innerStart) + said + source.slice(innerEnd, end);
}
