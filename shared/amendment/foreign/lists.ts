import { listDefinition, newList } from '../../document/new-list';
import { computeNumbers } from '../../document/numbering';
import type { DocumentTree, List, TextBlock } from '../../document/types';
import { blocksOf } from '../../document/walk';
import { type Count, counted, most } from './count';
import type { Twin } from './twins';

/** What the draft calls a list of another file. */
export type ListName = (theirs: string) => string;

/**
 * Names lists of another file as the draft does. What a file calls a list says nothing: one is the draft's in which
 * the same paragraphs count, when all its paragraphs have the numbers there that the other file shows; one that is
 * in no such way the draft's is new (`new:bullet …`, `new:decimal …`). Null where all are called so already.
 */
export function listNames(
  draft: DocumentTree,
  edited: DocumentTree,
  texts: readonly Twin<TextBlock>[],
): ListName | null {
  const votes: Count = new Map();
  for (const [{ mark: own }, { mark: other }] of texts)
    if (own.list && other.list) counted(votes, other.list.id, own.list.id);
  const ours = new Map(draft.lists.map((list) => [list.id, list]));
  const same = (list: List) => {
    const own = ours.get(list.id);
    return own !== undefined && listDefinition(own) === listDefinition(list);
  };
  const used = edited.lists.filter(({ id }) => id in countedIn(edited));
  if (used.every((list) => same(list) && (most(votes, list.id) ?? list.id) === list.id))
    return null;
  const names = new Map<string, string>();
  for (const list of used) {
    const name = most(votes, list.id) ?? together(list, used, votes);
    if (name !== undefined) names.set(list.id, name);
    else if (votes.size === 0 && same(list)) names.set(list.id, list.id);
  }
  leaveOut(draft, edited, names);
  const lists = new Map(edited.lists.map((list) => [list.id, list]));
  return (id) => names.get(id) ?? newName(id, lists.get(id));
}

/**
 * Blocks that the draft's lists, and those that can be added to them, give another number than the other file shows.
 * @param told the edited tree with the draft's names for its lists
 */
export function otherNumbers(edited: DocumentTree, told: DocumentTree): string[] {
  const ids = Object.keys(countedIn(told));
  const known = new Set(told.lists.map(({ id }) => id));
  const lists = [...told.lists, ...ids.filter((id) => !known.has(id)).map(newList)];
  const [shown, would] = [computeNumbers(edited), computeNumbers({ ...told, lists })];
  return [...new Set([...shown.keys(), ...would.keys()])].filter(
    (id) => !looksSame(shown.get(id), would.get(id)),
  );
}

const newName = (id: string, list: List | undefined): string =>
  `new:${list?.levels[0]?.format === 'bullet' ? 'bullet' : 'decimal'} ${id}`;

/** For a list in which only new paragraphs count: that of the paragraphs which count on together with them. */
function together(list: List, used: readonly List[], votes: Count): string | undefined {
  const others = used.filter(({ id, abstract }) => id !== list.id && abstract === list.abstract);
  return others.map(({ id }) => most(votes, id)).find((name) => name !== undefined);
}

/** How many paragraphs count in each list. */
function countedIn(tree: DocumentTree): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { block } of blocksOf(tree))
    if (block.type === 'text' && block.mark.list)
      counts[block.mark.list.id] = (counts[block.mark.list.id] ?? 0) + 1;
  return counts;
}

/** Takes names away again from lists whose paragraphs would mostly have other numbers by them, the worst first. */
function leaveOut(draft: DocumentTree, edited: DocumentTree, names: Map<string, string>): void {
  const counts = countedIn(edited);
  const shown = computeNumbers(edited);
  for (let round = 0; names.size > 0 && round < 50; round++) {
    const would = computeNumbers(withLists(draft, edited, names));
    const wrong: Record<string, number> = {};
    for (const { block } of blocksOf(edited)) {
      const list = block.type === 'text' ? block.mark.list?.id : undefined;
      if (list === undefined || !names.has(list)) continue;
      if (!looksSame(shown.get(block.id), would.get(block.id)))
        wrong[list] = (wrong[list] ?? 0) + 1;
    }
    const share = (id: string) => (wrong[id] ?? 0) / (counts[id] ?? 1);
    const worst = Object.keys(wrong).sort((a, b) => share(b) - share(a))[0];
    if (worst === undefined || share(worst) <= 0.5) return;
    names.delete(worst);
  }
}

/** The edited tree with the draft's lists for those that have a name, and the others without. */
function withLists(
  draft: DocumentTree,
  edited: DocumentTree,
  names: ReadonlyMap<string, string>,
): DocumentTree {
  // one list of the draft, called as the other file calls it
  const named = (id: string): List[] => {
    const own = draft.lists.find((list) => list.id === names.get(id));
    return own ? [own] : [];
  };
  return {
    ...edited,
    lists: [...new Set([...names.keys()].flatMap(named))],
    containers: edited.containers.map((container) => ({
      ...container,
      blocks: renamedBlocks(container.blocks, (id) => names.get(id) ?? `\0${id}`),
    })),
  };
}

const renamedBlocks = (blocks: DocumentTree['containers'][number]['blocks'], nameOf: ListName) =>
  blocks.map((block): typeof block => {
    if (block.type === 'text') {
      const { list } = block.mark;
      return list
        ? { ...block, mark: { ...block.mark, list: { ...list, id: nameOf(list.id) } } }
        : block;
    }
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: renamedBlocks(cell.blocks, nameOf) })),
    }));
    return { ...block, rows };
  });

/** The same number, or two bullets: which sign stands for one is the program's affair. */
function looksSame(a: string | undefined, b: string | undefined): boolean {
  const sign = (one: string | undefined) => one !== undefined && !/[\p{L}\p{N}]/u.test(one);
  return a === b || (sign(a) && sign(b));
}
