import type { Leaf, Place as ReaderPlace } from '../read/context';
import { shownText } from '../read/text';
import { isElement, type XmlElement } from '../xml';
import { walk } from '../xml/find';

/** Text boxes stand twice in a file: as a drawing, and as VML for programs that know no drawings. */

/** The copy of a text box's content for older programs; null where it has none, undefined where none fits. */
export function twinOf(content: XmlElement): XmlElement | null | undefined {
  const choice = above(content, 'Choice');
  const alternate = choice?.parent;
  if (!choice || !alternate) return null;
  const fallback = alternate.children.find(
    (node) => isElement(node) && node.ns === 'mc' && node.local === 'Fallback',
  );
  if (!fallback || !isElement(fallback)) return null;
  const own = boxesBelow(choice);
  const copies = boxesBelow(fallback);
  if (copies.length === 0) return null;
  return copies.length === own.length ? copies[own.indexOf(content)] : undefined;
}

function above(element: XmlElement, local: string): XmlElement | null {
  for (let at = element.parent; at; at = at.parent)
    if (at.ns === 'mc' && at.local === local) return at;
  return null;
}

function boxesBelow(element: XmlElement): XmlElement[] {
  const out: XmlElement[] = [];
  walk(element, (one) => {
    if (one.ns === 'w' && one.local === 'txbxContent') out.push(one);
  });
  return out;
}

/** For each place in a text box the same place in its copy; null where the two differ in shape or hold pictures. */
export function twinPlaces(
  content: XmlElement,
  twin: XmlElement,
  places: readonly [string, ReaderPlace][],
): Map<string, ReaderPlace> | null {
  const own = elementsBelow(content);
  const copies = elementsBelow(twin);
  if (own.length !== copies.length || own.some((one, i) => one.local !== copies[i]?.local))
    return null;
  const out = new Map<string, ReaderPlace>();
  for (const [id, place] of places) {
    const copy = copies[own.indexOf(place.element)];
    if (!copy) continue;
    const leaves = leavesOf(copy);
    if (copy.local === 'p' && roomOf(leaves) !== roomOf(place.leaves)) return null;
    out.set(id, { ...place, element: copy, leaves });
  }
  return out;
}

function elementsBelow(element: XmlElement): XmlElement[] {
  const out: XmlElement[] = [];
  walk(element, (one) => {
    if (one.ns === 'w' && /^(p|tbl|tr|tc)$/.test(one.local)) out.push(one);
  });
  return out;
}

const SINGLE = /^(tab|ptab|cr|br|noBreakHyphen|softHyphen)$/;

const roomOf = (leaves: readonly Leaf[]): number =>
  leaves.reduce((sum, { length }) => sum + length, 0);

/** What makes the text of a paragraph of plain runs. */
function leavesOf(paragraph: XmlElement): Leaf[] {
  const leaves: Leaf[] = [];
  let offset = 0;
  walk(paragraph, (element) => {
    if (element.ns !== 'w' || element.parent?.local !== 'r') return;
    const length =
      element.local === 't' ? shownText(element).length : SINGLE.test(element.local) ? 1 : 0;
    if (length > 0) leaves.push({ element, run: element.parent, offset, length });
    offset += length;
  });
  return leaves;
}
