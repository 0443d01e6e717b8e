import type { Piece } from './pieces';
import type { FieldSpan, Wrapper } from './tokens';

/** What is open at a point between two pieces. */
export interface Context {
  wrappers: readonly Wrapper[];
  results: readonly FieldSpan[];
  hidden: boolean;
}

/** A point for new words: before piece `index`; `leave` closes the link around it and opens it again after. */
export interface GapChoice {
  index: number;
  leave: boolean;
  context: Context;
}

/**
 * Finds where at an offset new words go: right after the character before, or (at the start) right before the one
 * after, in the link they belong to, and never in a field's instruction or in what Word computes.
 * @param least the first point that may be taken, so that new words keep their order
 * @param link the link that the words are part of; undefined for the end of a paragraph, which no link can hold
 */
export function chooseGap(
  pieces: readonly Piece[],
  offset: number,
  least: number,
  link: string | null | undefined,
): GapChoice | null {
  const candidates: { index: number; context: Context }[] = [];
  for (let index = least; index <= pieces.length; index++) {
    const before = pieces[index - 1];
    const after = pieces[index];
    if (before && before.to > offset) break;
    if (after && after.from < offset) continue;
    const context = contextAt(pieces, index);
    if (!context.hidden) candidates.push({ index, context });
  }
  if (offset === 0) candidates.reverse();
  const free = candidates.filter(({ context }) => !isLocked(context));
  if (link !== undefined) {
    const own = free.find(({ context }) => linkAt(context) === link);
    if (own) return { ...own, leave: false };
  } else {
    const bare = free.find(
      ({ context }) => context.wrappers.length === 0 && context.results.length === 0,
    );
    if (bare) return { ...bare, leave: false };
  }
  const outside = free.find(
    ({ context }) => linkAt(context) === null && (link !== undefined || divisible(context)),
  );
  if (outside) return { ...outside, leave: link === undefined };
  const split = free.find(({ context }) => divisible(context));
  return split ? { ...split, leave: true } : null;
}

/** A token knows what is open before it; after the last one nothing is. */
const contextAt = (pieces: readonly Piece[], index: number): Context =>
  pieces[index]?.token ?? { wrappers: [], results: [], hidden: false };

const isLocked = ({ wrappers, results }: Context) =>
  wrappers.some((one) => one.locked) || results.some((one) => one.locked);

/** The link in force at a point: the nearest one. */
const linkAt = ({ wrappers, results }: Context): string | null =>
  wrappers.findLast((one) => one.link !== null)?.link ??
  results.findLast((one) => one.link !== null)?.link ??
  null;

const divisible = ({ wrappers, results }: Context) =>
  wrappers.every((one) => one.divisible) && results.length === 0;
