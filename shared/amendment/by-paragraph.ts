import type { DocumentTree } from '../document/types';
import { touched } from './touched';
import type { Hunk } from './types';

/** Hunks in groups that share a paragraph or table, in the order of the document. */
export function byParagraph(tree: DocumentTree, hunks: readonly Hunk[]): Hunk[][] {
  const groups: { blocks: Set<string>; hunks: Hunk[] }[] = [];
  for (const hunk of hunks) {
    const blocks = touched(tree, [hunk]);
    const last = groups.at(-1);
    if (last && hunk.kind !== 'insert' && blocks.some((id) => last.blocks.has(id))) {
      last.hunks.push(hunk);
      for (const id of blocks) last.blocks.add(id);
    } else groups.push({ blocks: new Set(hunk.kind === 'insert' ? [] : blocks), hunks: [hunk] });
  }
  return groups.map((group) => group.hunks);
}
