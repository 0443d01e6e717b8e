import { isForeign, movable } from '../../shared/amendment/brought';
import { isAtom } from '../../shared/document/inline';
import { mapInlines } from '../../shared/document/map-inlines';
import type { DocumentTree } from '../../shared/document/types';
import type { Taken } from './read/drawn';
import { keepResults, resultsOf } from './read/results';
import type { View } from './read/view';

/**
 * Another file's document, in the draft's terms, whose pictures that the draft does not have come with how they are
 * drawn; and the files that they need.
 * @param from the view of that file which the document was told from
 */
export function withDrawn(
  draft: DocumentTree,
  told: DocumentTree,
  from: View,
): { tree: DocumentTree; pictures: Taken['pictures'] } {
  const own = movable(draft);
  const pictures: Taken['pictures'] = new Map();
  const tree = mapInlines(told, (one) => {
    if (!isAtom(one) || !isForeign(one, own)) return one;
    const taken = from.drawn(one, false);
    if (!taken) return one;
    for (const [hash, picture] of taken.pictures) pictures.set(hash, picture);
    return { ...one, drawn: taken.drawn };
  });
  if (tree !== told) keepResults(tree, resultsOf(told));
  return { tree, pictures };
}
