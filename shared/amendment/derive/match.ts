import { commonRuns } from '../../document/diff';
import type { Token } from './tokens';

/** A stretch that differs: draft tokens [dFrom, dTo) have become edited tokens [eFrom, eTo). */
export interface Chunk {
  dFrom: number;
  dTo: number;
  eFrom: number;
  eTo: number;
}

/** Pairs of equal tokens, in order. */
export interface Matched {
  d: number;
  e: number;
}

/**
 * Aligns the tokens of two texts: first as many words as possible, then between them the signs and paragraph ends,
 * then spaces at the edges of what is left. So a changed phrase is one stretch, and no unchanged word is in it.
 * The last token of each (the last paragraph's end) is always a pair.
 */
export function matchTokens(d: readonly Token[], e: readonly Token[]): Matched[] {
  const pairs: Matched[] = [];
  const dLast = d.length - 1;
  const eLast = e.length - 1;
  let [dAt, eAt] = [0, 0];
  const next = (i: number, j: number) => {
    if (dAt < i && eAt < j) matchGap(d, dAt, i, e, eAt, j, pairs);
    pairs.push({ d: i, e: j });
    [dAt, eAt] = [i + 1, j + 1];
  };
  for (const [i, j] of matchTelling(d.slice(0, dLast), e.slice(0, eLast))) next(i, j);
  next(dLast, eLast);
  return pairs;
}

/**
 * As many words as possible, in order, as index pairs. What is held comes before them where it stands in the same
 * order on both sides, and then pictures, notes and other atoms, which tell more than words do.
 */
export function matchTelling(d: readonly Token[], e: readonly Token[]): [number, number][] {
  const at = (list: readonly Token[], kind: Token['kind']) =>
    list.flatMap((token, i) => (token.kind === kind ? [i] : []));
  const [dHeld, eHeld] = [at(d, 'held'), at(e, 'held')];
  const sameOrder =
    dHeld.length === eHeld.length &&
    dHeld.every((i, n) => d[i]?.number === e[eHeld[n] as number]?.number);
  const held = sameOrder ? dHeld.map((i, n): [number, number] => [i, eHeld[n] as number]) : [];
  const atoms = between(
    d,
    e,
    held,
    ({ kind }) => kind === 'atom' || (!sameOrder && kind === 'held'),
  );
  return between(d, e, atoms, ({ kind }) => kind === 'word');
}

/** Pairs, with those of another kind of token that fit between them. */
function between(
  d: readonly Token[],
  e: readonly Token[],
  pairs: readonly [number, number][],
  wanted: (token: Token) => boolean,
): [number, number][] {
  const out: [number, number][] = [];
  let [dAt, eAt] = [0, 0];
  for (const pair of [...pairs, null]) {
    const [i, j] = pair ?? [d.length, e.length];
    out.push(...common(d, dAt, i, e, eAt, j, wanted));
    if (pair) out.push(pair);
    [dAt, eAt] = [i + 1, j + 1];
  }
  return out;
}

/** Between two matched words: signs and ends, then the equal tokens (spaces) at the edges of each stretch. */
function matchGap(
  d: readonly Token[],
  dFrom: number,
  dTo: number,
  e: readonly Token[],
  eFrom: number,
  eTo: number,
  pairs: Matched[],
) {
  let [dAt, eAt] = [dFrom, eFrom];
  const isSign = ({ kind }: Token) => kind === 'sign' || kind === 'end';
  for (const [i, j] of [...common(d, dFrom, dTo, e, eFrom, eTo, isSign), [dTo, eTo] as const]) {
    while (dAt < i && eAt < j && d[dAt]?.number === e[eAt]?.number)
      pairs.push({ d: dAt++, e: eAt++ });
    const tail: Matched[] = [];
    let [dEnd, eEnd] = [i, j];
    while (dEnd > dAt && eEnd > eAt && d[dEnd - 1]?.number === e[eEnd - 1]?.number)
      tail.push({ d: --dEnd, e: --eEnd });
    pairs.push(...tail.reverse());
    if (i < dTo) pairs.push({ d: i, e: j });
    dAt = i + 1;
    eAt = j + 1;
  }
}

/** A longest common subsequence of the tokens of one kind, as index pairs. */
function common(
  d: readonly Token[],
  dFrom: number,
  dTo: number,
  e: readonly Token[],
  eFrom: number,
  eTo: number,
  wanted: (token: Token) => boolean,
): [number, number][] {
  const pick = (list: readonly Token[], from: number, to: number) => {
    const out: number[] = [];
    for (let i = from; i < to; i++) if (wanted(list[i] as Token)) out.push(i);
    return out;
  };
  const [dOnes, eOnes] = [pick(d, dFrom, dTo), pick(e, eFrom, eTo)];
  if (dOnes.length === 0 || eOnes.length === 0) return [];
  const numbers = (list: readonly Token[], ones: number[]) =>
    ones.map((i) => (list[i] as Token).number);
  return commonRuns(numbers(d, dOnes), numbers(e, eOnes)).flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, n): [number, number] => [
      dOnes[a + n] as number,
      eOnes[b + n] as number,
    ]),
  );
}

/** The stretches between the pairs. */
export function chunksOf(pairs: readonly Matched[]): Chunk[] {
  const out: Chunk[] = [];
  let [dFrom, eFrom] = [0, 0];
  for (const { d, e } of pairs) {
    if (d > dFrom || e > eFrom) out.push({ dFrom, dTo: d, eFrom, eTo: e });
    dFrom = d + 1;
    eFrom = e + 1;
  }
  return out;
}
