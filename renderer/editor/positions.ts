import type { Node } from 'prosemirror-model';
import type { Position } from '../../shared/amendment/types';

const indexes = new WeakMap<Node, Map<string, number>>();

/** Where each block, row, cell and container starts (the position before it), by its id. Kept per document. */
export function placesOf(doc: Node): Map<string, number> {
  let index = indexes.get(doc);
  if (!index) {
    index = new Map();
    const made = index;
    doc.descendants((node, pos) => {
      if (node.attrs.id) made.set(node.attrs.id, pos);
      return !node.isTextblock;
    });
    indexes.set(doc, index);
  }
  return index;
}

/** The ProseMirror position of a place in the tree that `doc` shows; null when its block is not there. */
export function posOf(doc: Node, position: Position): number | null {
  const start = placesOf(doc).get(position.block);
  if (start === undefined) return null;
  const node = doc.nodeAt(start);
  if (!node?.isTextblock) return start;
  return start + 1 + Math.min(position.offset, node.content.size);
}

/** The place in the tree of a ProseMirror position inside a paragraph; null elsewhere. */
export function positionAt(doc: Node, pos: number): Position | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  return { block: $pos.parent.attrs.id, offset: $pos.parentOffset };
}
