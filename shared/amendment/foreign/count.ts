/** How often one thing of another file stood where the draft has another: theirs → ours → times. */
export type Count = Map<string, Map<string, number>>;

export function counted(count: Count, theirs: string, ours: string, times = 1): void {
  const own = count.get(theirs) ?? new Map<string, number>();
  count.set(theirs, own);
  own.set(ours, (own.get(ours) ?? 0) + times);
}

/** What stood there most often; undefined where nothing did. */
export function most(count: Count, theirs: string): string | undefined {
  let best: [string, number] | undefined;
  for (const entry of count.get(theirs) ?? []) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}
