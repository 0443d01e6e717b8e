import type { DocumentTree, TextBlock } from '../../../shared/document/types';
import { numbersOf } from '../of-tree';

/**
 * Finds what stands beside a paragraph that the edited document does not hold: the draft's number for one that was
 * struck; for another's new one the bullet of its list, since its number is not known.
 */
export function besideIn(draft: DocumentTree): (block: TextBlock) => string | undefined {
  const lists = new Map(draft.lists.map((list) => [list.id, list]));
  const numbers = numbersOf(draft);
  return ({ id, mark: { list } }) => {
    const level = list && lists.get(list.id)?.levels[list.level];
    return numbers.get(id) ?? (level?.format === 'bullet' ? level.text : undefined);
  };
}
