/** A list with each of its things changed; the list itself where every thing stays the very same. */
export function mapSame<T>(list: readonly T[], change: (one: T, index: number) => T): T[] {
  const out = list.map(change);
  return out.every((one, i) => one === list[i]) ? (list as T[]) : out;
}
