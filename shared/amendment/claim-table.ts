import { placeOf } from './check';
import { addClaims, type Claim, type Claims, makeColumns, startOf, typeOf } from './claims';
import type { Removal } from './nothing-left';
import { at, type DraftIndex } from './place';
import type { Hunk, HunkSet } from './types';

/** The claims of many amendments, and whose they are. */
export interface ClaimTable extends Claims {
  sets: readonly HunkSet[];
  /** For each amendment the number of its first hunk, when all are counted through. */
  firsts: number[];
  /** Hunks that take away whole blocks or rows. */
  removals: Removal[];
}

/** Used again by each call: new memory for them costs more time than all that is done in them. */
let columns = makeColumns(1024);

/** The claims of some amendments; good until the next call. */
export function tableOf(index: DraftIndex, sets: readonly HunkSet[]): ClaimTable {
  const firsts: number[] = new Array(sets.length);
  const removals: Removal[] = [];
  const table: ClaimTable = { index, sets, firsts, count: 0, columns, notes: new Map(), removals };
  let first = 0;
  for (let s = 0; s < sets.length; s++) {
    const { id, hunks } = sets[s] as HunkSet;
    addClaims(table, hunks, first);
    hunks.forEach((hunk, number) => {
      if (hunk.kind === 'delete' || hunk.kind === 'rows') removals.push({ set: id, number, hunk });
    });
    firsts[s] = first;
    first += hunks.length;
  }
  columns = table.columns;
  return table;
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
