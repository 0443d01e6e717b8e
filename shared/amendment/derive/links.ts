import type { TextBlock } from '../../document/types';
import type { AlignOptions } from './align';
import { matchTelling } from './match';
import { isTelling, type Token, tokenise } from './tokens';

/** Two paragraphs, by index, of which the one has become (part of) the other. */
export interface Link {
  d: number;
  e: number;
}

interface Shared extends Link {
  words: number;
  /** Told by more than words: one id, or something in the text that cannot move. */
  sure: boolean;
  dFirst: number;
  dLast: number;
  eFirst: number;
  eLast: number;
}

/**
 * Which paragraphs of the draft have become which of the edited text, by the words they share in order. One may
 * link to several (a split) and several to one (a join). Words that unlike paragraphs have in common by chance
 * link nothing.
 */
export function linkParagraphs(
  d: readonly TextBlock[],
  e: readonly TextBlock[],
  { foreign, vocabulary }: AlignOptions,
): Link[] {
  const dWords = tokenise(d, vocabulary).filter(isTelling);
  const eWords = tokenise(e, vocabulary).filter(isTelling);
  const [dStart, eStart] = [starts(dWords, d.length), starts(eWords, e.length)];
  const found: Shared[] = [];
  for (const [a, b] of matchTelling(dWords, eWords)) {
    const word = dWords[a] as Token;
    const [i, j] = [word.block, (eWords[b] as Token).block];
    const [dAt, eAt] = [a - (dStart[i] as number), b - (eStart[j] as number)];
    let last = found[found.length - 1];
    if (last?.d !== i || last.e !== j) {
      const sure = !foreign && d[i]?.id === e[j]?.id;
      last = { d: i, e: j, words: 0, sure, dFirst: dAt, dLast: dAt, eFirst: eAt, eLast: eAt };
      found.push(last);
    }
    last.words++;
    last.sure ||= word.kind !== 'word';
    last.dLast = dAt;
    last.eLast = eAt;
  }
  const size = (counts: number[], i: number) => (counts[i + 1] as number) - (counts[i] as number);
  return found.filter(
    (link) => link.sure || tells(link, size(dStart, link.d), size(eStart, link.e)),
  );
}

/** Where each block's words begin among all words, and the total at the end. */
function starts(list: readonly Token[], blocks: number): number[] {
  const out = new Array<number>(blocks + 1).fill(0);
  for (const { block } of list) out[block + 1] = (out[block + 1] as number) + 1;
  for (let i = 0; i < blocks; i++) out[i + 1] = (out[i + 1] as number) + (out[i] as number);
  return out;
}

/** Do the shared words tell that the one paragraph became the other? Sizes are in words. */
function tells(link: Shared, dSize: number, eSize: number): boolean {
  const { words, dFirst, dLast, eFirst, eLast } = link;
  const [small, large] = [Math.min(dSize, eSize), Math.max(dSize, eSize)];
  if (words >= 0.5 * small && (words >= 3 || large <= 6 || words >= 0.3 * large)) return true;
  if (words >= 0.3 * large) return true;
  // The end of one has moved to the start of the next, or the other way round.
  const together = dLast - dFirst === words - 1 && eLast - eFirst === words - 1;
  const edges = (dLast === dSize - 1 && eFirst === 0) || (dFirst === 0 && eLast === eSize - 1);
  const all =
    words === small &&
    (dFirst === 0 || dLast === dSize - 1) &&
    (eFirst === 0 || eLast === eSize - 1);
  return together && (all || (edges && words >= 2 && (words >= 0.3 * small || words >= 6)));
}
