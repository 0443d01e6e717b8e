import type { DocumentTree } from '../document/types';
import { check, placeOf, quoteOf } from './check';
import { addClaimsOf, type Claim } from './claims';
import { collisionsAmong } from './collide';
import { nothingLeft, type Removal } from './nothing-left';
import { type DraftIndex, indexDraft } from './place';
import { sweep } from './sweep';
import type { HunkSet } from './types';
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
  const sound = sets.filter(({ id }) => !verdicts.has(id));
  for (const { kind, a, b, block, quote, sentence } of collisionsAmong(index, sound)) {
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

/** What stands against one amendment, whatever the others do. */
function faultsOf(index: DraftIndex, set: HunkSet): Verdict[] {
  const { id, hunks } = set;
  const faults = hunks.flatMap((hunk, number) => check(index, hunk, number) ?? []);
  if (faults.length > 0 || hunks.length < 2) return faults;
  const claims: Claim[] = [];
  addClaimsOf(index, set, claims);
  sweep(claims, (_, __, { number, hunk, block }) => {
    const sentence = 'Two changes of this amendment overlap: save it again, or write them as one.';
    faults.push({ kind: 'invalid', hunk: number, block, quote: quoteOf(index, hunk), sentence });
  });
  const removals = hunks.flatMap((hunk, number): Removal[] =>
    hunk.kind === 'delete' || hunk.kind === 'rows' ? [{ set: id, number, hunk }] : [],
  );
  nothingLeft(index, removals, (run, sentence) => {
    for (const { number, hunk } of run) {
      const place = { block: placeOf(hunk), quote: quoteOf(index, hunk) };
      faults.push({ kind: 'locked', hunk: number, ...place, sentence });
    }
  });
  return faults;
}
