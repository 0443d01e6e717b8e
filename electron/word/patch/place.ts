import type { Change } from '../../../shared/amendment/redline';
import type { PatchAmendment } from '../service';

/** One place changed: a hunk of an amendment. The same object for the same hunk. */
export interface Place {
  amendment: PatchAmendment;
  hunk: number;
}

/** Finds the place of a redline's change. */
export function placesOf(amendments: readonly PatchAmendment[]): (change: Change) => Place {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const known = new Map<string, Place>();
  return ({ set, hunk }) => {
    const key = `${set}\n${hunk}`;
    const place = known.get(key);
    if (place) return place;
    const amendment = byId.get(set);
    if (!amendment) throw new Error(`no amendment ${set}`);
    const fresh = { amendment, hunk };
    known.set(key, fresh);
    return fresh;
  };
}
