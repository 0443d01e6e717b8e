import { words } from '../../base/text';
import { commonRuns } from '../../document/diff';
import { contentText } from '../../document/inline';
import type { Block, TextBlock } from '../../document/types';
import { blockKey, sameBlock } from '../equal';
import type { Vocabulary } from './tokens';

/** Ways to tell that a block of the draft is a block of the edited container; pairs come in order. */
export type Pair = [d: number, e: number];

/** Blocks of one id on both sides that have not changed much, and tables of one id. */
export function firmIds(d: readonly Block[], e: readonly Block[]): Pair[] {
  const known = new Set(d.map(({ id }) => id));
  const isNew = (block: Block | undefined) => block?.type === 'text' && !known.has(block.id);
  return sameIds(d, e).filter(([i, j]) => {
    const [a, b] = [d[i] as Block, e[j] as Block];
    if (a.type !== 'text' || b.type !== 'text') return a.type === b.type;
    if (sameBlock(a, b)) return true;
    let [before, after] = [j, j];
    while (isNew(e[before - 1])) before--;
    while (isNew(e[after + 1])) after++;
    return changedWithin(a, b, texts(e.slice(before, j)), texts(e.slice(j + 1, after + 1)));
  });
}

const texts = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.type === 'text' ? contentText(block.content) : ''));

/**
 * Is the change inside the paragraph, with most of it the same before and after? Then no words left or came over its
 * ends. Not where a new paragraph beside it begins, or ends, more as it did: then it was divided.
 */
function changedWithin(
  a: TextBlock,
  b: TextBlock,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const [x, y] = [contentText(a.content), contentText(b.content)];
  const head = sameHead(x, y);
  const tail = Math.min(sameTail(x, y), Math.min(x.length, y.length) - head);
  if (before.some((text) => sameHead(x, text) > head)) return false;
  if (after.some((text) => sameTail(x, text) > tail)) return false;
  return head > 0 && tail > 0 && head + tail >= 0.5 * Math.max(x.length, y.length);
}

function sameHead(x: string, y: string): number {
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n]) n++;
  return n;
}

function sameTail(x: string, y: string): number {
  let n = 0;
  while (n < x.length && n < y.length && x[x.length - 1 - n] === y[y.length - 1 - n]) n++;
  return n;
}

/** For a block that cannot go: one text for those that may be each other's. */
export function heldKey(block: Block): string | null {
  if (block.type === 'table') return null;
  if (block.type === 'placeholder' || block.locked) return blockKey(block);
  return block.mark.section ? 'section' : null;
}

/** Tables may be each other's when they have the same columns. */
export function tableKey(block: Block): string | null {
  return block.type === 'table' ? `${block.rows[0]?.cells.length}` : null;
}

/** Blocks of some sort, one by one, where both sides have the same ones in one order. */
export function inOrder(
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
export function sameEnds(d: readonly Block[], e: readonly Block[]): Pair[] {
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

/** Blocks that say the same, in order; empty paragraphs are too alike to tell. */
export function saySame(d: readonly Block[], e: readonly Block[], vocabulary: Vocabulary): Pair[] {
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
