import type { Block, DocumentTree } from '../../shared/document/types';

const blockText = (block: Block): string => {
  if (block.type === 'text')
    return block.content.map((one) => ('text' in one ? one.text : '')).join('');
  if (block.type === 'placeholder') return '';
  return block.rows
    .flatMap((row) => row.cells.map((cell) => cell.blocks.map(blockText).join('\n')))
    .join('\n');
};

/** All the words of a document that was read back from Word, a paragraph a line. */
export const treeText = (tree: DocumentTree | undefined): string =>
  (tree?.containers ?? []).flatMap(({ blocks }) => blocks.map(blockText)).join('\n');
