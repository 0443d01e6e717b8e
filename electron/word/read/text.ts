import type { XmlElement } from '../xml';
import { innerText } from '../xml/find';

/** The text that a w:t or w:delText shows: Word drops white space at its ends unless told to preserve it. */
export function shownText(element: XmlElement): string {
  const text = innerText(element).replace(/[\n\r\t]/g, ' ');
  if (!/^ | $/.test(text) || preservesSpace(element)) return text;
  return text.replace(/^ +| +$/g, '');
}

function preservesSpace(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const space = at.attrs['xml:space'];
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}
