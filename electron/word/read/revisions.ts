import type { XmlElement } from '../xml';
import { attr } from '../xml/find';

/**
 * What a tracked change is about. `content`: the element wraps what was inserted or deleted; `mark`: the end of a
 * paragraph; `row`, `cell`: one of a table; `merge`: cells merged or split; `properties`: old formatting kept in a
 * …Change element; `numbering`: a number put on a paragraph; `old number`: what a number showed before.
 */
export type RevisionTarget =
  | 'content'
  | 'mark'
  | 'row'
  | 'cell'
  | 'merge'
  | 'properties'
  | 'numbering'
  | 'old number';

/** One tracked change of a file. */
export interface Revision {
  /** w:id as written; Word does not insist that it is unique. */
  id: string | null;
  author: string;
  /** As the file gives it: ISO, usually without a zone. */
  date: string | null;
  act: 'insert' | 'delete' | 'change';
  target: RevisionTarget;
  /** Name of the move that it is one end of (the other end has the same), or null. */
  move: string | null;
  /** The element that says so. */
  element: XmlElement;
  /** What is meant: the wrapper itself, the paragraph, the row, the cell, or the element that holds what changed. */
  owner: XmlElement;
  /** The nearest tracked content around it, when one stands inside another. */
  inside: Revision | null;
  /** It stands in a copy for older programs (of a text box): resolved with the others, but no change of its own. */
  copy: boolean;
}

const ACTS: Record<string, 'insert' | 'delete'> = {
  ins: 'insert',
  moveTo: 'insert',
  del: 'delete',
  moveFrom: 'delete',
};

/** The tracked change that an element stands for, or null when it is none. */
export function revisionOf(
  element: XmlElement,
  inside: Revision | null,
  move: string | null,
  copy: boolean,
): Revision | null {
  const found = changeIn(element, inside, move);
  return found && { ...found, copy };
}

function changeIn(
  element: XmlElement,
  inside: Revision | null,
  move: string | null,
): Revision | null {
  if (element.ns !== 'w') return null;
  const { local, parent } = element;
  const act = ACTS[local];
  if (act) {
    const [target, owner] = targetOf(element);
    return target === null ? null : make(element, act, target, owner, inside, move);
  }
  if (local === 'cellIns' || local === 'cellDel')
    return make(element, local === 'cellIns' ? 'insert' : 'delete', 'cell', up(element, 2), inside);
  if (local === 'cellMerge') return make(element, 'change', 'merge', up(element, 2), inside);
  if (local === 'numberingChange') return make(element, 'change', 'old number', element, inside);
  if (local.endsWith('Change') && parent && `${parent.local}Change` === local)
    return make(element, 'change', 'properties', parent, inside);
  return null;
}

/** Where w:ins and its kin stand says what they are about. */
function targetOf(element: XmlElement): [RevisionTarget | null, XmlElement] {
  const parent = element.parent as XmlElement;
  if (parent.ns !== 'w') return ['content', element];
  if (parent.local === 'rPr') {
    const holder = parent.parent;
    return holder?.local === 'pPr' && holder.parent?.local === 'p'
      ? ['mark', holder.parent]
      : [null, element];
  }
  if (parent.local === 'trPr') return ['row', up(element, 2)];
  if (parent.local === 'numPr') return ['numbering', parent];
  return ['content', element];
}

function up(element: XmlElement, steps: number): XmlElement {
  let at = element;
  for (let i = 0; i < steps && at.parent; i++) at = at.parent;
  return at;
}

function make(
  element: XmlElement,
  act: Revision['act'],
  target: RevisionTarget,
  owner: XmlElement,
  inside: Revision | null,
  move: string | null = null,
): Revision {
  return {
    id: attr(element, 'w:id'),
    author: attr(element, 'w:author')?.trim() || 'Unknown',
    date: attr(element, 'w:date'),
    act,
    target,
    move: element.local.startsWith('move') ? move : null,
    element,
    owner,
    inside,
    copy: false,
  };
}
