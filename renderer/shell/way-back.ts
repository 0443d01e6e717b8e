import { type Place, usePlace } from '../state/place';

const LONGEST = 50;

let way: Place[] = [];
let returning = false;

const isElsewhere = (one: Place, other: Place): boolean =>
  one.section !== other.section || one.paper !== other.paper;

/** Remembers each section that is left, from now on. Gives back what ends that. */
export function rememberTheWay(): () => void {
  return usePlace.subscribe((now, before) => {
    if (returning || !before.paper || !isElsewhere(now, before)) return;
    const { paper, section, document, draft, amendment, feedback } = before;
    way = [...way, { paper, section, document, draft, amendment, feedback }].slice(-LONGEST);
  });
}

/** Alt+Left: back to the section before, and to what was open in it. False at the beginning of the way. */
export function goBack(): boolean {
  const { paper, go } = usePlace.getState();
  const to = way.findLast((place) => place.paper === paper);
  if (!to) return false;
  way = way.slice(0, way.lastIndexOf(to));
  returning = true;
  go(to);
  returning = false;
  return true;
}
