import { words } from '../../base/text';
import { commonRuns } from '../../document/diff';
import { contentText } from '../../document/inline';
import type { Block, TextBlock } from '../../document/types';
import { blockKey, sameBlock } from '../equal';
import { fillStretch } from './fill';
import { linkParagraphs } from './links';
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

export type Pair = [d: number, e: number];

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
  return alignBy(rules, d, e, [0, d.length, 0, e.length], options);
}

/** Finds pairs that are sure, and so divide a stretch. */
type Rule = (d: readonly Block[], e: readonly Block[]) => Pair[];

function alignBy(
  [rule, ...rules]: readonly Rule[],
  d: readonly Block[],
  e: readonly Block[],
  stretch: Stretch,
  options: AlignOptions,
): Group[] {
  if (!rule) return alignStretch(d, e, stretch, options);
  const [dFrom, dTo, eFrom, eTo] = stretch;
  const groups: Group[] = [];
  const pairs = rule(d.slice(dFrom, dTo), e.slice(eFrom, eTo));
  stretches(pairs, dTo - dFrom, eTo - eFrom, (d0, d1, e0, e1, next) => {
    // A section's end stays, but the text before it may have been divided or joined.
    const a = next && d[next[0] + dFrom];
    const b = next && e[next[1] + eFrom];
    const closes = isSection(a) && isSection(b) && !sameBlock(a as Block, b as Block);
    const span = closes ? 1 : 0;
    const part = [d0 + dFrom, d1 + dFrom + span, e0 + eFrom, e1 + eFrom + span] as const;
    const found = alignBy(rules, d, e, part, options);
    groups.push(...(closes ? closeLast(found, part) : found));
    if (next && !closes) groups.push(single([next[0] + dFrom, next[1] + eFrom]));
  });
  return groups;
}

