import { isNewBullet, listDefinition } from '../../../shared/document/new-list';
import type { DocumentTree, List, ParagraphMark } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';

/** Says which list of the expected document a list of the found one is. */
export type SameList = (found: string) => string;

/**
 * Pairs the lists of two documents: those of one id and one definition are the same; lists that only the found one
 * has are the expected one's new lists (`new:bullet` …), in the order in which they are met.
 */
export function pairLists(expected: DocumentTree, found: DocumentTree): SameList {
  const theirs = new Map(found.lists.map((list) => [list.id, list]));
  const ours = new Map(expected.lists.map((list) => [list.id, list]));
  const fresh = [...idsMet(expected)].filter((id) => !ours.has(id));
  const extra = [...idsMet(found)].filter((id) => !ours.has(id));
  return (id) => {
    const own = ours.get(id);
    const other = theirs.get(id);
    if (own)
      return !other || listDefinition(own) === listDefinition(other) ? id : `${id} otherwise`;
    const name = fresh[extra.indexOf(id)];
    return name !== undefined && fits(name, other) ? name : `${id} unknown`;
  };
}

/** Whether a list that was made for `new:bullet`, `new:decimal` … is one. */
function fits(name: string, list: List | undefined): boolean {
  const bullet = list?.levels[0]?.format === 'bullet';
  return list !== undefined && bullet === isNewBullet(name);
}

function idsMet(tree: DocumentTree): Set<string> {
  const ids = new Set<string>();
  for (const { block } of blocksOf(tree))
    if (block.type === 'text' && block.mark.list) ids.add(block.mark.list.id);
  return ids;
}

/** A mark of the found document with the expected one's name for its list. */
export function renameList(mark: ParagraphMark, sameList: SameList): ParagraphMark {
  return mark.list ? { ...mark, list: { ...mark.list, id: sameList(mark.list.id) } } : mark;
}
