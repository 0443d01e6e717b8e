import type { Block, TextBlock } from '../../document/types';
import { sameBlock } from '../equal';
import { fillStretch } from './fill';
import { type Fits, heldFits } from './held';
import { linkParagraphs } from './links';
import { firmIds, heldKey, inOrder, type Pair, sameEnds, saySame, tableKey } from './pairs';
import type { Vocabulary } from './tokens';

/** Blocks [dFrom, dTo) of the draft that have become blocks [eFrom, eTo) of the edited container. */
export interface Group {
  dFrom: number;
  dTo: number;
  eFrom: number;
  eTo: number;
}

export interface AlignOptions {
  /** The edited tree's ids say nothing about the draft's (it was read from another file). */
  foreign: boolean;
  vocabulary: Vocabulary;
}

/**
 * Which blocks of a container became which, in order: groups with blocks on both sides, and between them blocks
 * that only go or only come. Unchanged blocks of one id are found first, then those that say the same, then
 * paragraphs by the words they share, then whatever is left in between, by id and by place.
 */
export function alignBlocks(
  d: readonly Block[],
  e: readonly Block[],
  options: AlignOptions,
): Group[] {
  const rules: Rule[] = [
    options.foreign ? sameEnds : firmIds,
    (x, y) => inOrder(x, y, heldKey),
    (x, y) => inOrder(x, y, tableKey),
  ];
  const all = [0, d.length, 0, e.length] as const;
  return alignBy(rules, d, e, all, { ...options, fits: heldFits(d, e) });
}

export interface Fitting extends AlignOptions {
  fits: Fits;
}

/** Finds pairs that are sure, and so divide a stretch. */
type Rule = (d: readonly Block[], e: readonly Block[]) => Pair[];

function alignBy(
  [rule, ...rules]: readonly Rule[],
  d: readonly Block[],
  e: readonly Block[],
  stretch: Stretch,
  options: Fitting,
): Group[] {
  if (!rule) return alignStretch(d, e, stretch, options);
  const [dFrom, dTo, eFrom, eTo] = stretch;
  const groups: Group[] = [];
  // A section's end stays, but the text before it, held or not, may have been divided or joined.
  const closing = (a: Block | null | undefined, b: Block | null | undefined) =>
    a && b && isSection(a) && isSection(b) && !sameBlock(a, b);
  const pairs = rule(d.slice(dFrom, dTo), e.slice(eFrom, eTo)).filter(
    ([i, j]) => closing(d[i + dFrom], e[j + eFrom]) || options.fits(i + dFrom, j + eFrom),
  );
  stretches(pairs, dTo - dFrom, eTo - eFrom, (d0, d1, e0, e1, next) => {
    const closes = next && closing(d[next[0] + dFrom], e[next[1] + eFrom]);
    const span = closes ? 1 : 0;
    const part = [d0 + dFrom, d1 + dFrom + span, e0 + eFrom, e1 + eFrom + span] as const;
    const found = alignBy(rules, d, e, part, options);
    groups.push(...(closes ? closeLast(found, part) : found));
    if (next && !closes) groups.push(single([next[0] + dFrom, next[1] + eFrom]));
  });
  return groups;
}

/**
 * Makes the last blocks of a stretch, which end a section, part of one group. What stands before the one may come out
 * of its text, but no other paragraph can be joined to it: Word would lose the section's end.
 */
function closeLast(groups: Group[], [dFrom, dTo, eFrom, eTo]: Stretch): Group[] {
  const last = groups[groups.length - 1];
  if (last?.dTo === dTo) {
    last.eTo = eTo;
    return groups;
  }
  if (last?.eTo === eTo && --last.eTo === last.eFrom) groups.pop();
  if (dFrom < dTo && eFrom < eTo) groups.push(single([dTo - 1, eTo - 1]));
  return groups;
}

const isSection = (block: Block | null | undefined): boolean =>
  block?.type === 'text' && block.mark.section === true;

