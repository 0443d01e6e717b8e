import { isElement, type XmlElement } from '../xml';
import { chosenBranch } from './alternate';
import { isNested } from './nested';
import { type Accept, planPart } from './plan';
import { type RawDocument, textParts } from './raw';
import { shownText } from './text';
import type { View } from './view';

/** What parts one word from another. */
const PARTS = /^(p|tab|br|cr)$/;

/** Words of a file that stand where Word allows none, as programs other than Word write them. */
export interface Misplaced {
  /** Words that were not read, in the order of the source. */
  unread: string[];
  /** How many paragraphs and tables stand in another paragraph; they are read. */
  nested: number;
}

/**
 * What a view lacks of the words that its parts hold, so that none is ever lost unsaid. Left out are what the tracked
 * changes take away, copies for older programs, reading aids, equations and what a field does not show.
 */
export function misplacedIn(
  raw: RawDocument,
  { tree, places, unshown }: View,
  accept: Accept,
): Misplaced {
  const read = new Set<XmlElement>();
  let nested = 0;
  for (const { element, leaves } of places.values()) {
    for (const leaf of leaves) read.add(leaf.element);
    if ((element.local === 'p' || element.local === 'tbl') && isNested(element)) nested++;
  }
  let unread = '';
  const visit = (element: XmlElement, removed: ReadonlySet<XmlElement>): void => {
    const { ns, local } = element;
    if (removed.has(element) || ns === 'm' || (ns === 'w' && local === 'rt')) return;
    if (ns === 'w' && (local === 't' || local === 'delText')) {
      if (!read.has(element) && !unshown.has(element)) unread += shownText(element);
    } else if (ns === 'mc' && local === 'AlternateContent') {
      const branch = chosenBranch(element);
      if (branch) visit(branch, removed);
    } else for (const node of element.children) if (isElement(node)) visit(node, removed);
    if (ns === 'w' && PARTS.test(local)) unread += ' ';
  };
  const removedIn = new Map(
    textParts(raw).map((part) => [part.name, planPart(part, accept).removed]),
  );
  for (const { id, kind } of tree.containers) {
    const place = kind === 'text-box' ? undefined : places.get(id);
    if (place) visit(place.element, removedIn.get(place.part.name) ?? new Set());
  }
  return { unread: unread.match(/\S+/g) ?? [], nested };
}
