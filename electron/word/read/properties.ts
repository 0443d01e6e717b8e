import { isElement, type XmlElement } from '../xml';
import { child, children } from '../xml/find';
import type { Plan } from './plan';

/** Children that the old set of properties cannot hold, so they stand whichever is taken. */
const KEPT: Record<string, readonly string[]> = {
  pPr: ['rPr', 'sectPr'],
  sectPr: ['headerReference', 'footerReference'],
};

/**
 * The properties in force: the children of w:pPr, w:rPr, w:tblPr … , or those of the old set in its …Change element
 * where that change is rejected.
 */
export function inForce(properties: XmlElement | null, plan: Plan): XmlElement[] {
  if (!properties) return [];
  if (!plan.reverted.has(properties)) return children(properties);
  const old = oldSet(properties);
  const kept = KEPT[properties.local] ?? [];
  return [
    ...(old ? children(old) : []),
    ...children(properties).filter((one) => kept.includes(one.local)),
  ];
}

/** The old properties that a …Change element keeps. */
export function oldSet(properties: XmlElement): XmlElement | null {
  return child(child(properties, 'w', `${properties.local}Change`), 'w', properties.local);
}

/** The children that stand whichever set is taken. */
export const keptWhenReverted = (properties: XmlElement): readonly string[] =>
  KEPT[properties.local] ?? [];

/** The same element with other children, for looking properties up in. */
export function withChildren(element: XmlElement, elements: XmlElement[]): XmlElement {
  return { ...element, children: elements };
}

/** A property holder as it is in force, or null where there is none. */
export function holderInForce(parent: XmlElement, local: string, plan: Plan): XmlElement | null {
  const holder = child(parent, 'w', local);
  if (!holder || !plan.reverted.has(holder)) return holder;
  return withChildren(holder, inForce(holder, plan));
}

/** Text of all w:t (or another element) below, for messages and labels. */
export function textBelow(element: XmlElement, local = 't'): string {
  let text = '';
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.local === local)
      for (const inner of node.children) text += isElement(inner) ? '' : inner.text;
    else text += textBelow(node, local);
  }
  return text;
}
