import type { XmlElement } from '../xml';
import { child, children, val } from '../xml/find';

/**
 * Why what a content control (w:sdt) holds cannot be amended, or null when it can: Word overwrites data-bound
 * content on opening, and refuses edits of locked content.
 */
export function controlLock(sdt: XmlElement): string | null {
  const properties = child(sdt, 'w', 'sdtPr');
  if (!properties) return null;
  if (children(properties).some((one) => one.local === 'dataBinding'))
    return 'This is filled in from the document’s properties.';
  const lock = val(properties, 'lock');
  return lock === 'contentLocked' || lock === 'sdtContentLocked'
    ? 'Its author locked this part of the document in Word.'
    : null;
}

/** What a content control holds. */
export const controlContent = (sdt: XmlElement): XmlElement | null => child(sdt, 'w', 'sdtContent');

/** The lock of the content controls between an element and the nearest ancestor with this name. */
export function lockUpTo(element: XmlElement, local: string): string | null {
  for (let at = element.parent; at && at.local !== local; at = at.parent) {
    const lock = at.local === 'sdt' ? controlLock(at) : null;
    if (lock) return lock;
  }
  return null;
}
