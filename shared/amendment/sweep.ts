import { sortByNumber } from '../base/sort';
import type { Claim } from './claims';
import { conflict, sameHunk } from './conflict';
import { isMarkPiece, sliceKey } from './equal';
import type { CollisionKind } from './verdict';

/** Called for each pair of claims, of two hunks, that cannot both stand. */
export type Found = (kind: CollisionKind, a: Claim, b: Claim) => void;

// At one position: what covers it as a whole first, then what writes there, then what strikes from there on.
const FIRST: Record<Claim['type'], number> = {
  cover: 0,
  write: 1,
  gap: 1,
  format: 1,
  strike: 2,
  lose: 2,
  touch: 2,
  retype: 2,
};

const sameOwner = (a: Claim, b: Claim) => a.set === b.set && a.number === b.number;

/**
 * Finds every pair of claims in conflict: one sweep along the draft's line of positions. O(n log n) and as many
 * steps more as there are conflicts, since claims that are open at one time nearly always conflict.
 */
export function sweep(claims: readonly Claim[], found: Found): void {
  const formats: Claim[] = [];
  const open: Claim[] = [];
  const points: Claim[] = [];
  for (const claim of sortByNumber(claims, ({ start, type }) => start * 4 + FIRST[type])) {
    if (open.length > 0) meetOpen(open, claim, found);
    if (claim.type === 'format') formats.push(claim);
    else if (claim.type === 'write' || claim.type === 'gap') {
      if (points[0] && points[0].start !== claim.start) {
        if (points.length > 1) samePoint(points, found);
        points.length = 0;
      }
      points.push(claim);
    } else open.push(claim);
  }
  if (points.length > 1) samePoint(points, found);
  oppositeFormats(formats, found);
}

/** Closes what ends before a claim begins, and holds the claim against what is left open. */
function meetOpen(open: Claim[], claim: Claim, found: Found) {
  let still = 0;
  for (let i = 0; i < open.length; i++) {
    const other = open[i] as Claim;
    if (other.end <= claim.start) continue;
    open[still++] = other;
    if (sameOwner(claim, other)) continue;
    const kind = conflict(other, claim);
    if (kind) found(kind, other, claim);
  }
  open.length = still;
}

const splits = (claim: Claim): boolean =>
  claim.hunk.kind === 'replace' && claim.hunk.content.some(isMarkPiece);

/** Things written at one point stack in their order, unless one divides the paragraph or two say the same. */
function samePoint(points: readonly Claim[], found: Found) {
  const dividing = points.filter(splits);
  const others = points.filter((claim) => !splits(claim));
  dividing.forEach((a, i) => {
    for (const b of [...dividing.slice(i + 1), ...others])
      if (!sameOwner(a, b))
        found(sameHunk(a.hunk, b.hunk) ? 'identical' : 'split-at-one-point', a, b);
  });
  if (others.length < 2) return;
  const alike = new Map<string, Claim[]>();
  for (const claim of others) {
    const { hunk } = claim;
    const key = hunk.kind === 'replace' ? sliceKey(hunk.content) : hunk.kind;
    const group = alike.get(key);
    if (!group) alike.set(key, [claim]);
    else {
      for (const other of group)
        if (!sameOwner(claim, other) && sameHunk(other.hunk, hunk))
          found('identical', other, claim);
      group.push(claim);
    }
  }
}

/** Formats compose; only opposite values of one kind of mark on the same text conflict. */
function oppositeFormats(formats: readonly Claim[], found: Found) {
  const open = new Map<string, Map<string, Claim[]>>();
  for (const claim of formats) {
    if (claim.hunk.kind !== 'format') continue;
    const { mark, on } = claim.hunk;
    const values = open.get(mark.type) ?? new Map<string, Claim[]>();
    open.set(mark.type, values);
    const own = on ? `on ${mark.value ?? ''}` : 'off';
    for (const [value, claims] of values) {
      if (value === own) continue;
      const still = claims.filter((other) => other.end > claim.start);
      values.set(value, still);
      for (const other of still)
        if (!sameOwner(claim, other)) found('opposite-format', other, claim);
    }
    const same = values.get(own);
    if (same) same.push(claim);
    else values.set(own, [claim]);
  }
}
