import { type Ink, inkOf, nameOf, type Shown } from '../shown';

/** How all amendments of one showing look. */
export interface Inks {
  of: ReadonlyMap<string, Ink & { name: string }>;
  /** Another one than before where an amendment looks otherwise: what it changes is drawn anew. */
  generation: number;
}

export const NO_INKS: Inks = { of: new Map(), generation: 0 };

/**
 * The inks of a showing. Compared with those that are painted, not with those of a showing that never came to be.
 * @param held amendments that hold no words, since they collide
 */
export function inksAfter(painted: Inks, sets: readonly Shown[], held: ReadonlySet<string>): Inks {
  const of = new Map<string, Ink & { name: string }>();
  let changed = false;
  for (const shown of sets) {
    const collides = shown.collides || held.has(shown.id);
    const ink = { ...inkOf({ ...shown, collides }), name: nameOf(shown) };
    const old = painted.of.get(shown.id);
    changed ||= old !== undefined && (old.names !== ink.names || old.title !== ink.title);
    of.set(shown.id, ink);
  }
  return { of, generation: painted.generation + Number(changed) };
}
