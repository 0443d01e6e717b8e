import { fitNotes } from '../../shared/amendment/fit-notes';
import { inDraftTerms } from '../../shared/amendment/foreign/in-draft-terms';
import type { DocumentTree } from '../../shared/document/types';
import { LookFitter, sayLooks } from './fit-looks';
import { sayResults, withOurResults } from './prove/results';
import { keepResults, resultsOf } from './read/results';
import { sectionsLeft } from './sections-left';

/** Another file's document as the draft would say it. */
export interface Told {
  /** What is left to differ is what somebody changed. */
  tree: DocumentTree;
  /** A sentence each about what was left out of the comparison; empty when nothing was. */
  otherwise: string[];
}

/**
 * Another file's document in the draft's terms: its names of styles, lists, headers and notes, its layout where another
 * program only wrote it otherwise, the draft's results of what Word computes, and new notes that look as the draft's, and
 * of looks that the draft does not have, which nothing can be written in, the nearest of its own.
 * Every comparison of a file with a draft is made with this.
 */
export function toldAs(draft: DocumentTree, other: DocumentTree): Told {
  const terms = inDraftTerms(draft, other);
  keepResults(terms.tree, resultsOf(other));
  const { tree: told, others } = withOurResults(draft, terms.tree);
  const { tree, ...refitted } = new LookFitter(draft).fitTree(fitNotes(draft, told));
  keepResults(tree, resultsOf(told));
  const otherwise = [...terms.otherwise, ...sayLooks(refitted), ...sayResults(others)];
  return { tree, otherwise: [...otherwise, ...sectionsLeft(draft, other)] };
}
