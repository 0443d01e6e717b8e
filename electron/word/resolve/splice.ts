import type { Plan } from '../read/plan';
import { keptWhenReverted, oldSet } from '../read/properties';
import type { RawPart } from '../read/raw';
import { isElement, type XmlElement } from '../xml';
import { child } from '../xml/find';
import { resolvedMerge } from './cell-merge';
import { strandedMarks } from './stranded';

export interface SpliceOptions {
  /** Takes comment ranges and references out too. */
  dropComments: boolean;
}

/** What says that something is tracked, and goes once it is resolved. */
const TRACKING = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'cellIns',
  'cellDel',
  'cellMerge',
  'numberingChange',
]);
const RANGE =
  /^(moveFrom|moveTo|customXmlIns|customXmlDel|customXmlMoveFrom|customXmlMoveTo)Range(Start|End)$/;
const CHANGE = /^(rPr|pPr|sectPr|tblPr|tblGrid|trPr|tcPr|tblPrEx)Change$/;
const COMMENT = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

/** Holders that say nothing once they are empty. */
const HOLDERS = new Set(['pPr', 'rPr', 'trPr', 'numPr', 'sdt', 'sdtContent']);

/**
 * The source of a part with its tracked changes resolved as planned, by splices: whatever no change touches is
 * copied from the source as it stands. The source itself when nothing changes.
 */
export function spliceResolved(part: RawPart, plan: Plan, options: SpliceOptions): string {
  const joined = new Map<XmlElement, XmlElement[]>();
  for (const paragraph of part.paragraphs) {
    const target = plan.joins.get(paragraph);
    if (!target) continue;
    joined.set(target, [
      ...(joined.get(target) ?? []),
      ...(joined.get(paragraph) ?? []),
      paragraph,
    ]);
  }
  const splicer: Splicer = { source: part.source, plan, joined, options };
  const root = emit(part.root, splicer);
  if (root === null) return part.source;
  return part.source.slice(0, part.root.start) + root + part.source.slice(part.root.end);
}

interface Splicer {
  source: string;
  plan: Plan;
  /** Paragraphs whose content opens another one, in order. */
  joined: Map<XmlElement, XmlElement[]>;
  options: SpliceOptions;
}

/** The text that an element comes to; null when it stays as it is. */
function emit(element: XmlElement, splicer: Splicer): string | null {
  const { source, plan, joined } = splicer;
  if (plan.removed.has(element))
    return strandedMarks(element, source, !splicer.options.dropComments);
  if (element.ns === 'w') {
    if (plan.joins.has(element) || goes(element, splicer)) return '';
    if (plan.unwrapped.has(element))
      return inner(element, splicer) ?? source.slice(element.innerStart, element.innerEnd);
    const merge =
      element.local === 'tcPr' ? resolvedMerge(element, source, plan, said(splicer)) : null;
    if (merge !== null) return merge;
    if (plan.reverted.has(element)) return revert(element, splicer);
    if (element.local === 'delText' || element.local === 'delInstrText')
      return undelete(element, source);
  }
  const opening = joined.get(element);
  const changed = inner(element, splicer);
  if (opening) return open(element, changed, opening, splicer);
  if (changed === null) return null;
  if (element.ns === 'w' && HOLDERS.has(element.local) && changed.trim() === '') return '';
  if (isBareReference(element, splicer)) return '';
  return (
    source.slice(element.start, element.innerStart) +
    changed +
    source.slice(element.innerEnd, element.end)
  );
}

/** The text that an element comes to, also where it stays as it is. */
const said = (splicer: Splicer) => (element: XmlElement) =>
  emit(element, splicer) ?? splicer.source.slice(element.start, element.end);

function goes(element: XmlElement, { plan, options }: Splicer): boolean {
  const { local } = element;
  if (TRACKING.has(local)) return !plan.unwrapped.has(element);
  if (RANGE.test(local) || CHANGE.test(local)) return true;
  return options.dropComments && COMMENT.has(local);
}

/** What stands between the tags; null when it stays as it is. */
function inner(
  element: XmlElement,
  splicer: Splicer,
  skip: XmlElement | null = null,
): string | null {
  let out = '';
  let cursor = element.innerStart;
  let changed = false;
  for (const node of element.children) {
    if (!isElement(node)) continue;
    const text = node === skip ? '' : emit(node, splicer);
    if (text === null) continue;
    out += splicer.source.slice(cursor, node.start) + text;
    cursor = node.end;
    changed = true;
  }
  return changed ? out + splicer.source.slice(cursor, element.innerEnd) : null;
}

/** A paragraph with the content of others put before its own. */
function open(
  paragraph: XmlElement,
  changed: string | null,
  opening: XmlElement[],
  splicer: Splicer,
): string {
  const { source } = splicer;
  const pPr = child(paragraph, 'w', 'pPr');
  let before = '';
  for (const one of opening) {
    const own = child(one, 'w', 'pPr');
    before += inner(one, splicer, own) ?? source.slice(one.innerStart, one.innerEnd);
  }
  if (paragraph.innerStart === paragraph.end)
    return `${source.slice(paragraph.start, paragraph.end - 2).trimEnd()}>${before}</${paragraph.name}>`;
  const properties = pPr ? (emit(pPr, splicer) ?? source.slice(pPr.start, pPr.end)) : '';
  const rest =
    changed === null && !pPr
      ? source.slice(paragraph.innerStart, paragraph.innerEnd)
      : (inner(paragraph, splicer, pPr) as string);
  return (
    source.slice(paragraph.start, paragraph.innerStart) +
    properties +
    before +
    rest +
    source.slice(paragraph.innerEnd, paragraph.end)
  );
}

/** Properties put back to their old set. */
function revert(element: XmlElement, splicer: Splicer): string {
  const { source } = splicer;
  const old = oldSet(element);
  const kept = keptWhenReverted(element);
  let stays = '';
  for (const node of element.children)
    if (isElement(node) && kept.includes(node.local)) stays += said(splicer)(node);
  const before = old ? (inner(old, splicer) ?? source.slice(old.innerStart, old.innerEnd)) : '';
  // header references come first in a section, run properties last in a paragraph
  const content = element.local === 'sectPr' ? stays + before : before + stays;
  if (HOLDERS.has(element.local) && content.trim() === '') return '';
  return (
    source.slice(element.start, element.innerStart) +
    content +
    source.slice(element.innerEnd, element.end)
  );
}

/** Deleted text that stays is ordinary text again. */
function undelete(element: XmlElement, source: string): string {
  const name = element.name.replace(/del(Text|InstrText)$/, (_, rest: string) =>
    rest === 'Text' ? 't' : 'instrText',
  );
  const tail = source.slice(element.start + 1 + element.name.length, element.innerStart);
  if (element.innerStart === element.end) return `<${name}${tail}`;
  return `<${name}${tail}${source.slice(element.innerStart, element.innerEnd)}</${name}>`;
}

/** A run that held nothing but a comment's reference goes with it. */
function isBareReference(element: XmlElement, { options }: Splicer): boolean {
  if (!options.dropComments || element.local !== 'r' || element.ns !== 'w') return false;
  return element.children.every(
    (node) => !isElement(node) || node.local === 'rPr' || node.local === 'commentReference',
  );
}
