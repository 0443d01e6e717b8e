import { isAtom, isText } from '../../../shared/document/inline';
import type { Block, Container, DocumentTree, TextBlock } from '../../../shared/document/types';

/** A place in the body. */
export interface Anchor {
  block: string;
  offset: number;
}

/**
 * Where in the body a comment about a container outside it stands: after the reference to a note, after a text box,
 * at the first paragraph for a header or footer. Null where the body has no such place.
 */
export function anchorOf(tree: DocumentTree, container: string): Anchor | null {
  const kind = tree.containers.find((one) => one.id === container)?.kind;
  if (kind === 'header' || kind === 'footer') return first(tree);
  for (const holder of tree.containers)
    for (const block of textsIn(holder.blocks)) {
      let offset = 0;
      for (const inline of block.content) {
        offset += isText(inline) ? inline.text.length : 1;
        if (!isAtom(inline) || inline.container !== container) continue;
        return holder.id === 'body' ? { block: block.id, offset } : anchorOf(tree, holder.id);
      }
    }
  return first(tree);
}

function first(tree: DocumentTree): Anchor | null {
  const [block] = textsIn(tree.containers.find((one) => one.id === 'body')?.blocks ?? []);
  return block ? { block: block.id, offset: 0 } : null;
}

function textsIn(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.type === 'text'
      ? [block]
      : block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => textsIn(cell.blocks)))
        : [],
  );
}

/** The sentence that a comment about a container outside the body ends with. */
export function whereIs(kind: Container['kind']): string {
  const names: Record<Container['kind'], string> = {
    body: 'Here.',
    footnote: 'The change is in this footnote.',
    endnote: 'The change is in this endnote.',
    header: 'The change is in the page header.',
    footer: 'The change is in the page footer.',
    'text-box': 'The change is in this text box.',
  };
  return names[kind];
}
