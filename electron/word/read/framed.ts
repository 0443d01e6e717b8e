import type { XmlElement } from '../xml';
import { child } from '../xml/find';

/** Whether something is a framed paragraph, or stands in a table that floats. */
export function isFramed(element: XmlElement | null): boolean {
  for (let at = element; at; at = at.parent) {
    if (at.local === 'p' && child(child(at, 'w', 'pPr'), 'w', 'framePr')) return true;
    if (at.local === 'tbl' && child(child(at, 'w', 'tblPr'), 'w', 'tblpPr')) return true;
  }
  return false;
}
