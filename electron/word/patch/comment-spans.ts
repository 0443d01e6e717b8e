import type { Place } from './place';
import type { Out } from './writing';

/** One comment's range: from before piece `first` to after piece `last` of what is written. */
export interface Span {
  place: Place;
  first: number;
  last: number;
}

/**
 * The stretches that get a comment: each place from its first piece to its last; neighbouring places of one
 * amendment in one paragraph share one, so that six words changed in a sentence do not make six balloons. One ends at
 * a mark that is to be said again, which wants a comment before it, and with its paragraph where it has no range.
 */
export function commentSpans(outs: readonly Out[]): Span[] {
  const byPlace = new Map<Place, Span>();
  const all: Span[] = [];
  outs.forEach((out, i) => {
    for (const place of out.places ?? []) {
      const known = byPlace.get(place);
      const last = outs[known?.last ?? i];
      const apart = (out.point ?? last?.point) && out.paragraph !== last?.paragraph;
      if (known && !outs[known.last]?.again && !apart) known.last = i;
      else {
        const span = { place, first: i, last: i };
        byPlace.set(place, span);
        all.push(span);
      }
    }
  });
  const spans: Span[] = [];
  const latest = new Map<string, Span>();
  for (const span of all.sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = latest.get(span.place.amendment.id);
    if (before && neighbours(outs, before, span)) {
      before.last = Math.max(before.last, span.last);
      continue;
    }
    spans.push(span);
    latest.set(span.place.amendment.id, span);
  }
  for (const span of spans) {
    while (outs[span.first]?.inControl) span.first--;
    while (outs[span.last]?.inControl && outs[span.last + 1]?.inControl) span.last++;
  }
  return spans;
}

function neighbours(outs: readonly Out[], before: Span, after: Span): boolean {
  if (outs[before.last]?.paragraph !== outs[after.first]?.paragraph) return false;
  for (let i = before.last + 1; i < after.first; i++)
    if (outs[i]?.places?.some(({ amendment }) => amendment !== before.place.amendment))
      return false;
  return true;
}
