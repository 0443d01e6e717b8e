/** Bullets of Word's symbol fonts, as characters that any face has. */
const SYMBOLS: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0A8': '◆',
  '\uF076': '❖',
  '\uF02D': '–',
  o: '◦',
};

/** A paragraph's number as it is shown. */
export const shownNumber = (number: string): string => {
  const text = SYMBOLS[number] ?? number;
  return /^[\uE000-\uF8FF]$/.test(text) ? '•' : text;
};

/** Sets the number that the style sheet draws before a paragraph, or takes it away. */
export function setNumber(dom: HTMLElement, number: string | undefined): void {
  if (number === undefined) dom.removeAttribute('data-number');
  else {
    const text = shownNumber(number);
    if (dom.dataset.number !== text) dom.dataset.number = text;
  }
}
