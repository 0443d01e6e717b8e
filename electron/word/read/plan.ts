import { isElement, type XmlElement, type XmlNode } from '../xml';
import { ancestor, firstFrom, startOf } from '../xml/find';
import type { RawPart } from './raw';
import type { Revision } from './revisions';

/** Whether a tracked change is taken as made (true) or as never made (false). */
export type Accept = (revision: Revision) => boolean;

export const acceptAll: Accept = () => true;
export const rejectAll: Accept = () => false;

/**
 * What resolving the tracked changes of a part comes to. Reading a view and splicing the source both follow it, so
 * they agree by construction.
 */
export interface Plan {
  /** Elements that go with all they hold. */
  removed: Set<XmlElement>;
  /** Wrappers that go while what they hold stays. */
  unwrapped: Set<XmlElement>;
  /** Paragraphs whose end goes: their content stands at the start of the other paragraph, whose properties stay. */
  joins: Map<XmlElement, XmlElement>;
  /** Elements (w:pPr, w:rPr …) that take back their old properties. */
  reverted: Set<XmlElement>;
  /** Cells whose tracked merge is made. */
  merged: Set<XmlElement>;
  /** Whether a place in the source lies in something removed. */
  isGone(position: number): boolean;
}

/** Wrappers that paragraphs stand in without being in another flow. */
const TRANSPARENT = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
]);

/**
 * Resolves the changes of a part by `accept`. A paragraph whose mark goes joins the next one, as in Word; at the
 * end of a container and before a table the mark cannot go and stays.
 */
export function planPart(part: Pick<RawPart, 'revisions'>, accept: Accept): Plan {
  const removed = new Set<XmlElement>();
  const unwrapped = new Set<XmlElement>();
  const reverted = new Set<XmlElement>();
  const merged = new Set<XmlElement>();
  const marks = new Set<XmlElement>();
  const rows = new Set<XmlElement>();
  for (const revision of part.revisions) {
    const stays = accept(revision) === (revision.act !== 'delete');
    const { target, owner } = revision;
    if (target === 'content') {
      if (stays) unwrapped.add(owner);
      else removed.add(owner);
    } else if (target === 'mark') {
      if (!stays) marks.add(owner);
    } else if (target === 'row' || target === 'cell') {
      if (!stays) removed.add(owner);
      if (!stays && target === 'row') rows.add(owner);
    } else if (target === 'numbering') {
      if (!stays) removed.add(owner);
    } else if (target === 'merge') {
      if (stays) merged.add(owner);
    } else if (target === 'properties' && !stays) reverted.add(owner);
  }
  for (const row of rows) {
    const table = ancestor(row, 'w', 'tbl');
    if (table && rowsOf(table).every((one) => removed.has(one))) removed.add(table);
  }
  const isGone = goneTest(removed);
  const joins = new Map<XmlElement, XmlElement>();
  for (const paragraph of marks) {
    if (isGone(paragraph.start)) continue;
    const next = nextBlock(paragraph, removed);
    if (next?.local === 'p') joins.set(paragraph, next);
  }
  return { removed, unwrapped, joins, reverted, merged, isGone };
}

export const emptyPlan: Plan = {
  removed: new Set(),
  unwrapped: new Set(),
  joins: new Map(),
  reverted: new Set(),
  merged: new Set(),
  isGone: () => false,
};

/** The rows of a table, in content controls or not. */
export function rowsOf(table: XmlElement): XmlElement[] {
  const rows: XmlElement[] = [];
  collect(table, 'tr', rows);
  return rows;
}

/** The cells of a row, in content controls or not. */
export function cellsOf(row: XmlElement): XmlElement[] {
  const cells: XmlElement[] = [];
  collect(row, 'tc', cells);
  return cells;
}

function collect(element: XmlElement, local: string, out: XmlElement[]) {
  for (const node of element.children) {
    if (!isElement(node) || node.ns !== 'w') continue;
    if (node.local === local) out.push(node);
    else if (TRANSPARENT.has(node.local)) collect(node, local, out);
  }
}

/** The paragraph, table or other block that follows in the same container and is not removed. */
function nextBlock(paragraph: XmlElement, removed: Set<XmlElement>): XmlElement | null {
  let from = paragraph;
  for (;;) {
    const parent = from.parent;
    if (!parent) return null;
    const found = firstBlock(parent, from.end, removed);
    if (found) return found;
    if (parent.ns !== 'w' || !TRANSPARENT.has(parent.local)) return null;
    from = parent;
  }
}

function firstBlock(
  parent: XmlElement,
  after: number,
  removed: Set<XmlElement>,
): XmlElement | null {
  const { children } = parent;
  for (let at = firstFrom(children, after, startOf); at < children.length; at++) {
    const node = children[at] as XmlNode;
    if (!isElement(node) || removed.has(node)) continue;
    if (node.ns !== 'w') {
      if (node.ns === 'm' || node.ns === 'mc') return node;
      continue;
    }
    if (node.local === 'p' || node.local === 'tbl' || node.local === 'altChunk') return node;
    if (TRANSPARENT.has(node.local)) {
      const found = firstBlock(node, after, removed);
      if (found) return found;
    }
  }
  return null;
}

/** A test for "inside a removed element", by the ranges of the outermost ones. */
function goneTest(removed: Set<XmlElement>): (position: number) => boolean {
  const sorted = [...removed].sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of sorted) {
    if (ends.length > 0 && start < (ends[ends.length - 1] as number)) continue;
    starts.push(start);
    ends.push(end);
  }
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= position) low = middle + 1;
      else high = middle;
    }
    return low > 0 && position < (ends[low - 1] as number);
  };
}
