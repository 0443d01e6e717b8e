import { type Share, share } from './outcome.ts';

/** Words of a text as both sides of a comparison count them: what stands between white space, hyphens and objects. */
export const wordsOf = (text: string): string[] => text.match(/[^\s\uFFFC\u2011\u00AD]+/g) ?? [];

/** How often each word stands in a list. */
function bag(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many of the wanted words were found, each as often as it is wanted, and some that were not. */
export function kept(
  wanted: readonly string[],
  found: readonly string[],
): { share: Share; missing: string[] } {
  const have = bag(found);
  const missing: string[] = [];
  for (const word of wanted) {
    const left = have.get(word) ?? 0;
    if (left > 0) have.set(word, left - 1);
    else missing.push(word);
  }
  return { share: share(wanted.length, wanted.length - missing.length), missing };
}
