import { isElement, type XmlElement, type XmlNode } from '../xml';

/** The first child with this short namespace and local name. */
export function child(
  element: XmlElement | null | undefined,
  ns: string,
  local: string,
): XmlElement | null {
  if (!element) return null;
  for (const node of element.children)
    if (isElement(node) && node.local === local && node.ns === ns) return node;
  return null;
}

/** All child elements, or those with this name. */
export function children(element: XmlElement, ns?: string, local?: string): XmlElement[] {
  const out: XmlElement[] = [];
  for (const node of element.children)
    if (isElement(node) && (ns === undefined || (node.ns === ns && node.local === local)))
      out.push(node);
  return out;
}

/** The first element below (depth first) with this name. */
export function descendant(element: XmlElement, ns: string, local: string): XmlElement | null {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.local === local && node.ns === ns) return node;
    const found = descendant(node, ns, local);
    if (found) return found;
  }
  return null;
}

/** The nearest element around this one with this name. */
export function ancestor(element: XmlElement, ns: string, local: string): XmlElement | null {
  let at = element.parent;
  while (at && !(at.local === local && at.ns === ns)) at = at.parent;
  return at;
}

/** Calls `visit` for the element and everything below it, in document order; `false` skips what is inside. */
export function walk(element: XmlElement, visit: (element: XmlElement) => unknown): void {
  if (visit(element) === false) return;
  for (const node of element.children) if (isElement(node)) walk(node, visit);
}

/** An attribute by its short name, "w:val". */
export function attr(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attrs[name] ?? null;
}

/** The w:val of a child: `val(rPr, 'sz')`. */
export const val = (element: XmlElement | null | undefined, local: string): string | null =>
  attr(child(element, 'w', local), 'w:val');

/**
 * An on/off property (ST_OnOff): true when the child stands without a value or with one that means on, false when it
 * says off, null when it is not there.
 */
export function toggle(element: XmlElement | null | undefined, local: string): boolean | null {
  const found = child(element, 'w', local);
  if (!found) return null;
  return isOn(found.attrs['w:val']);
}

export const isOn = (value: string | undefined | null): boolean =>
  value === undefined || value === null || !/^(0|false|off|none)$/i.test(value);

/** A whole number of a child's w:val, or null. */
export function number(element: XmlElement | null | undefined, local: string): number | null {
  const text = val(element, local);
  return text === null ? null : toInteger(text);
}

/** Reads a whole number as Word does (a decimal is cut); null when it is none. */
export function toInteger(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) ? value : null;
}

/** All text directly in an element (its text children joined). */
export function innerText(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (!isElement(node)) text += node.text;
  return text;
}

/**
 * The index of the first of some things in the order of the source that begins at or after a place; a body may have
 * tens of thousands.
 */
export function firstFrom<T>(
  things: readonly T[],
  position: number,
  startOf: (thing: T) => number,
): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(things[middle] as T) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const startOf = ({ start }: XmlNode): number => start;
