import { orderByNumber } from '../base/sort';
import { type ClaimTable, claimAt, ownerOf } from './claim-table';
import { type Claim, CODE, codeOf, startOf } from './claims';
import { conflict, hunkKey, sameHunk } from './conflict';
import { isMarkPiece } from './equal';
import type { Hunk } from './types';
import type { CollisionKind } from './verdict';

/** Called for each pair of claims, of two hunks, that cannot both stand. */
export type Found = (kind: CollisionKind, a: Claim, b: Claim) => void;

/**
 * Finds every pair of claims in conflict: one sweep along the draft's line of positions. O(n log n) and as many
 * steps more as there are conflicts, since claims that are open at one time nearly always conflict.
 */
export function sweep(claims: ClaimTable, found: Found): void {
  const { count } = claims;
  const { keys, ends } = claims.columns;
  const order = orderByNumber(keys, count, claims.columns.order, claims.columns.spare);
  // Their lengths are counted apart, since an array that is cut short lets go of its memory.
  const open: number[] = [];
  const points: number[] = [];
  const formats: number[] = [];
  let [opened, pointed, pointsAt, formatted, formatsEnd] = [0, 0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const i = order[n] as number;
    const code = codeOf(keys[i] as number);
    const start = startOf(keys[i] as number);
    if (opened > 0) {
      let still = 0;
      for (let m = 0; m < opened; m++) {
        const other = open[m] as number;
        if ((ends[other] as number) <= start) continue;
        open[still++] = other;
        meet(claims, other, i, found);
      }
      opened = still;
    }
    if (code === CODE.format) {
      if (start >= formatsEnd) {
        if (formatted > 1) oppositeFormats(claims, formats.slice(0, formatted), found);
        formatted = 0;
      }
      formats[formatted++] = i;
      formatsEnd = Math.max(formatsEnd, ends[i] as number);
    } else if (code === CODE.write || code === CODE.gap) {
      if (pointed > 0 && pointsAt !== start) {
        if (pointed > 1) samePoint(claims, points.slice(0, pointed), found);
        pointed = 0;
      }
      pointsAt = start;
      points[pointed++] = i;
    } else open[opened++] = i;
  }
  if (pointed > 1) samePoint(claims, points.slice(0, pointed), found);
  if (formatted > 1) oppositeFormats(claims, formats.slice(0, formatted), found);
}

/** Holds a claim against another that is open where it begins. */
function meet(claims: ClaimTable, i: number, j: number, found: Found) {
  const { hunks } = claims.columns;
  if (hunks[i] === hunks[j]) return;
  const [a, b] = [claimAt(claims, i), claimAt(claims, j)];
  const kind = conflict(a, b);
  if (kind) found(kind, a, b);
}

function splits(hunk: Hunk): boolean {
  return hunk.kind === 'replace' && hunk.content.some(isMarkPiece);
}

/** Things written at one point stack in their order, unless one divides the paragraph or two say the same. */
function samePoint(claims: ClaimTable, points: readonly number[], found: Found) {
  const { hunks } = claims.columns;
  const all = points.map((i) => ({ i, own: hunks[i], hunk: ownerOf(claims, i).hunk }));
  type Point = (typeof all)[number];
  const together = (x: Point, y: Point, otherwise: CollisionKind | null) => {
    if (x.own === y.own) return;
    const kind = sameHunk(x.hunk, y.hunk) ? 'identical' : otherwise;
    if (kind) found(kind, claimAt(claims, x.i), claimAt(claims, y.i));
  };
  const dividing = all.filter(({ hunk }) => splits(hunk));
  const others = all.filter(({ hunk }) => !splits(hunk));
  dividing.forEach((x, n) => {
    for (const y of dividing.slice(n + 1)) together(x, y, 'split-at-one-point');
    for (const y of others) together(x, y, 'split-at-one-point');
  });
  if (others.length < 2) return;
  const alike = new Map<string, Point[]>();
  for (const y of others) {
    const key = hunkKey(y.hunk);
    const group = alike.get(key);
    if (!group) alike.set(key, [y]);
    else {
      for (const x of group) together(x, y, null);
      group.push(y);
    }
  }
}

/** Formats compose; only opposite values of one kind of mark on the same text conflict. */
function oppositeFormats(claims: ClaimTable, formats: readonly number[], found: Found) {
  const { keys, ends, hunks } = claims.columns;
  const open = new Map<string, Map<string, number[]>>();
  for (const i of formats) {
    const { hunk } = ownerOf(claims, i);
    if (hunk.kind !== 'format') continue;
    const { mark, on } = hunk;
    const values = open.get(mark.type) ?? new Map<string, number[]>();
    open.set(mark.type, values);
    const own = on ? `on ${mark.value ?? ''}` : 'off';
    for (const [value, others] of values) {
      if (value === own) continue;
      const still = others.filter((other) => (ends[other] as number) > startOf(keys[i] as number));
      // One that is past is forgotten, or each further format would look through all colours before it.
      if (still.length > 0) values.set(value, still);
      else values.delete(value);
      for (const other of still)
        if (hunks[other] !== hunks[i])
          found('opposite-format', claimAt(claims, other), claimAt(claims, i));
    }
    const same = values.get(own);
    if (same) same.push(i);
    else values.set(own, [i]);
  }
}
