import { placeOf } from './check';
import { type Claim, claimsOf, FIELDS, startOf, typeOf } from './claims';
import type { Removal } from './nothing-left';
import { at, type DraftIndex } from './place';
import type { Hunk, HunkSet } from './types';

/** The claims of many amendments, a column for each field. */
export interface ClaimTable {
  index: DraftIndex;
  sets: readonly HunkSet[];
  /** For each amendment the number of its first hunk, when all are counted through. */
  firsts: number[];
  count: number;
  columns: Columns;
  /** Which note a claim is about, where it is: claim → the note's container. */
  notes: Map<number, string>;
  /** Hunks that take away whole blocks or rows. */
  removals: Removal[];
}

interface Columns {
  /** What starts where, see `keyOf`. */
  keys: Uint32Array;
  ends: Uint32Array;
  /** Whose claim it is: hunks counted through all amendments. */
  hunks: Uint32Array;
  /** Room for whoever sorts the claims. */
  order: Uint32Array;
  spare: Uint32Array;
}

function makeColumns(room: number): Columns {
  const column = () => new Uint32Array(room);
  return {
    keys: column(),
    ends: column(),
    hunks: column(),
    order: column(),
    spare: column(),
  };
}

/** Used again by each call: new memory for them costs more time than all that is done in them. */
let columns = makeColumns(1024);

/** The claims of some amendments; good until the next call. */
export function tableOf(index: DraftIndex, sets: readonly HunkSet[]): ClaimTable {
  const firsts: number[] = new Array(sets.length);
  const notes = new Map<number, string>();
  const removals: Removal[] = [];
  let [count, first] = [0, 0];
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s] as HunkSet;
    const own = claimsOf(index, set.hunks);
    const { numbers, removing } = own;
    for (const number of removing)
      removals.push({ set: set.id, number, hunk: set.hunks[number] as Hunk });
    if (own.notes) for (const [claim, note] of own.notes) notes.set(count + claim, note);
    while (count + numbers.length / FIELDS > columns.keys.length) grow(count);
    const { keys, ends, hunks } = columns;
    for (let i = 0; i < numbers.length; i += FIELDS) {
      keys[count] = numbers[i] as number;
      ends[count] = numbers[i + 1] as number;
      hunks[count] = first + (numbers[i + 2] as number);
      count++;
    }
    firsts[s] = first;
    first += set.hunks.length;
  }
  return { index, sets, firsts, count, columns, notes, removals };
}

function grow(count: number) {
  const before = columns;
  columns = makeColumns(2 * before.keys.length);
  for (const name of ['keys', 'ends', 'hunks'] as const)
    columns[name].set(before[name].subarray(0, count));
}

/** One of the claims by itself. */
export function claimAt(table: ClaimTable, i: number): Claim {
  const key = table.columns.keys[i] as number;
  const start = startOf(key);
  const { set, number, hunk } = ownerOf(table, i);
  return {
    type: typeOf(key),
    start,
    end: table.columns.ends[i] as number,
    set: set.id,
    number,
    hunk,
    block: table.notes.get(i) ?? blockAt(table.index, hunk, start),
  };
}

/** The block that a hunk names where it claims a position. */
function blockAt(index: DraftIndex, hunk: Hunk, position: number): string {
  const later = hunk.kind === 'replace' && position !== at(index, hunk.from);
  return later ? hunk.to.block : placeOf(hunk);
}

/** Whose a claim is. */
export function ownerOf({ sets, firsts, columns }: ClaimTable, i: number) {
  const counted = columns.hunks[i] as number;
  let [low, high] = [0, sets.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] as number) <= counted) low = middle;
    else high = middle;
  }
  const set = sets[low] as HunkSet;
  const number = counted - (firsts[low] as number);
  return { set, number, hunk: set.hunks[number] as Hunk };
}
