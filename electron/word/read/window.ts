import { isElement, type XmlElement } from '../xml';
import { children, firstFrom } from '../xml/find';
import type { RevisionGroup } from './groups';
import { rowsOf } from './plan';
import type { RawPart } from './raw';

interface Stretch {
  from: number;
  to: number;
}

/** A stretch of a part's source that holds whole top-level blocks. */
export interface Window extends Stretch {
  part: RawPart;
  /** Of some of its tables only the rows in a stretch count. */
  rows: ReadonlyMap<XmlElement, Stretch>;
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
 * that it touches, whatever may run into them or they into, and one firm block on each side; so too the rows of a table.
 * @param isDraft whether a row stands in the draft
 */
export function windowOf(
  group: RevisionGroup,
  units: Units,
  isDraft: (row: XmlElement) => boolean,
): Window {
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
  const rows = new Map<XmlElement, Stretch>();
  for (const table of elements.slice(Math.max(0, first - 1), last + 2)) {
    const stretch = table.local === 'tbl' ? rowsTouched(group, table, isDraft) : null;
    if (stretch) rows.set(table, stretch);
  }
  return { part: group.part, from, to, rows };
}

/** The rows of a table that a group can show in, with a firm one on each side; null for all of them. */
function rowsTouched(
  { revisions }: RevisionGroup,
  table: XmlElement,
  isDraft: (row: XmlElement) => boolean,
): Stretch | null {
  const rows = rowsOf(table);
  const inTable = revisions.filter(
    ({ owner }) => owner.start >= table.start && owner.end <= table.end,
  );
  const touched = new Set<number>();
  for (const { owner, target } of inTable) {
    const at = firstFrom(rows, owner.end, endOf);
    const row = rows[at];
    if (!row || row.start > owner.start || target === 'cell' || target === 'merge') return null;
    touched.add(at);
  }
  const firm = (at: number) => isDraft(rows[at] as XmlElement) && !touched.has(at);
  let first = touched.size > 0 ? Math.min(...touched) : 0;
  let last = touched.size > 0 ? Math.max(...touched) : 0;
  if (touched.size > 0)
    do first--;
    while (first > 0 && !firm(first));
  if (touched.size > 0) last++;
  while (last < rows.length - 1 && !firm(last)) last++;
  const from = rows[Math.max(0, first)]?.start;
  const to = rows[Math.min(last, rows.length - 1)]?.end;
  return from === undefined || to === undefined ? null : { from, to };
}

const endOf = ({ end }: XmlElement): number => end;

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
