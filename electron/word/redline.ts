import { movable } from '../../shared/amendment/brought';
import { check } from '../../shared/amendment/check';
import { derive } from '../../shared/amendment/derive';
import { fitNotes } from '../../shared/amendment/fit-notes';
import { inDraftTerms } from '../../shared/amendment/foreign/in-draft-terms';
import { indexDraft } from '../../shared/amendment/place';
import type { Hunk } from '../../shared/amendment/types';
import { Refusal } from '../../shared/base/failure';
import type { DocumentTree } from '../../shared/document/types';
import { sentence } from '../../shared/paper/numbers';
import { importWord } from './import';
import { openPackage } from './package/open';
import { patch } from './patch/patch';
import { sayResults, withOurResults } from './prove/results';
import { acceptAll, rejectAll } from './read/plan';
import { readDocument } from './read/raw';
import { keepResults, resultsOf } from './read/results';
import { AtomFilter } from './read/writable';
import { resolvePackage } from './resolve/resolve';
import type { PatchAmendment, Side, Work } from './service';

export interface RedlineInput {
  old: Uint8Array;
  new: Uint8Array;
  /** Whose text of tracked changes in either file counts. */
  side: Side;
  /** w:author and w:date of the marks; without them "Comparison", now. */
  author?: string;
  date?: string;
}

export interface RedlinedFile {
  file: Uint8Array;
  /** How many places differ and are told as tracked changes. */
  places: number;
  /** What differs and could not be told so, a sentence each: new pictures, computed fields … */
  left: string[];
  /** The new file in the old one's terms: what accepting every change should give. */
  council: DocumentTree;
  /** What the new file only writes otherwise, a sentence each; no change that anybody made. */
  otherwise: string[];
}

/**
 * The old Word file with what differs in the new one as tracked changes: the old one's package, so that its design,
 * pictures, headers and comments stay.
 * @throws Refusal bad-file | too-large | cancelled
 */
export function redlineFiles(input: RedlineInput, work: Work = {}): RedlinedFile {
  const before = importWord(input.old, input.side, work);
  const after = importWord(input.new, input.side, work);
  const terms = inDraftTerms(before.tree, after.tree);
  keepResults(terms.tree, resultsOf(after.tree));
  const { tree: council, others } = withOurResults(before.tree, terms.tree);
  const otherwise = [...terms.otherwise, ...sayResults(others)];
  const filter = new AtomFilter(movable(before.tree));
  const hunks = filter.hunks(
    fitNotes(before.tree, derive(before.tree, council, { foreign: true, told: true })),
  );
  const left = filter.told();
  const { fit, faults } = sift(before.tree, hunks);
  left.push(...faults);
  const base = resolvePackage(
    readDocument(openPackage(input.old)),
    input.side === 'after' ? acceptAll : rejectAll,
  );
  const author = input.author ?? 'Comparison';
  const date = input.date ?? new Date().toISOString();
  let sets = fit.map((hunk, n): PatchAmendment => {
    const who = { author, date, comment: [] };
    return { id: `comparison ${n}`, order: n, number: n + 1, ...who, hunks: [hunk] };
  });
  for (;;) {
    if (sets.length === 0) return { file: base, places: 0, left, council, otherwise };
    try {
      const file = patch({ base, tree: before.tree, amendments: sets, form: 'tracked' }, work);
      return { file, places: sets.length, left, council, otherwise };
    } catch (error) {
      const blamed = sets.find((one) => `amendment ${one.number}` === blame(error));
      if (!blamed) throw error;
      left.push(reason(error as Refusal));
      sets = sets.filter((one) => one !== blamed);
    }
  }
}

/** Hunks that Word can show, and why not the others. */
function sift(tree: DocumentTree, hunks: readonly Hunk[]): { fit: Hunk[]; faults: string[] } {
  const index = indexDraft(tree);
  const fit: Hunk[] = [];
  const faults: string[] = [];
  for (const [n, hunk] of hunks.entries()) {
    const fault = check(index, hunk, n);
    if (fault) faults.push(`At “${fault.quote}”: ${fault.sentence}`);
    else fit.push(hunk);
  }
  return { fit, faults };
}

const blame = (error: unknown): string | undefined =>
  error instanceof Refusal ? error.failure.where : undefined;

/** A refusal of the patcher without the number, which means nothing here. */
const reason = ({ failure }: Refusal): string =>
  sentence(failure.sentence.replace(/^Amendment \d+ cannot be written[^:]*: /, ''));
