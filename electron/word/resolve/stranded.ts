import { isElement, type XmlElement } from '../xml';
import { attr, walk } from '../xml/find';

const PAIRS: Record<string, string> = {
  bookmarkStart: 'bookmark',
  bookmarkEnd: 'bookmark',
  permStart: 'permission',
  permEnd: 'permission',
};
const COMMENT_PAIRS: Record<string, string> = {
  commentRangeStart: 'comment',
  commentRangeEnd: 'comment',
};

/**
 * The ends of bookmarks, permission ranges and comments in something that is taken out, whose other ends stay: they
 * are kept, so that references to the bookmark and the comment live on.
 * @param comments whether comments stay at all
 */
export function strandedMarks(removed: XmlElement, source: string, comments: boolean): string {
  const marks = new Map<string, XmlElement[]>();
  const references = new Map<string, XmlElement>();
  walk(removed, (element) => {
    if (element.ns !== 'w') return true;
    const { local } = element;
    const id = attr(element, 'w:id');
    if (local === 'commentReference') references.set(`comment ${id}`, element);
    const pair = PAIRS[local] ?? (comments ? COMMENT_PAIRS[local] : undefined);
    if (!pair) return true;
    const key = `${pair} ${id}`;
    marks.set(key, [...(marks.get(key) ?? []), element]);
    return false;
  });
  let text = '';
  for (const [key, ends] of marks) {
    const [end] = ends;
    if (!end || ends.length !== 1) continue;
    text += source.slice(end.start, end.end);
    const reference = references.get(key);
    if (reference && isInline(removed)) text += bareRun(reference, source);
  }
  return text;
}

/** Whether a run may stand in its place: not between rows, cells or paragraphs. */
const isInline = (removed: XmlElement): boolean => {
  for (let at = removed.parent; at; at = at.parent) {
    if (at.local === 'p') return true;
    if (at.local === 'tbl' || at.local === 'body' || at.local === 'tc') return false;
  }
  return false;
};

/** The run of a comment's reference without whatever else it holds. */
function bareRun(reference: XmlElement, source: string): string {
  const run = reference.parent as XmlElement;
  const kept = run.children.filter(
    (node) => isElement(node) && (node === reference || node.local === 'rPr'),
  );
  return (
    source.slice(run.start, run.innerStart) +
    kept.map(({ start, end }) => source.slice(start, end)).join('') +
    source.slice(run.innerEnd, run.end)
  );
}
