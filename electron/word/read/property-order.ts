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
