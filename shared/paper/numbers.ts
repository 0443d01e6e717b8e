/** "1,612". */
export const figure = (n: number): string => n.toLocaleString('en-GB');

/** "1 amendment", "3 amendments". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${figure(n)} ${n === 1 ? one : many}`;

/** "amendment 4", "amendments 2, 5 and 7"; feedback has no plural. */
export function numbered(noun: string, numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 1) return `${noun} ${sorted[0]}`;
  return `${noun}${noun === 'feedback' ? '' : 's'} ${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

/** A sentence's first letter in upper case. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Chair, Mayor and Vice-Chair". */
export const listed = (items: readonly (string | number)[]): string =>
  items.length < 2
    ? String(items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