/** Makes the last blocks of a stretch part of one group. */
function closeLast(groups: Group[], [dFrom, dTo, eFrom, eTo]: Stretch): Group[] {
  const last = groups[groups.length - 1];
  const takesIn = last && (last.dTo === dTo || last.eTo === eTo);
  if (takesIn) Object.assign(last, { dTo, eTo });
  else if (dFrom < dTo && eFrom < eTo) groups.push(single([dTo - 1, eTo - 1]));
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

/** Blocks of one id on both sides that have not changed much, and tables of one id. */
function firmIds(d: readonly Block[], e: readonly Block[]): Pair[] {
  return sameIds(d, e).filter(([i, j]) => {
    const [a, b] = [d[i] as Block, e[j] as Block];
    if (a.type !== 'text' || b.type !== 'text') return a.type === b.type;
    return sameBlock(a, b) || changedWithin(a, b);
  });
}

/** Is the change inside the paragraph, with most of it the same before and after? Then no words left or came over its ends. */
function changedWithin(a: TextBlock, b: TextBlock): boolean {
  const [x, y] = [contentText(a.content), contentText(b.content)];
  const least = Math.min(x.length, y.length);
  let head = 0;
  while (head < least && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < least - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  return head > 0 && tail > 0 && head + tail >= 0.5 * Math.max(x.length, y.length);
}

/** For a block that cannot go: one text for those that may be each other's. */
function heldKey(block: Block): string | null {
  if (block.type === 'table') return null;
  if (block.type === 'placeholder' || block.locked) return blockKey(block);
  return block.mark.section ? 'section' : null;
}

/** Tables may be each other's when they have the same columns. */
function tableKey(block: Block): string | null {
  return block.type === 'table' ? `${block.rows[0]?.cells.length}` : null;
}

/** Blocks of some sort, one by one, where both sides have the same ones in one order. */
function inOrder(
  d: readonly Block[],
  e: readonly Block[],
  keyOf: (block: Block) => string | null,
): Pair[] {
  const some = (blocks: readonly Block[]) =>
    blocks.flatMap((block, at) => {
      const key = keyOf(block);
      return key === null ? [] : [{ key, at }];
    });
  const [dSome, eSome] = [some(d), some(e)];
  if (dSome.length !== eSome.length || dSome.some(({ key }, n) => key !== eSome[n]?.key)) return [];
  return dSome.map(({ at }, n): Pair => [at, eSome[n]?.at ?? 0]);
}

/** Blocks at the start and at the end of both sides that say the same. */
function sameEnds(d: readonly Block[], e: readonly Block[]): Pair[] {
  const least = Math.min(d.length, e.length);
  const head: Pair[] = [];
  while (head.length < least && sameBlock(d[head.length] as Block, e[head.length] as Block))
    head.push([head.length, head.length]);
  const tail: Pair[] = [];
  for (let n = 1; n <= least - head.length; n++) {
    const [i, j] = [d.length - n, e.length - n];
    if (!sameBlock(d[i] as Block, e[j] as Block)) break;
    tail.push([i, j]);
  }
  return [...head, ...tail.reverse()];
}

/** Blocks of one id on both sides, as many as keep their order. */
function sameIds(d: readonly Block[], e: readonly Block[]): Pair[] {
  const places = new Map(d.map(({ id }, i) => [id, i]));
  const pairs: Pair[] = [];
  e.forEach(({ id }, j) => {
    const i = places.get(id);
    if (i === undefined) return;
    places.delete(id); // an id pasted twice counts once
    pairs.push([i, j]);
  });
  return longestRising(pairs);
}

/** The longest subsequence whose first members rise. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(([d], n) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as Pair)[0] < d) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[n] = tails[low - 1] as number;
    tails[low] = n;
  });
  const out: Pair[] = [];
  for (let n = tails[tails.length - 1] ?? -1; n >= 0; n = previous[n] as number)
    out.push(pairs[n] as Pair);
  return out.reverse();
}

/** Blocks [dFrom, dTo) of the draft and [eFrom, eTo) of the edited container. */
export type Stretch = readonly [dFrom: number, dTo: number, eFrom: number, eTo: number];

function alignStretch(
  d: readonly Block[],
  e: readonly Block[],
  [dFrom, dTo, eFrom, eTo]: Stretch,
  options: AlignOptions,
): Group[] {
  if (dFrom === dTo || eFrom === eTo) return [];
  if (dTo - dFrom === 1 && eTo - eFrom === 1)
    return d[dFrom]?.type === e[eFrom]?.type ? [single([dFrom, eFrom])] : [];
  const groups: Group[] = [];
  const same = saySame(d.slice(dFrom, dTo), e.slice(eFrom, eTo), options.vocabulary);
  stretches(same, dTo - dFrom, eTo - eFrom, (d0, d1, e0, e1, next) => {
    const stretch = [d0 + dFrom, d1 + dFrom, e0 + eFrom, e1 + eFrom] as const;
    groups.push(...fillStretch(d, e, stretch, linkStretch(d, e, stretch, options), options));
    if (next) groups.push(single([next[0] + dFrom, next[1] + eFrom]));
  });
  return groups;
}

/** Blocks that say the same, in order; empty paragraphs are too alike to tell. */
function saySame(d: readonly Block[], e: readonly Block[], vocabulary: Vocabulary): Pair[] {
  const telling = (blocks: readonly Block[]) =>
    blocks.flatMap((block, i) =>
      block.type !== 'text' || words(contentText(block.content)).length > 0 ? [i] : [],
    );
  const number = (blocks: readonly Block[], i: number) =>
    vocabulary.number(`\0=${blockKey(blocks[i] as Block)}`);
  const [dOnes, eOnes] = [telling(d), telling(e)];
  const runs = commonRuns(
    dOnes.map((i) => number(d, i)),
    eOnes.map((i) => number(e, i)),
  );
  return runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, n): Pair => [dOnes[a + n] as number, eOnes[b + n] as number]),
  );
}

/** Groups of paragraphs linked by shared words; tables and the ends of sections stay between groups. */
function linkStretch(
  d: readonly Block[],
  e: readonly Block[],
  [dFrom, dTo, eFrom, eTo]: Stretch,
  options: AlignOptions,
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
    else if (flows(d, group.dFrom, i) && flows(e, group.eFrom, j)) {
      group.dTo = Math.max(group.dTo, i + 1);
      group.eTo = Math.max(group.eTo, j + 1);
    }
  }
  return groups;
}

/** Can the text of these blocks run together? The last one's own end stays. */
function flows(blocks: readonly Block[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const block = blocks[i];
    if (block?.type !== 'text' || block.locked) return false;
    if (block.mark.section && i < to) return false;
  }
  return true;
}
