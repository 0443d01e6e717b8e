import { apply } from '../../shared/amendment/apply';
import { movable } from '../../shared/amendment/brought';
import { check, placeOf } from '../../shared/amendment/check';
import { derive } from '../../shared/amendment/derive';
import { fitNotes, withOwnNotes } from '../../shared/amendment/fit-notes';
import { inDraftTerms } from '../../shared/amendment/foreign/in-draft-terms';
import { moves } from '../../shared/amendment/moves';
import { indexDraft } from '../../shared/amendment/place';
import { blockText, excerpt } from '../../shared/amendment/quote';
import type { Hunk } from '../../shared/amendment/types';
import { Refusal } from '../../shared/base/failure';
import { placeNames } from '../../shared/document/outline';
import type { Block, DocumentTree } from '../../shared/document/types';
import { sentence } from '../../shared/paper/numbers';
import { importWord } from './import';
import { type Left, saidOnce } from './left';
import { patch } from './patch/patch';
import { sayResults, withOurResults } from './prove/results';
import { keepResults, resultsOf } from './read/results';
import { AtomFilter } from './read/writable';
import { resolveFile } from './resolve/resolve';
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

/** A paragraph or table that went elsewhere: both places as people call them, and its first words. */
export interface MovedPlace {
  from: string;
  to: string;
  text: string;
}

export interface RedlinedFile {
  file: Uint8Array;
  /** How many places differ and are told as tracked changes. */
  places: number;
  /** What differs and could not be told so, a sentence each: new pictures, computed fields … */
  left: string[];
  /** Paragraphs among the places that went from one to another. */
  moves: MovedPlace[];
  /** The old file, which rejecting every change gives. */
  draft: DocumentTree;
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
  const { tree: told, others } = withOurResults(before.tree, terms.tree);
  const council = fitNotes(before.tree, told);
  const otherwise = [...terms.otherwise, ...sayResults(others)];
  const filter = new AtomFilter(movable(before.tree));
  const differences = derive(before.tree, council, { foreign: true, told: true });
  const hunks = filter.hunks(withOwnNotes(before.tree, differences));
  const left: Left[] = filter.told().map((sentence) => ({ sentence }));
  const { fit, faults } = sift(before.tree, hunks);
  left.push(...faults);
  const base = resolveFile(input.old, input.side);
  const author = input.author ?? 'Comparison';
  const date = input.date ?? new Date().toISOString();
  let sets = fit.map((hunk, n): PatchAmendment => {
    const who = { author, date, comment: [] };
    return { id: `comparison ${n}`, order: n, number: n + 1, ...who, hunks: [hunk] };
  });
  for (;;) {
    const answer = () => ({
      places: sets.length,
      left: saidOnce(left),
      draft: before.tree,
      council,
      otherwise,
    });
    if (sets.length === 0) return { file: base, moves: [], ...answer() };
    try {
      const { tree } = before;
      const file = patch({ base, tree, amendments: sets, form: 'tracked' }, work);
      return { file, moves: movesIn(tree, sets), ...answer() };
    } catch (error) {
      const blamed = sets.find((one) => `amendment ${one.number}` === blame(error));
      if (!blamed) throw error;
      left.push({ sentence: reason(error as Refusal), place: placeIn(before.tree, blamed.hunks) });
      sets = sets.filter((one) => one !== blamed);
    }
  }
}

/** Hunks that Word can show, and why not the others. */
function sift(tree: DocumentTree, hunks: readonly Hunk[]): { fit: Hunk[]; faults: Left[] } {
  const index = indexDraft(tree);
  const fit: Hunk[] = [];
  const faults: Left[] = [];
  for (const [n, hunk] of hunks.entries()) {
    const fault = check(index, hunk, n);
    if (fault)
      faults.push({
        sentence: fault.sentence,
        place: [placeIn(tree, [hunk]), fault.quote && `“${fault.quote}”`]
          .filter(Boolean)
          .join(', '),
      });
    else fit.push(hunk);
  }
  return { fit, faults };
}

/** What people call the place of some hunks. */
function placeIn(tree: DocumentTree, hunks: readonly Hunk[]): string | undefined {
  const [first] = hunks;
  return first && placeNames(tree).get(placeOf(first));
}

function movesIn(tree: DocumentTree, sets: readonly PatchAmendment[]): MovedPlace[] {
  const found = moves(
    tree,
    sets.flatMap(({ hunks }) => hunks),
  );
  if (found.length === 0) return [];
  const after = apply(tree, sets).tree;
  const [old, now] = [placeNames(tree), placeNames(after)];
  const index = indexDraft(tree);
  return found.map(({ deleted, inserted }) => ({
    from: old.get(deleted) ?? 'the draft',
    to: now.get(inserted) ?? 'a new place',
    text: excerpt(blockText(index.blocks.get(deleted)?.block as Block)),
  }));
}

const blame = (error: unknown): string | undefined =>
  error instanceof Refusal ? error.failure.where : undefined;

/** A refusal of the patcher without the number, which means nothing here. */
const reason = ({ failure }: Refusal): string =>
  sentence(failure.sentence.replace(/^Amendment \d+ cannot be written[^:]*: /, ''));
