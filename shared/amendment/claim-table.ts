import { placeOf } from './check';
import {
  addClaim,
  addClaims,
  type Claim,
  type Claims,
  CODE,
  type Columns,
  codeOf,
  makeColumns,
  startOf,
  typeOf,
} from './claims';
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

/** The table made last for a draft: most amendments of the next one are in it already. */
export interface KeptClaims {
  table: ClaimTable;
  /** Of each amendment its hunks, as they were when the table was made. */
  hunks: (readonly Hunk[])[];
  /** For each amendment its first claim. */
  starts: number[];
  /** Which amendment it was, by its hunks; made when it is first needed. */
  numbers: Map<readonly Hunk[], number> | null;
  /** Used again by the next call: new memory costs more time than all that is done in it. */
  free: Columns;
}

/** The claims of some amendments; good until the next call but one for this draft. */
export function tableOf(index: DraftIndex, sets: readonly HunkSet[]): ClaimTable {
  const kept = index.claims;
  const columns = kept?.free ?? makeColumns(1024);
  const firsts: number[] = new Array(sets.length);
  const removals: Removal[] = [];
  const table: ClaimTable = { index, sets, firsts, count: 0, columns, notes: new Map(), removals };
  const starts: number[] = new Array(sets.length);
  let [first, next] = [0, 0];
  for (let s = 0; s < sets.length; s++) {
    const { id, hunks } = sets[s] as HunkSet;
    const old = kept ? numberIn(kept, hunks, next) : undefined;
    starts[s] = table.count;
    firsts[s] = first;
    if (kept && old !== undefined) {
      copyClaims(table, kept, old, first);
      next = old + 1;
    } else addClaims(table, hunks, first);
    if (takesAway(table, starts[s] as number))
      hunks.forEach((hunk, number) => {
        if (hunk.kind === 'delete' || hunk.kind === 'rows')
          removals.push({ set: id, number, hunk });
      });
    first += hunks.length;
  }
  const free = kept?.table.columns ?? makeColumns(1024);
  const hunks = sets.map((set) => set.hunks);
  index.claims = { table, hunks, starts, numbers: null, free };
  return table;
}

/** Which amendment of a table has these hunks; most often the one after the last that was asked for. */
function numberIn(kept: KeptClaims, hunks: readonly Hunk[], next: number): number | undefined {
  if (kept.hunks[next] === hunks) return next;
  kept.numbers ??= new Map(kept.hunks.map((one, s) => [one, s]));
  return kept.numbers.get(hunks);
}

/** Takes over the claims of an amendment, whose hunks are counted from `first` on now. */
function copyClaims(
  table: ClaimTable,
  { table: from, starts }: KeptClaims,
  s: number,
  first: number,
) {
  const shift = first - (from.firsts[s] as number);
  const end = starts[s + 1] ?? from.count;
  const { keys, ends, hunks } = from.columns;
  for (let i = starts[s] as number; i < end; i++) {
    const note = from.notes.size > 0 ? from.notes.get(i) : undefined;
    if (note !== undefined) table.notes.set(table.count, note);
    addClaim(table, keys[i] as number, ends[i] as number, (hunks[i] as number) + shift);
  }
}

/** Whether a claim from `begin` on is one of a block or a row as a whole, or of a place for rows. */
function takesAway({ columns, count }: ClaimTable, begin: number): boolean {
  for (let i = begin; i < count; i++) {
    const code = codeOf(columns.keys[i] as number);
    if (code === CODE.cover || code === CODE.gap) return true;
  }
  return false;
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
