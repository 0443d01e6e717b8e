import type { TextBlock } from '../../document/types';
import { sameParagraph } from '../equal';
import type { Chunk, Matched } from './match';
import type { Token } from './tokens';

interface Texts {
  d: readonly TextBlock[];
  e: readonly TextBlock[];
}

export const isEnd = (token: Token | undefined): boolean => token?.kind === 'end';

/**
 * “¶ new” written before a paragraph's end is the same as “new ¶” written after it. Where the paragraphs' properties
 * allow, stretches slide past the end, so that they become whole paragraphs that come or go. Changes `chunks` and
 * `pairs` in place.
 */
export function slide(
  { d, e }: Texts,
  dTokens: readonly Token[],
  eTokens: readonly Token[],
  chunks: Chunk[],
  pairs: Matched[],
): void {
  for (const chunk of chunks) {
    const { dFrom, dTo, eFrom, eTo } = chunk;
    if (!isEnd(dTokens[dTo]) || !isEnd(eTokens[eTo])) continue;
    const pair = pairs.find((one) => one.d === dTo && one.e === eTo);
    if (!pair) continue;
    const dOf = (i: number) => d[dTokens[i]?.block ?? 0] as TextBlock;
    const eOf = (i: number) => e[eTokens[i]?.block ?? 0] as TextBlock;
    const inserts = dFrom === dTo && isEnd(eTokens[eFrom]);
    const deletes = eFrom === eTo && isEnd(dTokens[dFrom]);
    if (inserts && sameParagraph(eOf(eFrom).mark, dOf(dTo).mark)) pair.e = eFrom;
    else if (deletes && staysFirst(dOf(dFrom), dOf(dTo), eOf(eTo))) pair.d = dFrom;
    else continue;
    Object.assign(chunk, { dFrom: dFrom + 1, dTo: dTo + 1, eFrom: eFrom + 1, eTo: eTo + 1 });
    if (inserts) Object.assign(chunk, { dFrom: dTo + 1 });
    if (deletes) Object.assign(chunk, { eFrom: eTo + 1 });
  }
}

/** When all words of `last` go: is what is left the first paragraph, as it was? */
function staysFirst(first: TextBlock, last: TextBlock, edited: TextBlock): boolean {
  if (last.mark.section || last.locked) return false;
  return edited.id === first.id || sameParagraph(edited.mark, first.mark);
}

/**
 * Whether a stretch is whole paragraphs only: all of them new, or all of them gone. The end before such a stretch
 * always stays, since otherwise it would be part of it.
 */
export function wholeBlocks(
  { dTokens, eTokens }: { dTokens: readonly Token[]; eTokens: readonly Token[] },
  { dFrom, dTo, eFrom, eTo }: Chunk,
): 'insert' | 'delete' | null {
  if (dFrom > 0 && !isEnd(dTokens[dFrom - 1])) return null;
  if (dFrom === dTo && isEnd(eTokens[eTo - 1])) return 'insert';
  if (eFrom === eTo && isEnd(dTokens[dTo - 1])) return 'delete';
  return null;
}
