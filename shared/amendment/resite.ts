import type { DocumentTree } from '../document/types';
import { apply } from './apply';
import { check, placeOf, quoteOf } from './check';
import { collide } from './collide';
import { derive } from './derive';
import { type IdMap, mapIds } from './derive/map';
import { moveHunk } from './move';
import { indexDraft } from './place';
import type { Hunk, HunkSet } from './types';

/** An amendment that has to be written anew by a person. */
export interface Unsited {
  set: string;
  /** What stands against it: where in the old draft, its words there, and a sentence. */
  block: string;
  quote: string;
  sentence: string;
}

export interface Resited {
  /** In the coordinates of the new draft, each whole. */
  moved: HunkSet[];
  /** They keep their hunks of the old draft, to be read. */
  failed: Unsited[];
}

export interface ResiteOptions {
  /** Whether the new draft was read from another file, so that ids of the old one say nothing in it. True unless said. */
  foreign?: boolean;
}

const CHANGED =
  'The new draft has changed the same words: write the amendment again for the new draft.';
const MADE = 'The new draft already says what the amendment asks for: it can be withdrawn.';
const MISFIT = 'The amendment does not fit the draft that it was written for.';

/**
 * Moves amendments to another draft: a three-way merge. What stands in paragraphs that did not change moves with
 * them; the rest moves when the two drafts' differences do not collide with it. Onto an unchanged draft nothing
 * changes at all.
 */
export function resite(
  sets: readonly HunkSet[],
  oldDraft: DocumentTree,
  newDraft: DocumentTree,
  { foreign = true }: ResiteOptions = {},
): Resited {
  const ids = mapIds(oldDraft, newDraft, foreign);
  const result: Resited = { moved: [], failed: [] };
  let between: Hunk[] | undefined;
  for (const set of sets) {
    const moved = moveAll(set, newDraft, ids);
    if (moved) {
      result.moved.push(moved);
      continue;
    }
    between ??= derive(oldDraft, newDraft, { foreign });
    const merged = merge(set, oldDraft, newDraft, between);
    if ('hunks' in merged) result.moved.push(merged);
    else result.failed.push(merged);
  }
  return result;
}

/** The set with its hunks carried over, when all it touches stands unchanged in the new draft. */
function moveAll(set: HunkSet, newDraft: DocumentTree, ids: IdMap): HunkSet | null {
  const index = indexDraft(newDraft);
  const hunks: Hunk[] = [];
  for (const hunk of set.hunks) {
    const moved = moveHunk(hunk, ids);
    if (!moved || check(index, moved, 0)) return null;
    hunks.push(moved);
  }
  return { ...set, hunks };
}

function merge(
  set: HunkSet,
  oldDraft: DocumentTree,
  newDraft: DocumentTree,
  between: Hunk[],
): HunkSet | Unsited {
  const drafts: HunkSet = { id: '', order: Number.NEGATIVE_INFINITY, hunks: between };
  const failed = (block: string, quote: string, sentence: string): Unsited => {
    return { set: set.id, block, quote, sentence };
  };
  const index = indexDraft(oldDraft);
  for (const [n, hunk] of set.hunks.entries()) {
    const fault = check(index, hunk, n);
    if (fault) return failed(fault.block, fault.quote, MISFIT);
  }
  const [collision] = collide(oldDraft, [drafts, set]);
  if (collision) {
    const made = collision.kind === 'identical';
    return failed(collision.block, collision.quote, made ? MADE : CHANGED);
  }
  const [first] = set.hunks;
  const here = first ? ([placeOf(first), quoteOf(index, first)] as const) : (['', ''] as const);
  const { tree, held } = apply(oldDraft, [drafts, set]);
  if (held.length > 0) return failed(...here, CHANGED);
  const moved: HunkSet = { ...set, hunks: derive(newDraft, tree, { foreign: true }) };
  const [unfit] = apply(newDraft, [moved]).held;
  return unfit ? failed(...here, unfit.verdicts[0]?.sentence ?? CHANGED) : moved;
}
