import type { ParagraphMark } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, child, number, toggle, val } from '../xml/find';
import { fingerprint } from './fingerprint';
import { listOf, type NumberingPart } from './numbering';
import type { Plan } from './plan';
import { holderInForce } from './properties';
import { headingOf, type Styles } from './styles';

const ALIGN: Record<string, ParagraphMark['align']> = {
  left: 'left',
  start: 'left',
  center: 'centre',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Properties that have a field of their own in the mark. */
const MODELLED = new Set(['pStyle', 'numPr', 'jc', 'bidi', 'outlineLvl', 'sectPr']);

/** Whether a paragraph property is one of those that a mark only keeps a hash of; the run's of its end aside. */
export const isParagraphRest = (local: string): boolean => !MODELLED.has(local) && local !== 'rPr';

/** The paragraph mark of a w:p: what kind of paragraph it ends, and how that looks. */
export function readParagraphMark(
  paragraph: XmlElement,
  plan: Plan,
  styles: Styles,
  numbering: NumberingPart,
): ParagraphMark {
  const pPr = holderInForce(paragraph, 'pPr', plan);
  const style = val(pPr, 'pStyle');
  const applied = style ?? styles.defaultParagraph;
  const numPr = child(pPr, 'w', 'numPr');
  const stays = numPr && plan.removed.has(numPr) ? null : numPr;
  const list = listOf(numbering, styles, applied, stays);
  const mark: ParagraphMark = { ...kindOf(pPr, applied, list, styles, numbering), style, list };
  const align = ALIGN[attr(child(pPr, 'w', 'jc'), 'w:val') ?? ''];
  if (align) mark.align = align;
  if (toggle(pPr, 'bidi') === true) mark.rtl = true;
  if (child(pPr, 'w', 'sectPr')) mark.section = true;
  const rest = pPr && fingerprint(restOf(pPr, plan));
  if (rest) mark.rest = rest;
  return mark;
}

function kindOf(
  pPr: XmlElement | null,
  style: string | null,
  list: ParagraphMark['list'],
  styles: Styles,
  numbering: NumberingPart,
): Pick<ParagraphMark, 'kind' | 'level'> {
  const outline = number(pPr, 'outlineLvl');
  const heading =
    outline === null ? headingOf(styles, style) : outline < 9 && outline >= 0 ? outline + 1 : null;
  if (heading !== null) return { kind: 'heading', level: heading };
  if (list) {
    const level = numbering.lists.get(list.id)?.levels[list.level];
    if (level && (level.format !== 'none' || level.text !== ''))
      return { kind: 'item', level: list.level };
  }
  return { kind: 'paragraph', level: 0 };
}

function restOf(pPr: XmlElement, plan: Plan): XmlElement[] {
  const rest: XmlElement[] = [];
  for (const node of pPr.children) {
    if (!('local' in node) || (node.ns === 'w' && MODELLED.has(node.local))) continue;
    rest.push(node.local === 'rPr' ? (holderInForce(pPr, 'rPr', plan) ?? node) : node);
  }
  // another order of the same properties is no change
  return rest.length > 1
    ? rest.sort((a, b) => (a.local < b.local ? -1 : a.local > b.local ? 1 : 0))
    : rest;
}
