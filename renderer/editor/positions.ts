import type { Node } from 'prosemirror-model';
import type { Position } from '../../shared/amendment/types';

/** A node and where it starts: the position before it. */
interface Place {
  pos: number;
  node: Node;
}

const indexes = new WeakMap<Node, Map<string, Place>>();

/** Where each block, row, cell and container is, by its id. Kept per document, of which any number may be asked. */
export function placesOf(doc: Node): Map<string, Place> {
  let index = indexes.get(doc);
  if (!index) {
    index = new Map();
    const made = index;
    doc.descendants((node, pos) => {
      if (node.attrs.id) made.set(node.attrs.id, { pos, node });
      return !node.isTextblock;
    });
    indexes.set(doc, index);
  }
  return index;
}

/** The ProseMirror position of a place in the tree that `doc` shows; null when its block is not there. */
export function posOf(doc: Node, position: Position): number | null {
  const place = placesOf(doc).get(position.block);
  if (!place) return null;
  const { pos, node } = place;
  return node.isTextblock ? pos + 1 + Math.min(position.offset, node.content.size) : pos;
}

/** The place in the tree of a ProseMirror position inside a paragraph; null elsewhere. */
export function positionAt(doc: Node, pos: number): Position | null {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.isTextblock) return null;
  return { block: $pos.parent.attrs.id, offset: $pos.parentOffset };
}
