import type { Claim, ClaimType } from './claims';
import { blockKey, rowKey, sameParagraph, sameSlice, sliceKey } from './equal';
import type { Hunk } from './types';
import type { CollisionKind } from './verdict';

/** Do two hunks say the same, ids of what they bring aside? */
export function sameHunk(a: Hunk, b: Hunk): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'replace':
      return (
        b.kind === 'replace' &&
        a.from.block === b.from.block &&
        a.from.offset === b.from.offset &&
        a.to.block === b.to.block &&
        a.to.offset === b.to.offset &&
        a.survivor === b.survivor &&
        sameSlice(a.content, b.content)
      );
    case 'insert':
      return (
        b.kind === 'insert' &&
        a.gap.container === b.gap.container &&
        a.gap.after === b.gap.after &&
        hunkKey(a) === hunkKey(b)
      );
    case 'delete':
      return b.kind === 'delete' && a.block === b.block;
    case 'retype':
      return b.kind === 'retype' && a.block === b.block && sameParagraph(a.mark, b.mark);
    case 'rows':
      return b.kind === 'rows' && a.table === b.table && hunkKey(a) === hunkKey(b);
    case 'format':
      return false; // two of the same are one: they compose
  }
}

/** One text for hunks that bring the same: of those at one place, only such can be the same. */
export function hunkKey(hunk: Hunk): string {
  switch (hunk.kind) {
    case 'replace':
      return sliceKey(hunk.content);
    case 'insert':
      return `insert ${hunk.blocks.map(blockKey).join()}`;
    case 'rows': {
      const gone = hunk.remove.map(({ row }) => row).sort();
      const come = hunk.insert.map(({ after, rows }) => `${after} ${rows.map(rowKey).join()}`);
      return `rows ${gone.join()} ${come.join()}`;
    }
    default:
      return hunk.kind;
  }
}

/** Does the paragraph end at `block` live on through this join, although the join's range runs over it? */
const carries = (claim: Claim, block: string): boolean =>
  claim.hunk.kind === 'replace' &&
  claim.hunk.survivor === 'first' &&
  claim.hunk.from.block === block;

const within = (a: Claim, b: Claim) => a.start >= b.start && a.end <= b.end;

/** What two claims that share a position are to each other; null when they compose. */
export function conflict(a: Claim, b: Claim): CollisionKind | null {
  const pair = rank(a) <= rank(b) ? ([a, b] as const) : ([b, a] as const);
  const [x, y] = pair;
  if (x.type === 'cover') {
    if (y.type === 'cover')
      return sameHunk(x.hunk, y.hunk) ? 'identical' : x.start === y.start ? 'overlap' : 'nested';
    return y.type === 'strike' && within(x, y) ? 'nested' : 'delete-against-edit';
  }
  if (x.type === 'strike') {
    if (y.type === 'strike') {
      if (sameHunk(x.hunk, y.hunk)) return 'identical';
      return within(x, y) !== within(y, x) ? 'nested' : 'overlap';
    }
    if (y.type === 'lose' || y.type === 'retype')
      return carries(x, y.block) ? null : y.type === 'lose' ? 'overlap' : 'delete-against-edit';
    if (y.type === 'write')
      return x.hunk.kind === 'replace' && x.hunk.content.length > 0
        ? 'nested'
        : 'delete-against-edit';
    return y.type === 'gap' ? 'overlap' : null;
  }
  if (x.type === 'lose') return y.type === 'retype' ? 'delete-against-edit' : null;
  if (x.type === 'retype' && y.type === 'retype')
    return sameHunk(x.hunk, y.hunk) ? 'identical' : 'overlap';
  return null;
}

const ORDER: ClaimType[] = ['cover', 'strike', 'lose', 'retype', 'write', 'gap', 'format', 'touch'];
const RANKS = new Map(ORDER.map((type, i) => [type, i]));
const rank = (claim: Claim): number => RANKS.get(claim.type) ?? 0;
