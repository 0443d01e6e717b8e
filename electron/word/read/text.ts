import type { XmlElement } from '../xml';
import { innerText } from '../xml/find';

/**
 * The text that a w:t or w:delText shows: Word drops white space at its ends unless told to preserve it, shows a line end
 * as a space and a tab as a tab, as libraries write it that do not know w:tab.
 */
export function shownText(element: XmlElement): string {
  const said = innerText(element);
  const text = /[\n\r]/.test(said) ? said.replace(/[\n\r]/g, ' ') : said;
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
