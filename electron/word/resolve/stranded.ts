import type { XmlElement } from '../xml';
import { attr, walk } from '../xml/find';

const PAIRS: Record<string, string> = {
  bookmarkStart: 'bookmark',
  bookmarkEnd: 'bookmark',
  permStart: 'permission',
  permEnd: 'permission',
};

/**
 * The ends of bookmarks and permission ranges in something that is taken out, whose other ends stay: they are kept,
 * so that references to the bookmark live on.
 */
export function strandedMarks(removed: XmlElement, source: string): string {
  const marks = new Map<string, XmlElement[]>();
  walk(removed, (element) => {
    const pair = element.ns === 'w' ? PAIRS[element.local] : undefined;
    if (!pair) return true;
    const key = `${pair} ${attr(element, 'w:id')}`;
    marks.set(key, [...(marks.get(key) ?? []), element]);
    return false;
  });
  let text = '';
  for (const ends of marks.values())
    if (ends.length === 1) text += source.slice(ends[0]?.start, ends[0]?.end);
  return text;
}
