import { mapInlines } from '../../document/map-inlines';
import type { DocumentTree } from '../../document/types';

/**
 * A file whose own language is another one marks the words that are in the draft's, which in the draft are not marked.
 * @returns the edited tree without those marks
 */
export function inOwnLanguage({ language }: DocumentTree, edited: DocumentTree): DocumentTree {
  if (language === null || language === edited.language) return edited;
  return mapInlines(edited, (one) => {
    const marks = one.marks.filter(({ type, value }) => type !== 'lang' || value !== language);
    return marks.length === one.marks.length ? one : { ...one, marks };
  });
}
