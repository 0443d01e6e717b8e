import { saying } from '../../shared/amendment/saying';
import type { Hunk } from '../../shared/amendment/types';
import { wording } from '../../shared/amendment/wording';
import { hashValue } from '../../shared/base/hash';
import type { Difference } from '../../shared/contract/comparison';
import { placeNames } from '../../shared/document/outline';
import type { DocumentTree } from '../../shared/document/types';

/** Groups of hunks as a person reads them: where each is in the tree, what it said and what it says. */
export function differencesOf(tree: DocumentTree, groups: readonly Hunk[][]): Difference[] {
  const names = placeNames(tree);
  return groups.map((hunks) => {
    const { old, new: now, before, after, block } = wording(tree, hunks);
    const place = names.get(block ?? '') ?? 'a new paragraph';
    return {
      key: hashValue(hunks.map(saying)),
      wording: { place, before, old, new: now, after },
      hunks,
    };
  });
}
