import type { Amendment } from '../../../shared/paper/amendment';
import type { Shown } from '../../editor/shown';
import type { Collision } from '../../state/amendments';

const hues = 8;

/** Whose an amendment is: who proposed it where minuted, otherwise whose tracked change it was or who wrote it. */
export const whose = (amendment: Amendment): string =>
  amendment.proposer || amendment.importedFrom || amendment.createdBy;

/** The people of a paper's amendments, in the order in which they first appear. */
const peopleOf = (amendments: readonly Amendment[]): string[] => [
  ...new Set([...amendments].sort((a, b) => a.number - b.number).map(whose)),
];

/** A hue for each person, in that order; the ninth starts over. */
export function hueOf(amendments: readonly Amendment[]): (amendment: Amendment) => number {
  const people = peopleOf(amendments);
  return (amendment) => Math.max(0, people.indexOf(whose(amendment))) % hues;
}

/** The hue of a person who may not have written anything yet. */
export function hueOfPerson(amendments: readonly Amendment[], person: string): number {
  const people = peopleOf(amendments);
  const at = people.indexOf(person);
  return (at < 0 ? people.length : at) % hues;
}

/** Amendments that the redline of a draft shows: all but withdrawn and declined ones. */
export const inRedline = ({ status }: Pick<Amendment, 'status'>): boolean =>
  status !== 'withdrawn' && status !== 'declined';

/** A draft's amendments as the sheet shows them. */
export function shownOn(
  draft: string,
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
): Shown[] {
  const hue = hueOf(amendments);
  const colliding = new Set(collisions.flatMap((collision) => collision.amendments));
  return amendments
    .filter((amendment) => amendment.draft === draft)
    .map((amendment) => ({
      id: amendment.id,
      number: amendment.number,
      order: amendment.order,
      hunks: amendment.hunks,
      status: amendment.status,
      hue: hue(amendment),
      who: whose(amendment),
      reason: amendment.reason,
      ...(colliding.has(amendment.id) ? { collides: true } : {}),
    }));
}
