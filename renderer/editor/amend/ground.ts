import { isNote } from '../../../shared/document/notes';
import { blockNode, fromTree } from '../../../shared/document/prosemirror';
import type { DocumentTree } from '../../../shared/document/types';
import { numbersOf, oncePerTree } from '../of-tree';
import { placesOf } from '../positions';
import type { Shown } from '../shown';
import { besideIn } from './beside';
import { baseOf } from './changes';
import { footprints } from './footprint';

/** The tree with its notes behind headers and text boxes: new ones come after them, and no place of the draft moves. */
export const notesLast = oncePerTree((tree): DocumentTree => {
  const { containers } = tree;
  const notes = containers.filter(isNote);
  if (notes.length === 0) return tree;
  return { ...tree, containers: [...containers.filter((one) => !isNote(one)), ...notes] };
});

/** What all amendments of a draft are written on, its notes last. */
export const groundOf = oncePerTree((draft) => {
  const doc = fromTree(draft);
  return { doc, base: baseOf(draft), beside: besideIn(draft) };
});

function* steps(draft: DocumentTree, others: readonly Shown[]): Generator<void> {
  for (const { blocks } of draft.containers)
    for (const block of blocks) {
      blockNode(block);
      yield;
    }
  numbersOf(draft);
  yield;
  const { doc } = groundOf(draft);
  yield;
  placesOf(doc);
  for (const { hunks } of others)
    for (const hunk of hunks) {
      footprints(doc, hunk);
      yield;
    }
}

/**
 * Works out beforehand what opening an amendment needs, while the person reads and there is nothing else to do.
 * @returns stops it
 */
export function prepareAmending(draft: DocumentTree, others: readonly Shown[]): () => void {
  const going = steps(notesLast(draft), others);
  let idle = 0;
  const goOn = (deadline: IdleDeadline) => {
    while (deadline.timeRemaining() > 2) if (going.next().done) return;
    idle = requestIdleCallback(goOn);
  };
  idle = requestIdleCallback(goOn);
  return () => cancelIdleCallback(idle);
}
