import type { XmlElement, XmlNode } from '../xml';

/** What most elements hold; one list for all of them spares a third of the memory. */
export const NONE = Object.freeze([]) as unknown as XmlNode[];

/** Puts a node at the end of what an element holds. */
export function append(holder: XmlElement, node: XmlNode): void {
  if (holder.children === NONE) holder.children = [node];
  else holder.children.push(node);
}
