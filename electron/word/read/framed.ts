import type { XmlElement } from '../xml';
import { child } from '../xml/find';

/** Whether something is a framed paragraph, or stands in one or in a table that floats. */
export function isFramed(element: XmlElement | null): boolean {
  for (let at = element; at; at = at.parent) {
    if (at.local === 'p' && saysFrame(at)) return true;
    if (at.local === 'tbl' && child(child(at, 'w', 'tblPr'), 'w', 'tblpPr')) return true;
  }
  return false;
}

/** Whether a paragraph's properties make a frame of it. */
export const saysFrame = (paragraph: XmlElement): boolean =>
  child(child(paragraph, 'w', 'pPr'), 'w', 'framePr') !== null;
