import { isElement, type XmlElement } from '../xml';
import { child, children } from '../xml/find';

/**
 * The branch of an mc:AlternateContent that Word of today shows: the first choice, else the fallback. The only
 * place that decides it; the other branch is a copy for older programs.
 */
export function chosenBranch(alternate: XmlElement): XmlElement | null {
  return child(alternate, 'mc', 'Choice') ?? child(alternate, 'mc', 'Fallback');
}

/** Elements below with a name, in the branch that is shown; nothing inside a match or inside a text box. */
export function shownBelow(element: XmlElement, ns: string, local: string): XmlElement[] {
  const out: XmlElement[] = [];
  gather(element, ns, local, out);
  return out;
}

function gather(element: XmlElement, ns: string, local: string, out: XmlElement[]): void {
  const from =
    element.ns === 'mc' && element.local === 'AlternateContent' ? chosenBranch(element) : element;
  for (const node of from ? children(from) : []) {
    if (!isElement(node)) continue;
    if (node.ns === ns && node.local === local) out.push(node);
    else if (node.local !== 'txbxContent') gather(node, ns, local, out);
  }
}
