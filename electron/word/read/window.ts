import { isElement, type XmlElement } from '../xml';
import { children } from '../xml/find';
import type { RevisionGroup } from './groups';
import type { RawPart } from './raw';

/** A stretch of a part's source that holds whole top-level blocks. */
export interface Window {
  part: RawPart;
  from: number;
  to: number;
}

/** The top-level blocks of a part, and which of them may run into the next one. */
export interface Units {
  elements: XmlElement[];
  /** The end of the block is tracked, so in some view its text stands in the next block. */
  runsOn: boolean[];
}

const HOLDERS = new Set(['body', 'footnotes', 'endnotes', 'hdr', 'ftr']);

/** The top-level blocks of a part: those of the body or the header, or the notes. */
export function unitsOf(part: RawPart): Units {
  const elements: XmlElement[] = [];
  const visit = (holder: XmlElement) => {
    for (const node of holder.children) {
      if (!isElement(node)) continue;
      if (node.local === 'body') visit(node);
      else elements.push(node);
    }
  };
  if (HOLDERS.has(part.root.local)) visit(part.root);
  else for (const body of children(part.root, 'w', 'body')) visit(body);
  const tracked = new Set<XmlElement>();
  for (const { owner, target } of part.revisions) {
    let at = owner;
    if (target !== 'mark' && target !== 'content') continue;
    while (at.parent && at.parent !== part.root && at.parent.local !== 'body') at = at.parent;
    if (target === 'mark' || at.local !== 'p') tracked.add(at);
  }
  return {
    elements,
    runsOn: elements.map((one) => tracked.has(one) || !(one.local === 'p' || one.local === 'tbl')),
  };
}

/**
 * The stretch that a group of changes can show in, whichever way they and their neighbours are resolved: the blocks
 * that it touches, whatever may run into them or they into, and one firm block on each side.
 */
export function windowOf(group: RevisionGroup, units: Units): Window {
  const { elements, runsOn } = units;
  let first = elements.length - 1;
  let last = 0;
  for (const { owner } of group.revisions) {
    const at = unitAt(elements, owner.start);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  while (first > 0 && runsOn[first - 1]) first--;
  while (last < elements.length - 1 && runsOn[last]) last++;
  const from = elements[Math.max(0, first - 1)]?.start ?? 0;
  const to = elements[Math.min(elements.length - 1, last + 1)]?.end ?? group.part.source.length;
  return { part: group.part, from, to };
}

/** The last element that begins at or before a place. */
function unitAt(elements: readonly XmlElement[], position: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as XmlElement).start <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
