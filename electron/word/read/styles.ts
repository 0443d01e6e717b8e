import type { XmlElement } from '../xml';
import { attr, child, children, isOn, number, toggle, val } from '../xml/find';

/** One paragraph, character or numbering style, as far as reading needs it. */
export interface Style {
  id: string;
  name: string;
  type: string;
  basedOn: string | null;
  next: string | null;
  /** w:outlineLvl, 0 to 8; 9 is body text. */
  outline: number | null;
  numId: string | null;
  ilvl: number | null;
  /** Whether it hides words (w:vanish); null where it does not say. */
  hidden: boolean | null;
}

export interface Styles {
  all: Map<string, Style>;
  /** Id of the paragraph style that applies where none is named. */
  defaultParagraph: string | null;
  /** BCP 47 of the document's default run properties. */
  language: string | null;
}

/** Reads word/styles.xml (null where a file has none). */
export function readStyles(root: XmlElement | null): Styles {
  const all = new Map<string, Style>();
  let defaultParagraph: string | null = null;
  for (const element of root ? children(root, 'w', 'style') : []) {
    const style = readStyle(element);
    if (style.id === '') continue;
    all.set(style.id, style);
    if (
      style.type === 'paragraph' &&
      'w:default' in element.attrs &&
      isOn(element.attrs['w:default'])
    )
      defaultParagraph = style.id;
  }
  const defaults = child(child(child(root, 'w', 'docDefaults'), 'w', 'rPrDefault'), 'w', 'rPr');
  return { all, defaultParagraph, language: attr(child(defaults, 'w', 'lang'), 'w:val') };
}

function readStyle(element: XmlElement): Style {
  const pPr = child(element, 'w', 'pPr');
  const rPr = child(element, 'w', 'rPr');
  const numPr = child(pPr, 'w', 'numPr');
  const id = attr(element, 'w:styleId') ?? '';
  return {
    id,
    name: val(element, 'name') ?? id,
    type: attr(element, 'w:type') ?? 'paragraph',
    basedOn: val(element, 'basedOn'),
    next: val(element, 'next'),
    outline: number(pPr, 'outlineLvl'),
    numId: val(numPr, 'numId'),
    ilvl: number(numPr, 'ilvl'),
    hidden: rPr ? toggle(rPr, 'vanish') : null,
  };
}

/** A style and those it is based on, nearest first; a circle is cut. */
export function styleChain(styles: Styles, id: string | null): Style[] {
  const chain: Style[] = [];
  let at = id === null ? undefined : styles.all.get(id);
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = at.basedOn === null ? undefined : styles.all.get(at.basedOn);
  }
  return chain;
}

/**
 * The heading level (1 to 9) that a paragraph style gives: its outline level, through based-on styles; a built-in
 * "heading 3" is one also where its definition leaves the level out.
 */
export function headingOf(styles: Styles, id: string | null): number | null {
  for (const style of styleChain(styles, id)) {
    if (style.outline !== null)
      return style.outline >= 0 && style.outline < 9 ? style.outline + 1 : null;
    const builtIn = /^heading ([1-9])$/i.exec(style.name)?.[1];
    if (builtIn) return Number(builtIn);
  }
  return null;
}
