import type { XmlElement } from '../xml';
import { innerText } from '../xml/find';

/**
 * The text that a w:t or w:delText shows: Word drops white space at its ends unless told to preserve it, shows a line end
 * as a space and a tab as a tab, as libraries write it that do not know w:tab.
 * @param version the reader's, see `READER_VERSION`: the first took such a tab for a space
 */
export function shownText(element: XmlElement, version?: number): string {
  const said = innerText(element);
  const spaces = version === 1 ? /[\n\r\t]/g : /[\n\r]/g;
  const text = /[\n\r\t]/.test(said) ? said.replace(spaces, ' ') : said;
  if (!/^[ \t]|[ \t]$/.test(text) || preservesSpace(element)) return text;
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

function preservesSpace(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const space = at.attrs['xml:space'];
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}
