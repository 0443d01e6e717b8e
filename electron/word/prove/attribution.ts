import type { Package } from '../package/open';
import { isFramed } from '../read/framed';
import { rowsOf } from '../read/plan';
import { textBelow } from '../read/properties';
import type { RawDocument, RawPart } from '../read/raw';
import { allRevisions, textParts } from '../read/raw';
import type { Revision } from '../read/revisions';
import type { Difference } from '../service';
import { isElement, type XmlElement } from '../xml';
import { attr, children, walk } from '../xml/find';
import { parseXml } from '../xml/parse';

/** A comment that names an amendment, and where it stands in the body. */
interface NamedComment {
  author: string | null;
  date: string | null;
  from: number;
  to: number;
}

const NAMES = /\bAmendment \d+/;

/**
 * Whether each tracked change says whose it is and belongs to an amendment: in the body it lies within a comment that
 * names one, by the same author at the same time; elsewhere, where Word takes no comments, such a comment stands in
 * the body.
 * @param nameOf what a person calls the place of an element
 */
export function checkAttribution(
  raw: RawDocument,
  nameOf: (element: XmlElement) => string,
): Difference[] {
  const out: Difference[] = [];
  const add = (revision: Revision, expected: string, found: string) =>
    out.push({ check: 'attribution', where: nameOf(revision.owner), expected, found });
  const comments = namedComments(raw);
  for (const part of textParts(raw))
    for (const revision of part.revisions) {
      if (!attr(revision.element, 'w:author')?.trim() || !attr(revision.element, 'w:date'))
        add(revision, 'who made the change, and when', 'no name or no date');
      else if (onlyReferences(revision.owner)) continue;
      else if (
        !extents(revision).some((extent) =>
          comments.some((comment) => covers(comment, revision, extent, part, raw)),
        )
      )
        add(revision, 'a comment that names the amendment', 'none');
    }
  return out;
}

/** How many comments a file has, and how many words are struck and added. */
export function countChanges(raw: RawDocument): {
  insertions: number;
  deletions: number;
  comments: number;
} {
  const revisions = allRevisions(raw).filter(({ owner }) => !onlyReferences(owner));
  return {
    insertions: revisions.filter((one) => one.act === 'insert').length,
    deletions: revisions.filter((one) => one.act === 'delete').length,
    comments: commentElements(raw.pkg).length,
  };
}

function covers(
  comment: NamedComment,
  revision: Revision,
  [from, to]: [number, number],
  part: RawPart,
  raw: RawDocument,
): boolean {
  if (comment.author !== attr(revision.element, 'w:author')) return false;
  if (comment.date !== attr(revision.element, 'w:date')) return false;
  if (part !== raw.body || inTextBox(revision.element)) return true;
  return comment.from <= to && comment.to >= from;
}

function inTextBox(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.local === 'txbxContent') return true;
  return false;
}

/** A reference to a comment that comes or goes with its paragraph, and nothing at all, is no change of the document. */
function onlyReferences({ local, children: nodes }: XmlElement): boolean {
  return (
    /^(ins|del)$/.test(local) &&
    nodes
      .filter(isElement)
      .every((run) => children(run).every((one) => one.local === 'commentReference'))
  );
}

/** Where a comment may stand that covers a change; for one in a tracked row also in the rows tracked with it. */
function extents(revision: Revision): [number, number][] {
  const own = extent(revision);
  let row: XmlElement | null = null;
  for (let at: XmlElement | null = revision.element; at; at = at.parent)
    if (at.local === 'tr' && trackedLike(at, revision)) row = at;
  const table = row && above(row, 'tbl');
  if (!row || !table) return [own];
  const rows = rowsOf(table);
  let [first, last] = [rows.indexOf(row), rows.indexOf(row)];
  while (first > 0 && trackedLike(rows[first - 1] as XmlElement, revision)) first--;
  while (last + 1 < rows.length && trackedLike(rows[last + 1] as XmlElement, revision)) last++;
  return [own, [(rows[first] as XmlElement).start, (rows[last] as XmlElement).end]];
}

/** Whether a row is tracked by the author of a change at the same time. */
function trackedLike(row: XmlElement, { element }: Revision): boolean {
  const marks = children(row, 'w', 'trPr').flatMap((trPr) => children(trPr));
  return marks.some(
    (one) =>
      /^(ins|del)$/.test(one.local) &&
      attr(one, 'w:author') === attr(element, 'w:author') &&
      attr(one, 'w:date') === attr(element, 'w:date'),
  );
}

/** What a comment must reach to cover a change: its words; of a mark, the end of its paragraph's words. */
function extent({ target, owner, element }: Revision): [number, number] {
  if (target === 'content') return [owner.start, owner.end];
  if (target === 'row' || target === 'cell') return [owner.start, owner.end];
  const paragraph = above(target === 'mark' ? owner : element, 'p');
  const run = target === 'properties' ? above(element, 'r') : null;
  if (run) return [run.start, run.end];
  return paragraph ? [endOfWords(paragraph), paragraph.end] : [element.start, element.end];
}

function above(element: XmlElement, local: string): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent)
    if (at.local === local && at.ns === 'w') return at;
  return null;
}

/** Where the last thing in a paragraph ends that is no end of a range and no reference to a comment. */
function endOfWords(paragraph: XmlElement): number {
  let end = paragraph.innerStart;
  for (const node of paragraph.children) {
    if (!isElement(node) || /(Range|bookmark|perm)(Start|End)$/.test(node.local)) continue;
    const reference =
      node.local === 'r' && children(node).some((one) => one.local === 'commentReference');
    if (!reference && !onlyReferences(node)) end = node.end;
  }
  return end;
}

/** The w:comment elements of a package, in the order of their part. */
export function commentElements(pkg: Package): XmlElement[] {
  const related = pkg
    .relationships(pkg.main)
    .find((one) => one.kind === 'comments' && !one.external);
  const name = related ? pkg.find(related.target) : null;
  return name ? children(parseXml(pkg.text(name), name), 'w', 'comment') : [];
}

function namedComments({ pkg, body }: RawDocument): NamedComment[] {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  walk(body.root, (element) => {
    if (element.ns !== 'w') return;
    const id = element.attrs['w:id'] ?? '';
    if (element.local === 'commentRangeStart') starts.set(id, element.end);
    if (element.local === 'commentRangeEnd') ends.set(id, element.start);
    // a comment without a range stands at its reference, in a frame for its paragraph
    if (element.local !== 'commentReference' || starts.has(id)) return;
    const { start, end } = isFramed(element) ? (above(element, 'p') ?? element) : element;
    starts.set(id, start);
    ends.set(id, end);
  });
  return commentElements(pkg).flatMap((comment) => {
    const id = attr(comment, 'w:id') ?? '';
    const [from, to] = [starts.get(id), ends.get(id)];
    if (from === undefined || to === undefined || !NAMES.test(textBelow(comment))) return [];
    return [{ author: attr(comment, 'w:author'), date: attr(comment, 'w:date'), from, to }];
  });
}
