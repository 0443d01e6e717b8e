import { isElement, type XmlElement } from '../xml';
import { attr } from '../xml/find';
import { chosenBranch } from './alternate';
import type { RawPart } from './raw';
import { type Revision, revisionOf } from './revisions';

type Scan = Pick<RawPart, 'paragraphs' | 'tables' | 'revisions' | 'fieldMarks'>;

/** Roots of flows that a field never reaches out of. */
const FLOWS = new Set(['body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent']);

/** One pass over a part: its paragraphs, tables, tracked changes and field characters, in the order of the source. */
export function scanPart(root: XmlElement): Scan {
  const scan: Scan = { paragraphs: [], tables: [], revisions: [], fieldMarks: [] };
  visit(root, root, null, { ...scan, move: null, copy: false });
  return scan;
}

/** The scan, the move whose range the visit is in, and whether that is in a copy for older programs. */
type Visit = Scan & { move: string | null; copy: boolean };

const MOVE_START = new Set(['moveFromRangeStart', 'moveToRangeStart']);
const MOVE_END = new Set(['moveFromRangeEnd', 'moveToRangeEnd']);

/** Names of most elements, which say nothing here; a part has a hundred thousand of them. */
const SILENT = new Set([
  'r',
  't',
  'rPr',
  'pPr',
  'tc',
  'tcPr',
  'tcW',
  'pStyle',
  'rStyle',
  'b',
  'sz',
]);

function visit(element: XmlElement, flow: XmlElement, inside: Revision | null, scan: Visit): void {
  let around = inside;
  let within = flow;
  if (element.ns === 'w' && !SILENT.has(element.local)) {
    const { local } = element;
    if (local === 'p') scan.paragraphs.push(element);
    else if (local === 'tbl') scan.tables.push(element);
    else if (local === 'fldChar' || local === 'instrText' || local === 'delInstrText')
      scan.fieldMarks.push({ element, flow });
    else if (FLOWS.has(local)) within = element;
    else if (MOVE_START.has(local)) scan.move = attr(element, 'w:name');
    else if (MOVE_END.has(local)) scan.move = null;
    const revision = revisionOf(element, inside, scan.move, scan.copy);
    if (revision) {
      scan.revisions.push(revision);
      if (revision.target === 'content') around = revision;
      // what an old set of properties says is no change of its own
      if (revision.target === 'properties') return;
    }
  }
  if (element.ns === 'mc' && element.local === 'AlternateContent' && !scan.copy)
    visitBranches(element, within, around, scan);
  else for (const node of element.children) if (isElement(node)) visit(node, within, around, scan);
}

function visitBranches(
  alternate: XmlElement,
  flow: XmlElement,
  inside: Revision | null,
  scan: Visit,
): void {
  const chosen = chosenBranch(alternate);
  for (const node of alternate.children) {
    scan.copy = node !== chosen;
    if (isElement(node)) visit(node, flow, inside, scan);
  }
  scan.copy = false;
}
