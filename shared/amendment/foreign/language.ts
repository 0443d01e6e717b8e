import { mapSame } from '../../base/map-same';
import { normaliseContent } from '../../document/inline';
import type { Block, DocumentTree, Inline } from '../../document/types';

/**
 * A file whose own language is another one marks the words that are in the draft's, which in the draft are not marked.
 * @returns the edited tree without those marks
 */
export function inOwnLanguage({ language }: DocumentTree, edited: DocumentTree): DocumentTree {
  if (language === null || language === edited.language) return edited;
  const inline = (one: Inline): Inline => {
    const marks = one.marks.filter(({ type, value }) => type !== 'lang' || value !== language);
    return marks.length === one.marks.length ? one : { ...one, marks };
  };
  const blocks = (list: readonly Block[]): Block[] =>
    mapSame(list, (block): Block => {
      if (block.type === 'placeholder') return block;
      if (block.type === 'text') {
        const content = mapSame(block.content, inline);
        return content === block.content ? block : { ...block, content: normaliseContent(content) };
      }
      const rows = mapSame(block.rows, (row) => {
        const cells = mapSame(row.cells, (cell) => {
          const inner = blocks(cell.blocks);
          return inner === cell.blocks ? cell : { ...cell, blocks: inner };
        });
        return cells === row.cells ? row : { ...row, cells };
      });
      return rows === block.rows ? block : { ...block, rows };
    });
  const containers = edited.containers.map((container) => ({
    ...container,
    blocks: blocks(container.blocks),
  }));
  return { ...edited, containers };
}
