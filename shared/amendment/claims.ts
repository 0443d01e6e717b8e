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

/** The claims of one amendment, as numbers: nearly all are only passed over, so none is an object of its own. */
export interface OwnClaims {
  /** For each claim its key (see `keyOf`), its end, and the number of its hunk. */
  numbers: number[];
  /** Which note a claim is about, where it is: the number of the claim → the note's container. */
  notes: Map<number, string> | null;
  /** Numbers of the hunks that take away whole blocks or rows. */
  removing: number[];
}

/** How many numbers make a claim in `OwnClaims`. */
export const FIELDS = 3;

/**
 * The claims of an amendment's hunks, worked out once, since neither they nor the draft ever change. A note goes with
 * its reference, so it is claimed with it.
 */
export function claimsOf(index: DraftIndex, hunks: readonly Hunk[]): OwnClaims {
  const known = index.claims.get(hunks);
  if (known) return known;
  const claims: OwnClaims = { numbers: [], notes: null, removing: [] };
  for (let number = 0; number < hunks.length; number++) {
    const hunk = hunks[number] as Hunk;
    addHunk(claims, index, hunk, number);
    if (hunk.kind === 'delete' || hunk.kind === 'rows') claims.removing.push(number);
  }
  if (losesNote(claims, index)) addNotes(claims, index, hunks);
  index.claims.set(hunks, claims);
  return claims;
}

function add({ numbers }: OwnClaims, code: number, start: number, end: number, hunk: number) {
  numbers.push(keyOf(start, code), end, hunk);
}

/** Does one of the claims take away a reference to a note? */
function losesNote({ numbers }: OwnClaims, { references }: DraftIndex): boolean {
  if (references.length === 0) return false;
  for (let i = 0; i < numbers.length; i += FIELDS) {
    const [key, end] = [numbers[i] as number, numbers[i + 1] as number];
    if (codeOf(key) !== CODE.strike && codeOf(key) !== CODE.cover) continue;
    const next = firstFrom(references, startOf(key));
    if (next !== undefined && next < end) return true;
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

function addNotes(claims: OwnClaims, index: DraftIndex, hunks: readonly Hunk[]) {
  const gone = notesRemoved(hunks);
  const notes = new Map<number, string>();
  claims.notes = notes;
  hunks.forEach((hunk, number) => {
    notesLeaving(hunk, (container) => {
      const note = gone.has(container) ? index.containers.get(container) : undefined;
      if (!note) return;
      notes.set(claims.numbers.length / FIELDS, container);
      add(claims, CODE.cover, note.start, note.end, number);
    });
  });
}

/** The claims of one hunk; none where it names places that the draft does not have. */
function addHunk(claims: OwnClaims, index: DraftIndex, hunk: Hunk, own: number): void {
  switch (hunk.kind) {
    case 'replace':
      addReplace(claims, index, hunk, own);
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

function addReplace(claims: OwnClaims, index: DraftIndex, hunk: ReplaceHunk, own: number) {
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
