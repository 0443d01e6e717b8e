import type { DocumentTree } from '../document/types';
import { apply } from './apply';
import { derive } from './derive';
import type { Hunk } from './types';

/**
 * The one form in which hunks are saved: the least that lead to the same text, in the order of the document; keys
 * of what is new are kept. Hunks that do not fit the draft are given back as they are, for `apply` to report.
 */
export function normalise(draft: DocumentTree, hunks: readonly Hunk[]): Hunk[] {
  const { tree, held } = apply(draft, [{ id: 'normalised', order: 0, hunks: [...hunks] }]);
  return held.length > 0 ? [...hunks] : derive(draft, tree);
}
