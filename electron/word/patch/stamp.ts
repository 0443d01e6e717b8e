import type { RawDocument } from '../read/raw';
import { textParts } from '../read/raw';
import { isElement, type XmlElement } from '../xml';
import type { Names } from './names';
import type { Place } from './place';

/** Elements whose w:id numbers an annotation; no two of them may share one (ISO/IEC 29500-1, 17.13). */
const ANNOTATIONS =
  /^(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|comment|bookmarkStart|bookmarkEnd|perm(Start|End)|(comment|moveFrom|moveTo|customXml\w+)Range(Start|End)|\w+Change)$/;

/** Gives out annotation ids that nothing in the file uses. */
export interface Ids {
  next(): number;
}

/** The highest id in use in what was read; a base is asked about again and again. */
const highestIds = new WeakMap<RawDocument, number>();

/** Ids above every annotation's of the document and of its comments. */
export function freeIds(raw: RawDocument, comments: XmlElement | null): Ids {
  let highest = highestIds.get(raw) ?? highestIn(raw, comments);
  highestIds.set(raw, highest);
  return { next: () => ++highest };
}

function highestIn(raw: RawDocument, comments: XmlElement | null): number {
  let highest = 0;
  const visit = (element: XmlElement) => {
    if (element.ns === 'w' && ANNOTATIONS.test(element.local)) {
      const id = Number(element.attrs['w:id']);
      if (Number.isInteger(id) && id > highest && id < 2 ** 31 - 2 ** 24) highest = id;
    }
    for (const node of element.children) if (isElement(node)) visit(node);
  };
  for (const part of textParts(raw)) visit(part.root);
  if (comments) visit(comments);
  return highest;
}

/** The attributes of one tracked change: a fresh id, the author and the date. */
export function stamp(names: Names, ids: Ids, place: Place): string {
  const { author, date } = place.amendment;
  return `${names.attr('id', ids.next())}${names.attr('author', author)}${names.attr('date', wordDate(date))}`;
}

/** An instant as Word writes it: to the second, in UTC. */
export function wordDate(date: string): string {
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) return '1970-01-01T00:00:00Z';
  return `${instant.toISOString().slice(0, 19)}Z`;
}
