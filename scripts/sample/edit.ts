import type { Block, Cell, TextBlock } from './blocks.ts';

/**
 * Replaces words that stand exactly once in all the blocks, table cells included.
 * Throws when they stand nowhere or more than once, so a changed sentence is noticed.
 */
export function edit(blocks: Block[], find: string, replace: string): Block[] {
  let hits = 0;
  const swap = (text: string) => {
    hits += text.split(find).length - 1;
    return text.replace(find, () => replace);
  };
  const swapCell = (cell: Cell): Cell => (typeof cell === 'string' ? swap(cell) : cell.map(swap));
  const edited = blocks.map((block): Block => {
    if (block.kind === 'table')
      return { ...block, rows: block.rows.map((row) => row.map(swapCell)) };
    return block.kind === 'crest' ? block : { ...block, text: swap(block.text) };
  });
  if (hits !== 1) throw new Error(`“${find}” stands ${hits} times in the document, not once`);
  return edited;
}

/** Marks the whole paragraph that holds the words as struck out by a partner. */
export function strike(blocks: Block[], words: string, revision: string): Block[] {
  const at = placeOf(blocks, words);
  return blocks.map((block, index) =>
    index === at ? { ...(block as TextBlock), tracked: { as: 'deleted', revision } } : block,
  );
}

/** Puts a partner's paragraph after the one that holds the words, and of the same kind. */
export function insertAfter(
  blocks: Block[],
  words: string,
  text: string,
  revision: string,
): Block[] {
  const at = placeOf(blocks, words);
  const before = blocks[at] as TextBlock;
  const added: TextBlock = { kind: before.kind, text, tracked: { as: 'inserted', revision } };
  return [...blocks.slice(0, at + 1), added, ...blocks.slice(at + 1)];
}

function placeOf(blocks: Block[], words: string): number {
  const places = blocks.flatMap((block, index) =>
    'text' in block && block.text.includes(words) ? [index] : [],
  );
  if (places.length !== 1)
    throw new Error(`“${words}” stands in ${places.length} paragraphs, not one`);
  return places[0] as number;
}
