import { commonRuns } from '../../document/diff';
import type { TextBlock } from '../../document/types';
import { type Token, tokenise, type Vocabulary } from './tokens';

/** Two paragraphs, by index, of which the one has become (part of) the other. */
export interface Link {
  d: number;
  e: number;
}

interface Shared extends Link {
  words: number;
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
  vocabulary: Vocabulary,
): Link[] {
  const isWord = ({ kind }: Token) => kind === 'word';
  const dWords = tokenise(d, vocabulary).filter(isWord);
  const eWords = tokenise(e, vocabulary).filter(isWord);
  const [dCount, eCount] = [starts(dWords, d.length), starts(eWords, e.length)];
  const numbers = (list: Token[]) => list.map(({ number }) => number);
  const found: Shared[] = [];
  for (const { a, b, length } of commonRuns(numbers(dWords), numbers(eWords)))
    for (let n = 0; n < length; n++) {
      const [i, j] = [(dWords[a + n] as Token).block, (eWords[b + n] as Token).block];
      const dAt = a + n - (dCount[i] as number);
      const eAt = b + n - (eCount[j] as number);
      const last = found[found.length - 1];
      if (last && last.d === i && last.e === j) {
        last.words++;
        last.dLast = dAt;
        last.eLast = eAt;
      } else found.push({ d: i, e: j, words: 1, dFirst: dAt, dLast: dAt, eFirst: eAt, eLast: eAt });
    }
  const size = (counts: number[], i: number) => (counts[i + 1] as number) - (counts[i] as number);
  return found.filter((link) => tells(link, size(dCount, link.d), size(eCount, link.e)));
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
  return together && (all || (edges && words >= 2));
}
