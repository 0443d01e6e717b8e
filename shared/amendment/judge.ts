import type { DocumentTree } from '../document/types';
import { check, placeOf, quoteOf } from './check';
import { collisionsAmong } from './collide';
import { movesNotes } from './new-notes';
import { bringsReferences, notesLeaving } from './notes';
import { nothingLeft, type Removal } from './nothing-left';
import { type DraftIndex, indexDraft } from './place';
import type { Hunk, HunkSet } from './types';
import type { Held, Verdict } from './verdict';

/** Which amendments apply together, in the order in which they lie, and why the others do not. */
export interface Judgement {
  applying: HunkSet[];
  held: Held[];
}

/**
 * An amendment applies whole or not at all: not when one of its hunks does not fit the draft, when its own hunks
 * overlap, or when it collides with another that fits. What is held out for itself takes no other with it.
 */
export function judge(draft: DocumentTree, sets: readonly HunkSet[]): Judgement {
  const index = indexDraft(draft);
  const verdicts = new Map<string, Verdict[]>();
  const note = (set: string, verdict: Verdict) => {
    const list = verdicts.get(set);
    if (list) list.push(verdict);
    else verdicts.set(set, [verdict]);
  };
  for (const set of sets) for (const verdict of faultsOf(index, set)) note(set.id, verdict);
  const sound = () => sets.filter(({ id }) => !verdicts.has(id));
  let overlaps = false;
  let collisions = collisionsAmong(index, sound(), ({ set, number, hunk, block }) => {
    overlaps = true;
    const place = { block, quote: quoteOf(index, hunk) };
    note(set, { kind: 'invalid', hunk: number, ...place, sentence: OWN_OVERLAP });
  });
  if (overlaps) collisions = collisionsAmong(index, sound());
  for (const { kind, a, b, block, quote, sentence } of collisions) {
    note(a.set, { kind, hunk: a.hunk, rival: b, block, quote, sentence });
    note(b.set, { kind, hunk: b.hunk, rival: a, block, quote, sentence });
  }
  return {
    applying: sets.filter(({ id }) => !verdicts.has(id)).sort(byOrder),
    held: sets.flatMap(({ id }) => {
      const list = verdicts.get(id);
      return list ? [{ set: id, verdicts: list }] : [];
    }),
  };
}

/** Amendments in the order in which they lie at one place: by `order`, then by id. */
export function byOrder(a: HunkSet, b: HunkSet): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const OWN_OVERLAP = 'Two changes of this amendment overlap: save it again, or write them as one.';

/** What stands against one amendment, whatever the others do; overlaps of its own hunks aside. */
function faultsOf(index: DraftIndex, { id, hunks }: HunkSet): Verdict[] {
  const faults: Verdict[] = [];
  const removals: Removal[] = [];
  for (const [number, hunk] of hunks.entries()) {
    const found = check(index, hunk, number);
    if (found) faults.push(found);
    if (hunk.kind === 'delete' || hunk.kind === 'rows') removals.push({ set: id, number, hunk });
    if (bringsReferences(hunk) && !bringsItsNotes(hunk, hunks))
      faults.push(fault(index, hunk, number, 'invalid', STRAY));
  }
  if (faults.length > 0 || removals.length < 2) return faults;
  nothingLeft(index, removals, (run, sentence) => {
    for (const { number, hunk } of run) {
      faults.push(fault(index, hunk, number, 'locked', sentence));
    }
  });
  return faults;
}

const STRAY =
  'It refers to a note that it neither brings nor moves from elsewhere: strike the reference here, or move the note in the same amendment.';

/** Does each reference that comes bring its note, or leave another place in the same amendment? */
function bringsItsNotes(hunk: Hunk, all: readonly Hunk[]): boolean {
  const moved = movesNotes(hunk);
  if (moved.length === 0) return true;
  const leaving = new Set<string>();
  for (const one of all) notesLeaving(one, (note) => leaving.add(note));
  return moved.every((note) => leaving.has(note));
}

function fault(
  index: DraftIndex,
  hunk: Hunk,
  number: number,
  kind: Verdict['kind'],
  sentence: string,
): Verdict {
  return { kind, hunk: number, block: placeOf(hunk), quote: quoteOf(index, hunk), sentence };
}
