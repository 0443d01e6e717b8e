import type { DocumentTree } from '../document/types';
import { quoteOf } from './check';
import { addClaims, type Claim } from './claims';
import { nothingLeft, type Removal } from './nothing-left';
import { type DraftIndex, indexDraft } from './place';
import { sweep } from './sweep';
import type { HunkSet } from './types';
import { COLLISION_SENTENCES, type Collision, type CollisionKind } from './verdict';

/**
 * Every pair of hunks, of two amendments, that cannot both apply to the draft: by geometry, exact and symmetric,
 * for any number of amendments in any order. Several things written at one place are no collision (their order
 * decides). Hunks that name places the draft does not have collide with nothing; `apply` reports them as stale.
 */
export function collide(draft: DocumentTree, sets: readonly HunkSet[]): Collision[] {
  return collisionsAmong(indexDraft(draft), sets);
}

export function collisionsAmong(index: DraftIndex, sets: readonly HunkSet[]): Collision[] {
  const claims: Claim[] = [];
  const removals: Removal[] = [];
  for (const { id, hunks } of sets)
    hunks.forEach((hunk, number) => {
      addClaims(index, id, number, hunk, claims);
      if (hunk.kind === 'delete' || hunk.kind === 'rows') removals.push({ set: id, number, hunk });
    });
  const found = new Map<string, Collision & { at: number }>();
  sweep(claims, (kind, x, y) => {
    if (x.set === y.set) return;
    const at = Math.max(x.start, y.start);
    const inner = x.start === at ? x : y;
    const quote = () => quoteOf(index, inner.hunk);
    add(found, kind, x, y, inner.block, quote, at, COLLISION_SENTENCES[kind]);
  });
  nothingLeft(index, removals, (run, sentence) => {
    run.forEach((x, i) => {
      const y = run.slice(i + 1).find(({ set }) => set !== x.set);
      if (!y || x.hunk.kind === 'replace') return;
      const block = x.hunk.kind === 'delete' ? x.hunk.block : 'table' in x.hunk ? x.hunk.table : '';
      const at = index.blocks.get(block)?.start ?? 0;
      const quote = () => quoteOf(index, x.hunk);
      const why = `${COLLISION_SENTENCES['leaves-nothing']} ${sentence}`;
      add(found, 'leaves-nothing', x, y, block, quote, at, why);
    });
  });
  return [...found.values()]
    .sort((a, b) => a.at - b.at || compare(a.a.set, b.a.set) || compare(a.b.set, b.b.set))
    .map(({ at: _, ...collision }) => collision);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function add(
  found: Map<string, Collision & { at: number }>,
  kind: CollisionKind,
  x: { set: string; number: number },
  y: { set: string; number: number },
  block: string,
  quote: () => string,
  at: number,
  sentence: string,
) {
  const [a, b] = x.set < y.set ? [x, y] : [y, x];
  const key = `${a.set} ${a.number} ${b.set} ${b.number}`;
  if (found.has(key)) return;
  found.set(key, {
    kind,
    a: { set: a.set, hunk: a.number },
    b: { set: b.set, hunk: b.number },
    block,
    quote: quote(),
    sentence,
    at,
  });
}