export const single = ([d, e]: Pair): Group => ({ dFrom: d, dTo: d + 1, eFrom: e, eTo: e + 1 });

/** Calls back for each stretch between pairs, with the pair that closes it. */
function stretches(
  pairs: readonly Pair[],
  dEnd: number,
  eEnd: number,
  each: (dFrom: number, dTo: number, eFrom: number, eTo: number, next: Pair | null) => void,
) {
  let [dFrom, eFrom] = [0, 0];
  for (const pair of pairs) {
    each(dFrom, pair[0], eFrom, pair[1], pair);
    dFrom = pair[0] + 1;
    eFrom = pair[1] + 1;
  }
  each(dFrom, dEnd, eFrom, eEnd, null);
}

/** Blocks [dFrom, dTo) of the draft and [eFrom, eTo) of the edited container. */
export type Stretch = readonly [dFrom: number, dTo: number, eFrom: number, eTo: number];

function alignStretch(
  d: readonly Block[],
  e: readonly Block[],
  [dFrom, dTo, eFrom, eTo]: Stretch,
  options: Fitting,
): Group[] {
  if (dFrom === dTo || eFrom === eTo) return [];
  if (dTo - dFrom === 1 && eTo - eFrom === 1)
    return d[dFrom]?.type === e[eFrom]?.type ? [single([dFrom, eFrom])] : [];
  const groups: Group[] = [];
  const same = saySame(d.slice(dFrom, dTo), e.slice(eFrom, eTo), options.vocabulary).filter(
    ([i, j]) => options.fits(i + dFrom, j + eFrom),
  );
  stretches(same, dTo - dFrom, eTo - eFrom, (d0, d1, e0, e1, next) => {
    const stretch = [d0 + dFrom, d1 + dFrom, e0 + eFrom, e1 + eFrom] as const;
    groups.push(...fillStretch(d, e, stretch, linkStretch(d, e, stretch, options), options));
    if (next) groups.push(single([next[0] + dFrom, next[1] + eFrom]));
  });
  return groups;
}

/** Groups of paragraphs linked by shared words; tables and the ends of sections stay between groups. */
function linkStretch(
  d: readonly Block[],
  e: readonly Block[],
  [dFrom, dTo, eFrom, eTo]: Stretch,
  options: Fitting,
): Group[] {
  const texts = (blocks: readonly Block[], from: number, to: number) =>
    blocks
      .slice(from, to)
      .flatMap((block, i) =>
        block.type === 'text' && !block.locked ? [{ block, at: from + i }] : [],
      );
  const [dTexts, eTexts] = [texts(d, dFrom, dTo), texts(e, eFrom, eTo)];
  const only = (list: { block: TextBlock }[]) => list.map(({ block }) => block);
  const groups: Group[] = [];
  for (const link of linkParagraphs(only(dTexts), only(eTexts), options)) {
    const [i, j] = [dTexts[link.d]?.at ?? 0, eTexts[link.e]?.at ?? 0];
    const group = groups[groups.length - 1];
    if (!group || (i >= group.dTo && j >= group.eTo)) groups.push(single([i, j]));
    else if (
      flows(d, group.dFrom, i) &&
      !endsSection(d, group.dFrom, i) &&
      flows(e, group.eFrom, j)
    ) {
      group.dTo = Math.max(group.dTo, i + 1);
      group.eTo = Math.max(group.eTo, j + 1);
    }
  }
  return groups;
}

/** Does the last of several blocks end a section? */
const endsSection = (blocks: readonly Block[], from: number, to: number): boolean =>
  from < to && isSection(blocks[to]);

/** Can the text of these blocks run together? The last one's own end stays. */
function flows(blocks: readonly Block[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const block = blocks[i];
    if (block?.type !== 'text' || block.locked) return false;
    if (block.mark.section && i < to) return false;
  }
  return true;
}
