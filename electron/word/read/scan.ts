import { isElement, type XmlElement } from '../xml';
import type { RawPart } from './raw';
import { type Revision, revisionOf } from './revisions';

type Scan = Pick<RawPart, 'paragraphs' | 'tables' | 'revisions' | 'fieldMarks'>;

/** Roots of flows that a field never reaches out of. */
const FLOWS = new Set(['body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'txbxContent']);

/** One pass over a part: its paragraphs, tables, tracked changes and field characters, in the order of the source. */
export function scanPart(root: XmlElement): Scan {
  const scan: Scan = { paragraphs: [], tables: [], revisions: [], fieldMarks: [] };
  visit(root, root, null, scan);
  return scan;
}

function visit(element: XmlElement, flow: XmlElement, inside: Revision | null, scan: Scan): void {
  let around = inside;
  let within = flow;
  if (element.ns === 'w') {
    const { local } = element;
    if (local === 'p') scan.paragraphs.push(element);
    else if (local === 'tbl') scan.tables.push(element);
    else if (local === 'fldChar' || local === 'instrText' || local === 'delInstrText')
      scan.fieldMarks.push({ element, flow });
    else if (FLOWS.has(local)) within = element;
    const revision = revisionOf(element, inside);
    if (revision) {
      scan.revisions.push(revision);
      if (revision.target === 'content') around = revision;
      // what an old set of properties says is no change of its own
      if (revision.target === 'properties') return;
    }
  }
  for (const node of element.children) if (isElement(node)) visit(node, within, around, scan);
}
