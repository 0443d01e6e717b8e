import { hashValue } from '../base/hash';
import { byOrder } from './judge';
import { pointsOf } from './points';
import type { HunkSet } from './types';

/**
 * The hash to which a response is bound: of the draft, the amendment's hunks and, only where another amendment
 * writes at the same point, the order in which they lie there. So a change of the wording reopens the responses to
 * this amendment and to no other.
 * @param draftHash the draft's own hash
 * @param neighbours other amendments on the draft that a consultee would see
 * @returns SHA-256 of the RFC 8785 JSON, in hexadecimal
 */
export function fingerprint(
  draftHash: string,
  set: HunkSet,
  neighbours: readonly HunkSet[],
): string {
  const own = new Set(set.hunks.flatMap(pointsOf));
  const order: Record<string, string[]> = {};
  if (own.size > 0)
    for (const { id, hunks } of [set, ...neighbours].sort(byOrder))
      for (const point of new Set(hunks.flatMap(pointsOf))) {
        if (!own.has(point)) continue;
        order[point] ??= [];
        order[point].push(id);
      }
  const shared = Object.entries(order).filter(([, ids]) => ids.length > 1);
  return hashValue({ draft: draftHash, hunks: set.hunks, order: Object.fromEntries(shared) });
}
