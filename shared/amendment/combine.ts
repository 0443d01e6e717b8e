import type { DocumentTree } from '../document/types';
import { apply } from './apply';
import { collide } from './collide';
import { derive } from './derive';
import { byOrder } from './judge';
import type { Hunk, HunkSet } from './types';
import type { HunkRef } from './verdict';

/** One amendment out of several. */
export interface Combined {
  /** In normal form. */
  hunks: Hunk[];
  /** What could not be taken in beside the changes of those before it, for a person to write. */
  leftOut: HunkRef[];
}

/**
 * The changes of several amendments as those of one, as far as they can stand together: where two collide, the
 * earlier one's words are kept and the later one's change is left out and named; what both say is taken once.
 * Every amendment must fit the draft.
 */
export function combine(draft: DocumentTree, sets: readonly HunkSet[]): Combined {
  const leftOut: HunkRef[] = [];
  const taken: HunkSet[] = [];
  for (const set of [...sets].sort(byOrder)) {
    const out = new Map<number, boolean>();
    for (const { kind, a, b } of collide(draft, [...taken, set])) {
      for (const { set: id, hunk } of [a, b])
        if (id === set.id) out.set(hunk, (out.get(hunk) ?? true) && kind === 'identical');
    }
    for (const [hunk, same] of out) if (!same) leftOut.push({ set: set.id, hunk });
    taken.push({ ...set, hunks: set.hunks.filter((_, number) => !out.has(number)) });
  }
  const { tree } = apply(draft, taken);
  return { hunks: derive(draft, tree), leftOut };
}
