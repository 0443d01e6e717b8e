import { isElement, type XmlElement } from '../xml';
import { attr, children } from '../xml/find';
import type { RawDocument } from './raw';

/** Which sections name each header and footer part, and for which pages: part → "1 default", "2 first" … */
export function headerUses({ pkg, body }: RawDocument): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  sectionsOf(body.root).forEach((section, i) => {
    for (const node of children(section)) {
      if (node.local !== 'headerReference' && node.local !== 'footerReference') continue;
      const related = body.relationships.get(attr(node, 'r:id') ?? '');
      const part = related && !related.external ? pkg.find(related.target) : null;
      if (!part) continue;
      const own = uses.get(part) ?? [];
      uses.set(part, [...own, `${i + 1} ${attr(node, 'w:type') ?? 'default'}`]);
    }
  });
  return uses;
}

/** The w:sectPr in force, in the order of the sections. */
function sectionsOf(root: XmlElement): XmlElement[] {
  const out: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const node of element.children) {
      if (!isElement(node) || node.ns !== 'w') continue;
      if (node.local === 'sectPr') out.push(node);
      else if (node.local === 'p') {
        for (const pPr of children(node, 'w', 'pPr')) out.push(...children(pPr, 'w', 'sectPr'));
      } else if (node.local !== 'tbl') visit(node);
    }
  };
  visit(root);
  return out;
}
