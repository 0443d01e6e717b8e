import type { Difference, SilentChange } from '../../../shared/contract/comparison';
import type { Shown } from '../../editor/shown';
import type { DraftComparison } from '../../state/comparing';

const hues = 8;
/** The hue of what no author is known for. */
const unsigned = 5;

const signed = Array.from({ length: hues }, (_, hue) => hue).filter((hue) => hue !== unsigned);

/** A hue for each author in the order in which they appear; one of its own for what nobody signed. */
export function huesOf(changes: readonly SilentChange[]): (author: string | null) => number {
  const authors = [...new Set(changes.flatMap(({ author }) => author ?? []))];
  return (author) =>
    author === null ? unsigned : (signed[authors.indexOf(author) % signed.length] ?? 0);
}

const shownChange = (
  { key, hunks }: Difference,
  at: number,
  ink: Pick<Shown, 'hue' | 'who'>,
): Shown => ({
  id: key,
  name: `change ${at + 1}`,
  number: at + 1,
  order: at,
  hunks,
  status: 'proposed',
  reason: '',
  ...ink,
});

/** What nobody authorised, as the sheet shows it. */
export function shownSilent(changes: readonly SilentChange[]): Shown[] {
  const hue = huesOf(changes);
  return changes.map((change, at) =>
    shownChange(change, at, {
      hue: hue(change.author),
      who: `not authorised, ${change.author ? `by ${change.author}` : 'not tracked'}`,
    }),
  );
}

/** The changes between two drafts, as the sheet shows them. */
export const shownChanges = ({ newer, changes }: DraftComparison): Shown[] =>
  changes.map((change, at) => shownChange(change, at, { hue: 0, who: `draft ${newer.version}` }));
