import type { Node } from 'prosemirror-model';
import type { Shown } from '../shown';
import type { PlacedRegion } from './changes';
import { footprints } from './footprint';

/** A stretch of the draft's document that another amendment strikes, or the point where it writes. */
export interface ClosedPlace {
  from: number;
  to: number;
  amendment: string;
}

/** The places of the draft's document that other amendments keep for themselves. */
export const closedPlaces = (draft: Node, others: readonly Shown[]): ClosedPlace[] =>
  others.flatMap(({ id, hunks }) =>
    hunks
      .filter(({ kind }) => kind !== 'format' && kind !== 'retype')
      .flatMap((hunk) => footprints(draft, hunk))
      .map(({ from, to }) => ({ from, to, amendment: id })),
  );

/**
 * Whether a change of `from`…`to` reaches into the place `start`…`end`; writing beside it does not. One that
 * `divides` a paragraph also reaches a point where another writes.
 */
export function reaches(
  from: number,
  to: number,
  start: number,
  end: number,
  divides: boolean,
): boolean {
  if (start === end) return from === to ? divides && from === start : from < start && start < to;
  return from < end && start < to;
}

/** The other amendments whose places the regions' hunks reach into, as they are derived: by whole words. */
export function claimedBy(
  draft: Node,
  regions: readonly PlacedRegion[],
  closed: readonly ClosedPlace[],
): Set<string> {
  const claimed = new Set<string>();
  for (const { region } of regions)
    for (const hunk of region.hunks) {
      if (hunk.kind === 'format' || hunk.kind === 'retype') continue;
      for (const { from, to } of footprints(draft, hunk))
        for (const place of closed)
          if (reaches(from, to, place.from, place.to, false)) claimed.add(place.amendment);
    }
  return claimed;
}
