import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { mintId } from '../../../shared/base/id';
import type { ParagraphMark } from '../../../shared/document/types';

/** Only a step that brings in whole blocks can leave two of one id, or one without. */
const bringsBlocks = (tr: Transaction): boolean =>
  tr.steps.some(
    (step) =>
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
      step.slice.content.firstChild?.isInline === false,
  );

/** A mark for another paragraph: ending a section stays with the paragraph that did. */
export function withoutSection(mark: ParagraphMark): ParagraphMark {
  if (!mark.section) return mark;
  const { section: _, ...rest } = mark;
  return rest;
}

/**
 * Gives every block one id of its own. Of the halves of a split paragraph the last keeps the id, as its end is the
 * end that was there before (so that a split is one inserted mark); unless it is empty: then a paragraph was added.
 * Returns null when nothing is to be done.
 */
export function repairIds(state: EditorState): Transaction | null {
  const owners = new Map<string, { node: Node; pos: number }>();
  const renamed: { node: Node; pos: number }[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isInline || !('id' in node.attrs)) return !node.isTextblock;
    const id: string | null = node.attrs.id;
    const owner = id === null ? undefined : owners.get(id);
    if (id === null) renamed.push({ node, pos });
    else if (!owner) owners.set(id, { node, pos });
    else if (node.isTextblock && node.content.size > 0) {
      renamed.push(owner);
      owners.set(id, { node, pos });
    } else renamed.push({ node, pos });
    return !node.isTextblock;
  });
  if (renamed.length === 0) return null;
  const tr = state.tr;
  for (const { node, pos } of renamed) {
    tr.setNodeAttribute(pos, 'id', mintId('new'));
    if (node.attrs.mark?.section) tr.setNodeAttribute(pos, 'mark', withoutSection(node.attrs.mark));
  }
  return tr;
}

/** Mints ids for new blocks once; later edits keep them. */
export const uniqueIds = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _old, state) =>
      transactions.some((tr) => tr.docChanged && bringsBlocks(tr)) ? repairIds(state) : null,
  });
