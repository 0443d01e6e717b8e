import { contentText } from './inline';
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

/** White space, and what stands for an atom. */
function isBetween(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xfffc || /\s/.test(String.fromCharCode(unit));
}

/** Words of a text: what stands between white space, atoms not counted. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const between = isBetween(text.charCodeAt(i));
    if (!between && !inside) words++;
    inside = !between;
  }
  return words;
}

/** Words of a document, all its containers. */
export function treeWords(tree: DocumentTree): number {
  let words = 0;
  for (const { blocks } of tree.containers)
    for (const block of blocks) words += countWords(blockText(block));
  return words;
}
