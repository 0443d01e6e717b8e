import { formatNumber } from './number-format';
import type { Block, Container, DocumentTree } from './types';

type Kind = 'footnote' | 'endnote';

/** How Word counts notes unless told otherwise. */
const FORMATS: Record<Kind, string> = { footnote: 'decimal', endnote: 'lowerRoman' };

export const isNote = ({ kind }: Pick<Container, 'kind'>): boolean =>
  kind === 'footnote' || kind === 'endnote';

/**
 * The numbers of a document's notes by their containers, as a reader sees them: counted in the order of their
 * references, footnotes and endnotes apart; none for a note with a mark of its own.
 */
export function noteNumbers(tree: DocumentTree): Map<string, string> {
  const numbers = new Map<string, string>();
  const counts: Record<Kind, number> = { footnote: 0, endnote: 0 };
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
      if (block.type !== 'text') continue;
      for (const inline of block.content) {
        if (!('atom' in inline) || !inline.container || numbers.has(inline.container)) continue;
        if (inline.atom !== 'footnote' && inline.atom !== 'endnote') continue;
        // a mark of its author's choice stands in the text behind it, and is not counted
        const number = inline.hash.endsWith(':custom')
          ? ''
          : formatNumber(++counts[inline.atom], FORMATS[inline.atom]);
        numbers.set(inline.container, number);
      }
    }
  };
  if (tree.containers.some(isNote)) for (const { blocks } of tree.containers) visit(blocks);
  return numbers;
}
