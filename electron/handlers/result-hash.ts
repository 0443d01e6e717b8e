import { apply } from '../../shared/amendment/apply';
import { resultText } from '../../shared/amendment/result';
import { touched } from '../../shared/amendment/touched';
import type { HunkSet } from '../../shared/amendment/types';
import { hashValue } from '../../shared/base/hash';
import type { DocumentTree } from '../../shared/document/types';
import { takesEffect } from '../../shared/paper/amendment';
import type { StoredAmendment } from '../store/amendments';

/** Hashes worked out before, by what they depend on; the oldest go first. */
const known = new Map<string, string>();
const KEPT = 5000;

/**
 * Gives the hash of the text that an amendment leads to in the blocks it touches, together with those in effect that
 * touch one of them: when that changes though the amendment does not, whoever responded saw other surroundings.
 */
export function resultHashes(
  tree: DocumentTree,
  draftHash: string,
  amendments: readonly StoredAmendment[],
): (amendment: StoredAmendment) => string {
  let inEffect: Map<string, StoredAmendment[]> | null = null;
  return (amendment) => {
    inEffect ??= byBlock(
      tree,
      amendments.filter(({ status }) => takesEffect(status)),
    );
    const near = new Set(
      touched(tree, amendment.hunks).flatMap((block) => inEffect?.get(block) ?? []),
    );
    const own = asSet(amendment);
    const others = [...near].filter(({ id }) => id !== amendment.id).map(asSet);
    return remembered(hashValue([draftHash, own, others]), () => textHash(tree, own, others));
  };
}

const asSet = ({ id, order, hunks }: StoredAmendment): HunkSet => ({ id, order, hunks });

function byBlock(tree: DocumentTree, amendments: readonly StoredAmendment[]) {
  const at = new Map<string, StoredAmendment[]>();
  for (const amendment of amendments)
    for (const block of touched(tree, amendment.hunks)) {
      const others = at.get(block);
      if (others) others.push(amendment);
      else at.set(block, [amendment]);
    }
  return at;
}

/** Where it collides with one in effect, its own text alone counts. */
function textHash(tree: DocumentTree, own: HunkSet, others: readonly HunkSet[]): string {
  const together = [...others, own];
  const sets = apply(tree, together).held.some(({ set }) => set === own.id) ? [own] : together;
  return hashValue(resultText(tree, sets, own));
}

function remembered(key: string, work: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = work();
  known.set(key, made);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return made;
}
