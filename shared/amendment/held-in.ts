import type { DocumentTree } from '../document/types';
import { apply } from './apply';
import { derive } from './derive';
import { notesLeaving } from './notes';
import { indexDraft } from './place';
import { blockText, rowText } from './quote';
import { saying } from './saying';
import { sayingNotes, sliceText } from './slice';
import { touched } from './touched';
import type { Hunk, HunkSet } from './types';

export interface HeldIn {
  /** Amendments that the other document holds, and those that it does not. */
  present: HunkSet[];
  missing: HunkSet[];
  /** The draft with those present made. */
  agreed: DocumentTree;
  /** What the other document says beyond that, in the coordinates of `agreed`. */
  beyond: Hunk[];
}

/**
 * Tells what of another version of the draft is amendments that are known, and what is not: the known ones that it
 * holds are made in the draft, and whatever still differs nobody wrote down. An amendment counts as held when making
 * it brings the draft nearer to the other version; so one that is held with a word altered is held, and the altered
 * word is beyond it.
 * @param other read from another file, so its ids say nothing about the draft's
 */
export function heldIn(draft: DocumentTree, sets: readonly HunkSet[], other: DocumentTree): HeldIn {
  const away = derive(draft, other, { foreign: true });
  const said = new Set(away.map(saying));
  const changed = placesOf(draft, away);
  const sure: HunkSet[] = [];
  const unsure: HunkSet[] = [];
  for (const set of sets) {
    if (set.hunks.length === 0) continue;
    if (set.hunks.every((hunk) => said.has(saying(hunk)))) sure.push(set);
    else if (set.hunks.every((hunk) => meets(placesOf(draft, [hunk]), changed))) unsure.push(set);
  }
  const present = weigh(draft, sure, settled(draft, sure, unsure, other), other);
  const held = new Set(present.map(({ id }) => id));
  const { agreed, beyond } = compared(draft, present, other);
  const missing = sets.filter(({ id, hunks }) => hunks.length > 0 && !held.has(id));
  return { present, missing, agreed, beyond };
}

function compared(draft: DocumentTree, sets: readonly HunkSet[], other: DocumentTree) {
  const { tree: agreed, held } = apply(draft, sets);
  return { agreed, held, beyond: derive(agreed, other, { foreign: true }) };
}

/** Of those in doubt: which are held beyond doubt, since their places say what they ask for, and which are not. */
function settled(
  draft: DocumentTree,
  sure: readonly HunkSet[],
  unsure: readonly HunkSet[],
  other: DocumentTree,
): { held: HunkSet[]; open: HunkSet[] } {
  if (unsure.length === 0) return { held: [], open: [] };
  const { agreed, held, beyond } = compared(draft, [...sure, ...unsure], other);
  const out = new Set(held.map(({ set }) => set));
  const differs = placesOf(agreed, beyond);
  const isHeld = (set: HunkSet) => !out.has(set.id) && !meets(placesOf(draft, set.hunks), differs);
  return { held: unsure.filter(isHeld), open: unsure.filter((set) => !isHeld(set)) };
}

/** Those in doubt one by one: held when less differs with it than without. */
function weigh(
  draft: DocumentTree,
  sure: readonly HunkSet[],
  { held, open }: { held: HunkSet[]; open: HunkSet[] },
  other: DocumentTree,
): HunkSet[] {
  let present = [...sure, ...held];
  if (open.length === 0) return present;
  let left = sizeOf(compared(draft, present, other).beyond);
  for (const set of open) {
    const trial = compared(draft, [...present, set], other);
    const size = sizeOf(trial.beyond);
    if (trial.held.length > 0 || size >= left) continue;
    present = [...present, set];
    left = size;
  }
  return present;
}

/** Blocks that hunks change, those of notes that they strike too, and containers at whose start something new stands. */
function placesOf(tree: DocumentTree, hunks: readonly Hunk[]): Set<string> {
  const places = new Set(touched(tree, hunks));
  for (const hunk of hunks)
    notesLeaving(hunk, (note) => {
      for (const { id } of indexDraft(tree).containers.get(note)?.blocks ?? []) places.add(id);
    });
  for (const hunk of hunks)
    if (hunk.kind === 'insert' && hunk.gap.after === null) places.add(hunk.gap.container);
  return places;
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => b.has(id));

/** How much hunks change, in characters; each counts at least one. */
export const sizeOf = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, hunk) => sum + 1 + charactersOf(hunk), 0);

function charactersOf(hunk: Hunk): number {
  switch (hunk.kind) {
    case 'replace':
      return sliceText(hunk.quoted).length + sayingNotes(hunk.content).length;
    case 'insert':
      return hunk.blocks.reduce((sum, block) => sum + 1 + blockText(block).length, 0);
    case 'delete':
      return 1 + blockText(hunk.quoted).length;
    case 'rows':
      return [
        ...hunk.remove.map(({ quoted }) => quoted),
        ...hunk.insert.flatMap(({ rows }) => rows),
      ]
        .map(rowText)
        .reduce((sum, text) => sum + 1 + text.length, 0);
    default:
      return 1;
  }
}
