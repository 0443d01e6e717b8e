import type { Hunk, HunkSet } from './types';

/** The places where a hunk writes something new, and where others may write too; each as one text. */
export function pointsOf(hunk: Hunk): string[] {
  switch (hunk.kind) {
    case 'replace':
      return hunk.content.length > 0 ? [`${hunk.from.block}@${hunk.from.offset}`] : [];
    case 'insert':
      return [`${hunk.gap.container}>${hunk.gap.after ?? ''}`];
    case 'rows':
      return hunk.insert.map(({ after }) => `${hunk.table}>${after ?? ''}`);
    default:
      return [];
  }
}

/** The amendments that write at one point with this one, so that their order decides; in that order. */
export function sharingPoint<S extends HunkSet>(set: HunkSet, others: readonly S[]): S[] {
  const own = new Set(set.hunks.flatMap(pointsOf));
  if (own.size === 0) return [];
  return others
    .filter(({ id, hunks }) => id !== set.id && hunks.flatMap(pointsOf).some((p) => own.has(p)))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/**
 * The `order` that puts an amendment just before or after another one: between it and the next.
 * @param others all others on the draft
 */
export function orderBeside(
  other: { id: string; order: number },
  place: 'before' | 'after',
  others: readonly { id: string; order: number }[],
): number {
  const beyond = others
    .filter(({ id }) => id !== other.id)
    .map(({ order }) => order)
    .filter((order) => (place === 'before' ? order <= other.order : order >= other.order));
  if (beyond.length === 0) return place === 'before' ? other.order - 1 : other.order + 1;
  const next = place === 'before' ? Math.max(...beyond) : Math.min(...beyond);
  return (other.order + next) / 2;
}
