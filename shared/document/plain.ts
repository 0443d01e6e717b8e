import { ATOM_CHARACTER, contentText } from './inline';
import type { Block, DocumentTree } from './types';

/** The plain text of a block: a table's rows a line each, its cells parted by tabs; a placeholder as its label. */
export function blockText(block: Block): string {
  if (block.type === 'text') return contentText(block.content);
  if (block.type === 'placeholder') return `[${block.label}]`;
  return block.rows
    .map((row) => row.cells.map((cell) => cell.blocks.map(blockText).join('\n')).join('\t'))
    .join('\n');
}

/** The plain text of a document, a block a line, containers in order. */
export function treeText(tree: DocumentTree): string {
  return tree.containers.flatMap((container) => container.blocks.map(blockText)).join('\n');
}

/** Words of a text: what stands between white space, atoms not counted. */
export function countWords(text: string): number {
  return text.replaceAll(ATOM_CHARACTER, ' ').match(/\S+/g)?.length ?? 0;
}

/** Words of a document, all its containers. */
export function treeWords(tree: DocumentTree): number {
  return countWords(treeText(tree));
}
