import type { DocumentTree } from '../document/types';
import { apply } from './apply';
import { check, placeOf, quoteOf } from './check';
import { collide } from './collide';
import { derive } from './derive';
import { containerTwins, mapIds } from './derive/map';
import { retold } from './foreign/retold';
import { judge } from './judge';
import { moveHunk } from './move';
import { indexDraft } from './place';
import { carryHunk } from './resite/carry';
import { followPlaces } from './resite/places';
import type { Hunk, HunkSet } from './types';

/** An amendment that has to be written anew by a person. */
export interface Unsited {
  set: string;
  /** What stands against it: where in the old draft, its words there, and a sentence. */
  block: string;
  quote: string;
  sentence: string;
}

export interface Resited {
  /** In the coordinates of the new draft, each whole. */
  moved: HunkSet[];
  /** They keep their hunks of the old draft, to be read. */
  failed: Unsited[];
}

export interface ResiteOptions {
  /** Whether the new draft was read from another file, so that ids of the old one say nothing in it. True unless said. */
  foreign?: boolean;
  /** Told before each amendment how many are done: throw to stop. */
  step?: (done: number) => void;
}

const CHANGED =
  'The new draft has changed the same words: write the amendment again for the new draft.';
const MADE = 'The new draft already says what the amendment asks for: it can be withdrawn.';
const MISFIT = 'The amendment does not fit the draft that it was written for.';

/**
 * Moves amendments to another draft: a three-way merge. What stands in paragraphs that did not change moves with
 * them; the rest moves when the two drafts' differences do not collide with it, word by word where its words are all
 * there still. Onto an unchanged draft nothing changes at all.
 */
export function resite(
  written: readonly HunkSet[],
  draft: DocumentTree,
  newDraft: DocumentTree,
  { foreign = true, step = () => undefined }: ResiteOptions = {},
): Resited {
  // what another program saved names lists and styles anew; amendments go there in its terms
  const told = foreign ? retold(draft, newDraft) : null;
  const oldDraft = told?.draft ?? draft;
  const sets = told ? written.map(told.set) : written;
  step(0);
  const ids = mapIds(oldDraft, newDraft, foreign);
  const moved = new Map<string, HunkSet>();
  const rest: HunkSet[] = [];
  for (const set of sets) {
    step(moved.size);
    const whole = carryAll(set, newDraft, (hunk) => moveHunk(hunk, ids));
    if (whole) moved.set(set.id, whole);
    else rest.push(set);
  }
  const failed = rest.length > 0 ? mergeAll(rest, oldDraft, newDraft, foreign, moved, step) : [];
  return { moved: sets.flatMap(({ id }) => moved.get(id) ?? []), failed };
}

/** Moves what does not collide with what the drafts differ in; gives the others, each with what stands against it. */
function mergeAll(
  sets: readonly HunkSet[],
  oldDraft: DocumentTree,
  newDraft: DocumentTree,
  foreign: boolean,
  moved: Map<string, HunkSet>,
  step: (done: number) => void,
): Unsited[] {
  const between = derive(oldDraft, newDraft, { foreign });
  const drafts: HunkSet = { id: '', order: Number.NEGATIVE_INFINITY, hunks: between };
  const [from, to] = [indexDraft(oldDraft), indexDraft(newDraft)];
  const places = followPlaces(oldDraft, between, containerTwins(oldDraft, newDraft, foreign));
  const before = moved.size;
  return sets.flatMap((set, n) => {
    step(before + n);
    const merged =
      against(set, drafts, oldDraft) ??
      carryAll(set, newDraft, (hunk) => carryHunk(hunk, places, from, to)) ??
      merge(set, drafts, oldDraft, newDraft);
    if (!('hunks' in merged)) return [merged];
    moved.set(set.id, merged);
    return [];
  });
}

/** The set with each hunk carried over, when that makes an amendment which fits the new draft. */
function carryAll(
  set: HunkSet,
  newDraft: DocumentTree,
  carry: (hunk: Hunk) => Hunk | null,
): HunkSet | null {
  const hunks: Hunk[] = [];
  for (const hunk of set.hunks) {
    const carried = carry(hunk);
    if (!carried) return null;
    hunks.push(carried);
  }
  const whole = { ...set, hunks };
  return judge(newDraft, [whole]).held.length === 0 ? whole : null;
}

const unsited = (set: HunkSet, block: string, quote: string, sentence: string): Unsited => {
  return { set: set.id, block, quote, sentence };
};

/** What of the drafts' differences, or of the old draft itself, stands against an amendment. */
function against(set: HunkSet, drafts: HunkSet, oldDraft: DocumentTree): Unsited | null {
  const index = indexDraft(oldDraft);
  for (const [n, hunk] of set.hunks.entries()) {
    const fault = check(index, hunk, n);
    if (fault) return unsited(set, fault.block, fault.quote, MISFIT);
  }
  const [collision] = collide(oldDraft, [drafts, set]);
  if (!collision) return null;
  const made = collision.kind === 'identical';
  return unsited(set, collision.block, collision.quote, made ? MADE : CHANGED);
}

/** Makes both the drafts' differences and the amendment, and reads off what the amendment is then. */
function merge(
  set: HunkSet,
  drafts: HunkSet,
  oldDraft: DocumentTree,
  newDraft: DocumentTree,
): HunkSet | Unsited {
  const [first] = set.hunks;
  const index = indexDraft(oldDraft);
  const here = first ? ([placeOf(first), quoteOf(index, first)] as const) : (['', ''] as const);
  const { tree, held } = apply(oldDraft, [drafts, set]);
  if (held.length > 0) return unsited(set, ...here, CHANGED);
  const moved: HunkSet = { ...set, hunks: derive(newDraft, tree, { foreign: true }) };
  const [unfit] = apply(newDraft, [moved]).held;
  return unfit ? unsited(set, ...here, unfit.verdicts[0]?.sentence ?? CHANGED) : moved;
}
