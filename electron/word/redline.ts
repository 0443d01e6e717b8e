import { apply } from '../../shared/amendment/apply';
import { movable } from '../../shared/amendment/brought';
import { check, placeOf } from '../../shared/amendment/check';
import { derive } from '../../shared/amendment/derive';
import { withOwnNotes } from '../../shared/amendment/fit-notes';
import { oddHeaders } from '../../shared/amendment/foreign/headers';
import { moves } from '../../shared/amendment/moves';
import { indexDraft } from '../../shared/amendment/place';
import { blockText, excerpt } from '../../shared/amendment/quote';
import type { Hunk } from '../../shared/amendment/types';
import { namesIn } from '../../shared/document/outline';
import type { Block, DocumentTree } from '../../shared/document/types';
import { sentence } from '../../shared/paper/numbers';
import { withDrawn } from './brought';
import { readMedia } from './import';
import { type Left, saidOnce } from './left';
import { patch } from './patch/patch';
import { Unwritten } from './patch/refusals';
import { step } from './read/work';
import { AtomFilter } from './read/writable';
import type { PatchAmendment, Side, Work } from './service';
import { readResolved, readSide } from './side';
import { toldAs } from './told';

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
  step(work, 0, 'Reading the files');
  const before = readResolved(input.old, input.side);
  const after = readSide(input.new, input.side);
  const { tree: told, otherwise } = toldAs(before.tree, after.shown.tree);
  const { tree: council, pictures } = withDrawn(before.tree, told, after.shown);
  const media = readMedia(after.raw, pictures);
  step(work, 0.3, 'Comparing');
  const filter = new AtomFilter(movable(before.tree));
  const differences = derive(before.tree, council, { foreign: true, told: true });
  const hunks = filter.hunks(withOwnNotes(before.tree, differences));
  const names = namesIn(before.tree);
  const left: Left[] = filter.told(names);
  left.push(...oddHeaders(before.tree, council).map((said) => ({ sentence: said })));
  const { fit, faults } = sift(before.tree, hunks, names);
  left.push(...faults);
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
    if (sets.length === 0) return { file: before.base, moves: [], ...answer() };
    try {
      const { base, tree } = before;
      const file = patch({ base, tree, amendments: sets, media, form: 'tracked' }, work);
      return { file, moves: movesIn(tree, sets), ...answer() };
    } catch (error) {
      if (!(error instanceof Unwritten)) throw error;
      const blamed = sets.find(({ number }) => number === error.number);
      if (!blamed) throw error;
      left.push({ sentence: sentence(error.why), place: placeIn(blamed.hunks, names) });
      sets = sets.filter((one) => one !== blamed);
    }
  }
}

type Names = ReturnType<typeof namesIn>;

/** Hunks that Word can show, and why not the others. */
function sift(tree: DocumentTree, hunks: readonly Hunk[], names: Names) {
  const index = indexDraft(tree);
  const fit: Hunk[] = [];
  const faults: Left[] = [];
  for (const [n, hunk] of hunks.entries()) {
    const fault = check(index, hunk, n);
    if (fault)
      faults.push({
        sentence: fault.sentence,
        place: [placeIn([hunk], names), fault.quote && `“${fault.quote}”`]
          .filter(Boolean)
          .join(', '),
      });
    else fit.push(hunk);
  }
  return { fit, faults };
}

/** What people call the place of some hunks. */
function placeIn([first]: readonly Hunk[], names: Names): string | undefined {
  return first && names(placeOf(first));
}

function movesIn(tree: DocumentTree, sets: readonly PatchAmendment[]): MovedPlace[] {
  const found = moves(
    tree,
    sets.flatMap(({ hunks }) => hunks),
  );
  if (found.length === 0) return [];
  const after = apply(tree, sets).tree;
  const [old, now] = [namesIn(tree), namesIn(after)];
  const index = indexDraft(tree);
  return found.map(({ deleted, inserted }) => ({
    from: old(deleted) ?? 'the draft',
    to: now(inserted) ?? 'a new place',
    text: excerpt(blockText(index.blocks.get(deleted)?.block as Block)),
  }));
}
