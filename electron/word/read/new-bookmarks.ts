import type { XmlElement } from '../xml';
import { isElement } from '../xml';
import { attr } from '../xml/find';

const ADDED = new Set(['ins', 'moveTo']);
const WORDS = new Set(['t', 'delText', 'drawing', 'pict', 'object']);

/** Word makes these by itself: where one was last, for a table of contents at each update, while copying. */
const OWN = /^_(GoBack$|Toc|Hlk)/;

/** How many bookmarks of a part hold new words and nothing else: without these, a reference to them finds nothing. */
export function bookmarksOfNew(root: XmlElement): number {
  const open = new Map<string, { added: boolean; old: boolean }>();
  let count = 0;
  const visit = (element: XmlElement, added: boolean): void => {
    const { ns, local } = element;
    const id = attr(element, 'w:id') ?? '';
    if (ns === 'w' && local === 'bookmarkStart' && !OWN.test(attr(element, 'w:name') ?? ''))
      open.set(id, { added: false, old: false });
    else if (ns === 'w' && local === 'bookmarkEnd') {
      const held = open.get(id);
      if (held?.added && !held.old) count++;
      open.delete(id);
    } else if (ns === 'w' && WORDS.has(local))
      for (const held of open.values()) held[added ? 'added' : 'old'] = true;
    const within = added || (ns === 'w' && ADDED.has(local));
    for (const node of element.children) if (isElement(node)) visit(node, within);
  };
  visit(root, false);
  return count;
}
