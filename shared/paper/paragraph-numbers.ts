import { apply } from '../amendment/apply';
import type { HunkSet } from '../amendment/types';
import { computeNumbers } from '../document/numbering';
import type { DocumentTree } from '../document/types';

/**
 * What a paragraph of the draft is numbered there and in the fair copy: "2.14" and "2.15".
 * @param inEffect the amendments that take effect
 * @returns for a block of the draft both numbers where they differ, otherwise null
 */
export function changedNumbers(
  draft: DocumentTree,
  inEffect: readonly HunkSet[],
): (block: string) => { draft: string; fair: string } | null {
  const before = computeNumbers(draft);
  const { tree } = apply(draft, inEffect);
  const after = tree === draft ? before : computeNumbers(tree);
  const plain = (number: string | undefined) => number?.replace(/[.:]+$/, '') ?? '';
  return (block) => {
    const [was, is] = [plain(before.get(block)), plain(after.get(block))];
    return was !== is && was !== '' && is !== '' ? { draft: was, fair: is } : null;
  };
}
