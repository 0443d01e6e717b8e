import { inlineLength, isText } from '../../document/inline';
import type { Inline, Mark } from '../../document/types';

type Step = (
  was: readonly Mark[],
  is: readonly Mark[],
  length: number,
  theirs: Inline,
  from: number,
) => void;

/** Steps through two contents of the same words, stretch by stretch; does nothing where the words are others. */
export function together(ours: readonly Inline[], theirs: readonly Inline[], step: Step): boolean {
  if (ours.length === 0 && theirs.length === 0) return true;
  if (wordsOf(ours) !== wordsOf(theirs)) return false;
  let [i, j, dLeft, eLeft] = [0, 0, 0, 0];
  let [own, other] = [ours[0] as Inline, theirs[0] as Inline];
  while (j < theirs.length || eLeft > 0) {
    if (dLeft === 0) {
      own = ours[i++] as Inline;
      dLeft = inlineLength(own);
    }
    if (eLeft === 0) {
      other = theirs[j++] as Inline;
      eLeft = inlineLength(other);
    }
    const length = Math.min(dLeft, eLeft);
    step(own.marks, other.marks, length, other, inlineLength(other) - eLeft);
    dLeft -= length;
    eLeft -= length;
  }
  return true;
}

const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => (isText(inline) ? inline.text : `\0${inline.atom}`)).join('');
