import { words } from '../../base/text';
import { commonRuns } from '../../document/diff';
import { contentText } from '../../document/inline';
import type { Block, TextBlock } from '../../document/types';
import { blockKey, sameBlock } from '../equal';
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

type Pair = [d: number, e: number];

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
  const known = options.foreign ? [] : sameIds(d, e);
  const firm = known.filter(([i, j]) => {
    const [a, b] = [d[i] as Block, e[j] as Block];
    return a.type === b.type && (a.type !== 'text' || sameBlock(a, b));
  });
  const groups: Group[] = [];
  stretches(firm, d.length, e.length, (dFrom, dTo, eFrom, eTo, next) => {
    groups.push(...alignStretch(d, dFrom, dTo, e, eFrom, eTo, options));
    if (next) groups.push(single(next));
  });
  return groups;
}

const single = ([d, e]: Pair): Group => ({ dFrom: d, dTo: d + 1, eFrom: e, eTo: e + 1 });

/** Calls back for each stretch between pairs, with the pair that closes it. */
function stretches(
  pairs: readonly Pair[],
  dEnd: number,
  eEnd: number,
  each: (dFrom: number, dTo: number, eFrom: number, eTo: number, next: Pair | null) => void,
  dStart = 0,
  eStart = 0,
) {
  let [dFrom, eFrom] = [dStart, eStart];
  for (const pair of pairs) {
    each(dFrom, pair[0], eFrom, pair[1], pair);
    dFrom = pair[0] + 1;
    eFrom = pair[1] + 1;
  }
  each(dFrom, dEnd, eFrom, eEnd, null);
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

function alignStretch(
  d: readonly Block[],
  dFrom: number,
  dTo: number,
  e: readonly Block[],
  eFrom: number,
  eTo: number,
  options: AlignOptions,
): Group[] {
  if (dFrom === dTo || eFrom === eTo) return [];
  if (dTo - dFrom === 1 && eTo - eFrom === 1)
    return d[dFrom]?.type === e[eFrom]?.type ? [single([dFrom, eFrom])] : [];
  const groups: Group[] = [];
  const same = saySame(d.slice(dFrom, dTo), e.slice(eFrom, eTo), options.vocabulary);
  const pairs = same.map(([i, j]): Pair => [i + dFrom, j + eFrom]);
  stretches(
    pairs,
    dTo,
    eTo,
    (d0, d1, e0, e1, next) => {
      const linked = linkStretch(d, d0, d1, e, e0, e1, options);
      groups.push(...fillStretch(d, d0, d1, e, e0, e1, linked, options));
      if (next) groups.push(single(next));
    },
    dFrom,
    eFrom,
  );
  return groups;
}

/** Blocks that say the same, in order; empty paragraphs are too alike to tell. */
function saySame(d: readonly Block[], e: readonly Block[], vocabulary: Vocabulary): Pair[] {
  const telling = (blocks: readonly Block[]) =>
    blocks.flatMap((block, i) =>
      block.type !== 'text' || words(contentText(block.content)).length > 0 ? [i] : [],
    );
  const number = (blocks: readonly Block[], i: number) =>
    vocabulary.number(`=${blockKey(blocks[i] as Block)}`);
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
  dFrom: number,
  dTo: number,
  e: readonly Block[],
  eFrom: number,
  eTo: number,
  { vocabulary }: AlignOptions,
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
  for (const link of linkParagraphs(only(dTexts), only(eTexts), vocabulary)) {
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

/** Adds to linked groups what can still be paired between them: by id, by saying the same, or one with one. */
function fillStretch(
  d: readonly Block[],
  dFrom: number,
  dTo: number,
  e: readonly Block[],
  eFrom: number,
  eTo: number,
  groups: readonly Group[],
  { foreign }: AlignOptions,
): Group[] {
  const out: Group[] = [];
  const rules: ((a: Block, b: Block) => boolean)[] = [
    (a, b) => !foreign && a.id === b.id && a.type === b.type,
    (a, b) => sameBlock(a, b),
  ];
  const fill = (d0: number, d1: number, e0: number, e1: number, rule: number) => {
    if (d0 === d1 || e0 === e1) return;
    const test = rules[rule];
    if (!test) {
      const one = d1 - d0 === 1 && e1 - e0 === 1 && d[d0]?.type === e[e0]?.type;
      if (one) out.push(single([d0, e0]));
      return;
    }
    let [i, j] = [d0, e0];
    for (let n = e0; n < e1; n++) {
      const found = d.slice(i, d1).findIndex((block) => test(block, e[n] as Block));
      if (found === -1) continue;
      fill(i, i + found, j, n, rule + 1);
      out.push(single([i + found, n]));
      i += found + 1;
      j = n + 1;
    }
    fill(i, d1, j, e1, rule + 1);
  };
  let [dAt, eAt] = [dFrom, eFrom];
  for (const group of groups) {
    fill(dAt, group.dFrom, eAt, group.eFrom, 0);
    out.push(group);
    dAt = group.dTo;
    eAt = group.eTo;
  }
  fill(dAt, dTo, eAt, eTo, 0);
  return out;
}
