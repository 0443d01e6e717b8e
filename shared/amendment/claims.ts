import { isMarkPiece } from './equal';
import { notesLeaving, notesRemoved } from './notes';
import type { DraftIndex } from './place';
import type { Hunk, ReplaceHunk } from './types';

/**
 * What a hunk claims of the draft's line of positions (see `DraftIndex`), as intervals [start, end):
 * - `strike`: text and paragraph ends that go; `cover`: a whole block, row or note that goes with all in it;
 * - `write`: something new at a point (start = end), dividing the paragraph or not;
 * - `gap`: new blocks or rows in a gap; `format`, `retype`: properties of text, of a mark;
 * - `touch`: the paragraph into which a join runs; `lose`: the same, when the earlier paragraph's end survives.
 */
export interface Claim {
  type: ClaimType;
  start: number;
  end: number;
  set: string;
  number: number;
  hunk: Hunk;
  block: string;
}

const TYPES = ['cover', 'write', 'gap', 'format', 'strike', 'lose', 'touch', 'retype'] as const;

export type ClaimType = (typeof TYPES)[number];

/** Where a claim starts and what it is, as one number: claims sort by it. */
export const keyOf = (start: number, code: number): number => start * 8 + code;
export const startOf = (key: number): number => key >>> 3;
export const codeOf = (key: number): number => key & 7;
export const typeOf = (key: number): ClaimType => TYPES[codeOf(key)] as ClaimType;

/**
 * The kinds as numbers. At one position comes first what covers it as a whole, then what writes there, then what
 * strikes from there on.
 */
export const CODE = {
  cover: 0,
  write: 1,
  gap: 2,
  format: 3,
  strike: 4,
  lose: 5,
  touch: 6,
  retype: 7,
} as const satisfies Record<ClaimType, number>;

/** The claims of many amendments as numbers: nearly all are only passed over, so none is an object of its own. */
export interface Claims {
  index: DraftIndex;
  count: number;
  columns: Columns;
  /** Which note a claim is about, where it is: claim → the note's container. */
  notes: Map<number, string>;
}

/** A column for each field of a claim. */
export interface Columns {
  /** What starts where, see `keyOf`. */
  keys: Uint32Array;
  ends: Uint32Array;
  /** Whose claim it is: hunks counted through all amendments. */
  hunks: Uint32Array;
  /** Room for whoever sorts the claims. */
  order: Uint32Array;
  spare: Uint32Array;
}

export function makeColumns(room: number): Columns {
  const column = () => new Uint32Array(room);
  return {
    keys: column(),
    ends: column(),
    hunks: column(),
    order: column(),
    spare: column(),
  };
}

/**
 * Adds the claims of one amendment's hunks. A note goes with its reference, so it is claimed with it.
 * @param first the number of the first of them, when the hunks of all amendments are counted through
 */
export function addClaims(claims: Claims, hunks: readonly Hunk[], first: number): void {
  const begin = claims.count;
  for (let i = 0; i < hunks.length; i++) addHunk(claims, hunks[i] as Hunk, first + i);
  if (losesNote(claims, begin)) addNotes(claims, hunks, first);
}

const add = (claims: Claims, code: number, start: number, end: number, hunk: number) =>
  addClaim(claims, keyOf(start, code), end, hunk);

/** Adds one claim: its key (see `keyOf`), its end, and the number of its hunk. */
export function addClaim(claims: Claims, key: number, end: number, hunk: number) {
  const at = claims.count++;
  if (at === claims.columns.keys.length) grow(claims);
  claims.columns.keys[at] = key;
  claims.columns.ends[at] = end;
  claims.columns.hunks[at] = hunk;
}

function grow(claims: Claims) {
  const before = claims.columns;
  claims.columns = makeColumns(2 * before.keys.length);
  for (const name of ['keys', 'ends', 'hunks'] as const) claims.columns[name].set(before[name]);
}

/** Does one of the claims from `begin` on take away a reference to a note? */
function losesNote({ index, count, columns }: Claims, begin: number): boolean {
  if (index.references.length === 0) return false;
  for (let i = begin; i < count; i++) {
    const key = columns.keys[i] as number;
    if (codeOf(key) !== CODE.strike && codeOf(key) !== CODE.cover) continue;
    const next = firstFrom(index.references, startOf(key));
    if (next !== undefined && next < (columns.ends[i] as number)) return true;
  }
  return false;
}

/** The first of some rising numbers that is not less than `least`. */
function firstFrom(rising: readonly number[], least: number): number | undefined {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return rising[low];
}

function addNotes(claims: Claims, hunks: readonly Hunk[], first: number) {
  const gone = notesRemoved(hunks);
  hunks.forEach((hunk, i) => {
    notesLeaving(hunk, (container) => {
      const note = gone.has(container) ? claims.index.containers.get(container) : undefined;
      if (!note) return;
      claims.notes.set(claims.count, container);
      add(claims, CODE.cover, note.start, note.end, first + i);
    });
  });
}

/** The claims of one hunk; none where it names places that the draft does not have. */
function addHunk(claims: Claims, hunk: Hunk, own: number): void {
  const { index } = claims;
  switch (hunk.kind) {
    case 'replace':
      addReplace(claims, hunk, own);
      return;
    case 'format': {
      const text = index.texts.get(hunk.from.block);
      if (text === undefined || hunk.from.offset >= hunk.to.offset) return;
      add(claims, CODE.format, text + hunk.from.offset, text + hunk.to.offset, own);
      return;
    }
    case 'retype': {
      const place = index.blocks.get(hunk.block);
      if (place) add(claims, CODE.retype, place.end - 1, place.end, own);
      return;
    }
    case 'delete': {
      const place = index.blocks.get(hunk.block);
      if (place) add(claims, CODE.cover, place.start, place.end, own);
      return;
    }
    case 'insert': {
      const { container, after } = hunk.gap;
      const gap =
        after === null ? index.containers.get(container)?.start : index.blocks.get(after)?.end;
      if (gap !== undefined) add(claims, CODE.gap, gap, gap + 1, own);
      return;
    }
    case 'rows': {
      for (const { row } of hunk.remove) {
        const place = index.rows.get(row);
        if (place) add(claims, CODE.cover, place.start, place.end, own);
      }
      for (const { after } of hunk.insert) {
        const table = index.blocks.get(hunk.table);
        const row = after === null ? undefined : index.rows.get(after);
        const gap = after === null ? table && table.start + 1 : row?.end;
        if (gap !== undefined) add(claims, CODE.gap, gap, gap + 1, own);
      }
    }
  }
}

function addReplace(claims: Claims, hunk: ReplaceHunk, own: number) {
  const { index } = claims;
  const { from, to, content, survivor } = hunk;
  const first = index.texts.get(from.block);
  const last = from.block === to.block ? first : index.texts.get(to.block);
  if (first === undefined || last === undefined) return;
  const start = first + from.offset;
  const end = last + to.offset;
  if (start < end) add(claims, CODE.strike, start, end, own);
  if (first !== last) {
    const past = index.blocks.get(to.block)?.end ?? 0; // a text ends with its mark
    add(claims, survivor === 'first' ? CODE.lose : CODE.touch, past - 1, past, own);
  }
  if (content.length === 0) return;
  add(claims, CODE.write, start, start, own);
  if (end > start && content.some(isMarkPiece)) add(claims, CODE.write, end, end, own);
}
