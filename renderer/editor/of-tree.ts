import { noteNumbers } from '../../shared/document/notes';
import { computeNumbers } from '../../shared/document/numbering';
import type { DocumentTree } from '../../shared/document/types';

/** A function of a document that is asked again and again of the same one. */
export function oncePerTree<T>(make: (tree: DocumentTree) => T): (tree: DocumentTree) => T {
  const made = new WeakMap<DocumentTree, T>();
  return (tree) => {
    let value = made.get(tree);
    if (value === undefined) {
      value = make(tree);
      made.set(tree, value);
    }
    return value;
  };
}

/** The numbers of a document's paragraphs, and of its notes. */
export const numbersOf = oncePerTree(computeNumbers);
export const notesOf = oncePerTree(noteNumbers);
