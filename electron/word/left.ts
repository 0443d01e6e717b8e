/** Why something could not be told as a tracked change, and where that is. */
export interface Left {
  sentence: string;
  place?: string | undefined;
}

/** How many places are named. */
const FEW = 3;

/** A sentence for each reason, and how often it holds; with the first of the places where it does. */
export function gathered(left: readonly Left[]): { sentence: string; times: number }[] {
  const places = new Map<string, string[]>();
  for (const { sentence, place = '' } of left)
    places.set(sentence, [...(places.get(sentence) ?? []), place]);
  return [...places].map(([sentence, all]) => {
    const named = [...new Set(all.filter(Boolean))];
    const times = all.length;
    if (named.length === 0)
      return { sentence: times === 1 ? sentence : `${sentence} (${times} times)`, times };
    const first = named.slice(0, FEW).join('; ');
    const more = named.length > FEW ? ` and ${named.length - FEW} more places` : '';
    return { sentence: `At ${first}${more}: ${sentence}`, times };
  });
}

/** The sentences alone. */
export const saidOnce = (left: readonly Left[]): string[] =>
  gathered(left).map(({ sentence }) => sentence);

/** A sentence about so many things; of "{was|were}" in it the first is for one. */
export const counted = (why: string, count: number): string =>
  `${count} ${why.replace(/\{(.*?)\|(.*?)\}/g, count === 1 ? '$1' : '$2')}.`;
