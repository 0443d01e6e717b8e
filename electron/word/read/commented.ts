import { isElement, type XmlElement, type XmlNode } from '../xml';
import { firstFrom, startOf } from '../xml/find';
import { chosenBranch } from './alternate';
import { shownText } from './text';

/** Where a comment begins and ends. */
interface Marks {
  start?: XmlElement;
  end?: XmlElement;
}

/**
 * The words between two marks of a part as the file shows them, insertions among them, a paragraph a line: what a
 * comment is about where the draft has no such passage.
 */
export function wordsBetween({ start, end }: Marks = {}): string {
  const root = start && topOf(start);
  if (!root || !end || topOf(end) !== root) return '';
  const lines: string[] = [''];
  const visit = (holder: XmlElement): void => {
    const { children } = holder;
    let at = Math.max(0, firstFrom(children, start.end, startOf) - 1);
    for (; at < children.length; at++) {
      const node = children[at] as XmlNode;
      if (node.start >= end.start) break;
      if (!isElement(node) || node.end <= start.end) continue;
      if (node.ns === 'w' && node.local === 't')
        lines.push(`${lines.pop() ?? ''}${shownText(node)}`);
      else if (node.ns === 'mc' && node.local === 'AlternateContent') {
        const branch = chosenBranch(node);
        if (branch) visit(branch);
      } else visit(node);
      if (node.ns === 'w' && node.local === 'p') lines.push('');
    }
  };
  visit(root);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function topOf(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}
