import type { Hunk } from '../../../shared/amendment/types';
import type { XmlElement } from '../xml';
import { ancestor, child, children } from '../xml/find';
import { fingerprint } from './fingerprint';
import type { RevisionGroup } from './groups';
import { isParagraphRest } from './paragraph-properties';
import { rowsOf } from './plan';
import { oldSet, withChildren } from './properties';
import type { Revision } from './revisions';
import { isRunModelled, readMarks } from './run-properties';
import { TABLE_MODELLED } from './table';
import type { View } from './view';

/** How many tracked changes of a group its hunks leave out, though they make the others. */
export interface Untaken {
  /** Changes of formatting outside the model. */
  formats: number;
  /** New paragraph ends that also end a section. */
  sections: number;
}

/**
 * What is tracked in a group and not in its hunks. What stands in something that comes or goes whole is no change of
 * its own.
 * @param relaid ids of the paragraphs of which only the layout outside the model changes
 */
export function untakenIn(
  { revisions }: RevisionGroup,
  hunks: readonly Hunk[],
  relaid: ReadonlySet<string>,
  { idOf }: View,
): Untaken {
  const marks = ownersOf(revisions, ['mark']);
  const whole = ownersOf(revisions, ['row', 'cell']);
  const recut = new Set(
    hunks.flatMap((hunk) => (hunk.kind === 'rows' ? hunk.remove.map(({ row }) => row) : [])),
  );
  const isLeft = ({ target, owner, inside }: Revision): boolean => {
    if (target !== 'properties' || inside || standsIn(owner, whole)) return false;
    const [now, before] = [children(owner), childrenOf(oldSet(owner))];
    if (owner.local === 'rPr' && owner.parent?.local === 'r') {
      if (!differ(now, before)) return false;
      return sameMarks(owner, before) || differ(now, before, (local) => !isRunModelled(local));
    }
    if (owner.local === 'pPr' || owner.local === 'rPr') {
      const paragraph = ancestor(owner, 'w', 'p');
      if (!paragraph || marks.has(paragraph)) return false;
      if (!relaid.has(idOf.get(paragraph) ?? '')) return false;
      return owner.local === 'rPr' || differ(now, before, isParagraphRest);
    }
    if (owner.local === 'trPr' || owner.local === 'tcPr') {
      const row = ancestor(owner, 'w', 'tr');
      if (row && recut.has(idOf.get(row) ?? '')) return false;
      return differ(now, before, (local) => !TABLE_MODELLED.has(local));
    }
    const table = owner.local === 'sectPr' ? null : ancestor(owner, 'w', 'tbl');
    if (table && rowsOf(table).every((row) => whole.has(row))) return false;
    return differ(now, before, (local) => !local.endsWith('Reference'));
  };
  const endsSection = ({ target, act, owner }: Revision): boolean =>
    target === 'mark' &&
    act === 'insert' &&
    child(child(owner, 'w', 'pPr'), 'w', 'sectPr') !== null;
  return {
    formats: revisions.filter(isLeft).length,
    sections: revisions.filter(endsSection).length,
  };
}

function ownersOf(revisions: readonly Revision[], targets: Revision['target'][]): Set<XmlElement> {
  return new Set(
    revisions.filter(({ target }) => targets.includes(target)).map(({ owner }) => owner),
  );
}

const childrenOf = (element: XmlElement | null) => (element ? children(element) : []);

function differ(
  now: readonly XmlElement[],
  before: readonly XmlElement[],
  counts: (local: string) => boolean = () => true,
): boolean {
  const said = (elements: readonly XmlElement[]) =>
    fingerprint(
      elements.filter(({ local }) => counts(local)).sort((a, b) => (a.local < b.local ? -1 : 1)),
    );
  return said(now) !== said(before);
}

/** Whether a run's marks stay though its properties change: a double underline for a single one. */
function sameMarks(rPr: XmlElement, before: XmlElement[]): boolean {
  const said = (element: XmlElement) => JSON.stringify(readMarks(element, null));
  return said(rPr) === said(withChildren(rPr, before));
}

function standsIn(owner: XmlElement, whole: ReadonlySet<XmlElement>): boolean {
  for (let at: XmlElement | null = owner; at; at = at.parent) if (whole.has(at)) return true;
  return false;
}
