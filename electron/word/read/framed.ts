import type { XmlElement } from '../xml';
import { child } from '../xml/find';

/** Whether something is a framed paragraph, or stands in one or in a table that floats, now or before tracked changes. */
export function isFramed(element: XmlElement | null): boolean {
  for (let at = element; at; at = at.parent) {
    if (at.local === 'p' && (saysFrame(at) || said(at, 'pPr', 'framePr'))) return true;
    if (at.local === 'tbl' && (says(at, 'tblPr', 'tblpPr') || said(at, 'tblPr', 'tblpPr')))
      return true;
  }
  return false;
}

/** Whether a paragraph's properties make a frame of it. */
export const saysFrame = (paragraph: XmlElement): boolean => says(paragraph, 'pPr', 'framePr');

const says = (element: XmlElement | null, holder: string, property: string): boolean =>
  child(child(element, 'w', holder), 'w', property) !== null;

/** The same of the old properties, where a change of them is tracked. */
const said = (element: XmlElement, holder: string, property: string): boolean =>
  says(child(child(element, 'w', holder), 'w', `${holder}Change`), holder, property);
