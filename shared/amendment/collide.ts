import type { DocumentTree } from '../document/types';
import { placeOf, quoteOf } from './check';
import { tableOf } from './claim-table';
import type { Claim } from './claims';
import { nothingLeft } from './nothing-left';
import { type DraftIndex, indexDraft } from './place';
import { sweep } from './sweep';
import type { Hunk, HunkSet } from './types';
import { COLLISION_SENTENCES, type Collision, type CollisionKind } from './verdict';

/**
 * Every pair of hunks, of two amendments, that cannot both apply to the draft: by geometry, exact and symmetric,
 * for any number of amendments in any order. Several things written at one place are no collision (their order
 * decides). Hunks that name places the draft does not have collide with nothing; `apply` reports them as stale.
 */
export function collide(draft: DocumentTree, sets: readonly HunkSet[]): Collision[] {
  return collisionsAmong(indexDraft(draft), sets);
}

/** @param onOwn called for each hunk that overlaps another of its own amendment */
export function collisionsAmong(
  index: DraftIndex,
  sets: readonly HunkSet[],
  onOwn?: (claim: Claim) => void,
): Collision[] {
  const table = tableOf(index, sets);
  const found = new Map<string, Meeting>();
  sweep(table, (kind, x, y) => {
    if (x.set === y.set) return x.number === y.number ? undefined : onOwn?.(y);
    // the words of the one that lies within the other, whatever the two are called
    const by = x.start - y.start || y.end - x.end;
    const inner = by === 0 ? first(x, y) : by > 0 ? x : y;
    meet(found, { kind, x, y, block: inner.block, at: inner.start, where: inner.hunk });
  });
  nothingLeft(index, table.removals, (run) => {
    run.sort((a, b) => compare(a.set, b.set) || a.number - b.number);
    run.forEach((x, i) => {
      const y = run.slice(i + 1).find(({ set }) => set !== x.set);
      const block = placeOf(x.hunk);
      const at = index.blocks.get(block)?.start ?? 0;
      if (y) meet(found, { kind: 'leaves-nothing', x, y, block, at, where: x.hunk });
    });
  });
  return [...found.values()].sort(byPlace).map(({ kind, x, y, block, where }) => ({
    kind,
    a: { set: x.set, hunk: x.number },
    b: { set: y.set, hunk: y.number },
    block,
    quote: quoteOf(index, where),
    sentence: COLLISION_SENTENCES[kind],
  }));
}

interface Owner {
  set: string;
  number: number;
}

/** Where two hunks meet, and what they are to each other there. */
interface Meeting {
  kind: CollisionKind;
  x: Owner;
  y: Owner;
  block: string;
  at: number;
  where: Hunk;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const first = <T extends Owner>(x: T, y: T): T =>
  (compare(x.set, y.set) || x.number - y.number) < 0 ? x : y;

function byPlace(a: Meeting, b: Meeting): number {
  return (
    a.at - b.at ||
    compare(a.x.set, b.x.set) ||
    compare(a.y.set, b.y.set) ||
    a.x.number - b.x.number ||
    a.y.number - b.y.number
  );
}

/** Where two hunks meet in several ways, the most telling one is kept. */
const TELLING: CollisionKind[] = [
  'identical',
  'overlap',
  'nested',
  'delete-against-edit',
  'split-at-one-point',
  'opposite-format',
  'leaves-nothing',
];

function meet(found: Map<string, Meeting>, meeting: Meeting) {
  const x = first(meeting.x, meeting.y);
  const y = x === meeting.x ? meeting.y : meeting.x;
  const key = `${x.set} ${x.number} ${y.set} ${y.number}`;
  const known = found.get(key);
  const rank = ({ kind, at }: Meeting) => TELLING.indexOf(kind) * 2 ** 40 + at;
  if (!known || rank(meeting) < rank(known)) found.set(key, { ...meeting, x, y });
}
