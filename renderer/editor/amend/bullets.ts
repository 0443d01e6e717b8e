import type { DocumentTree, ParagraphMark } from '../../../shared/document/types';

/** Finds the bullet of a paragraph that the document itself does not hold; numbers are not known of such a one. */
export function bulletsOf({ lists }: DocumentTree): (mark: ParagraphMark) => string | undefined {
  const byId = new Map(lists.map((list) => [list.id, list]));
  return ({ list }) => {
    const level = list && byId.get(list.id)?.levels[list.level];
    return level?.format === 'bullet' ? level.text : undefined;
  };
}
