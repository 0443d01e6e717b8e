/** Why something could not be told as a tracked change, and where that is. */
export interface Left {
  sentence: string;
  place?: string | undefined;
}

/** How many places are named. */
const FEW = 3;

/** A sentence for each reason; one that holds at many places is said once, with the first of them. */
export function saidOnce(left: readonly Left[]): string[] {
  const places = new Map<string, string[]>();
  for (const { sentence, place = '' } of left)
    places.set(sentence, [...(places.get(sentence) ?? []), place]);
  return [...places].map(([sentence, all]) => {
    const named = [...new Set(all.filter(Boolean))];
    if (named.length === 0)
      return all.length === 1 ? sentence : `${sentence} (${all.length} times)`;
    const first = named.slice(0, FEW).join('; ');
    const more = named.length > FEW ? ` and ${named.length - FEW} more places` : '';
    return `At ${first}${more}: ${sentence}`;
  });
}
