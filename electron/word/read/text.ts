import type { XmlElement } from '../xml';
import { innerText } from '../xml/find';

/** The text that a w:t or w:delText shows: Word drops white space at its ends unless told to preserve it. */
export function shownText(element: XmlElement): string {
  const said = innerText(element);
  const text = /[\n\r\t]/.test(said) ? said.replace(/[\n\r\t]/g, ' ') : said;
  if (!(text.startsWith(' ') || text.endsWith(' ')) || preservesSpace(element)) return text;
  return text.replace(/^ +| +$/g, '');
}

function preservesSpace(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const space = at.attrs['xml:space'];
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}
