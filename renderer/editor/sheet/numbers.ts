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

const SORTS = ['doc-numbered', 'doc-lettered', 'doc-bulleted'] as const;

/** Whether a number counts the paragraphs of a section (2.14), the points of a list (a, iv), or is a bullet. */
const sortOf = (number: string): (typeof SORTS)[number] =>
  /^[^\p{L}\p{N}]+$|^o$/u.test(number)
    ? 'doc-bulleted'
    : /^\p{N}+(\.\p{N}+)*\.?$/u.test(number)
      ? 'doc-numbered'
      : 'doc-lettered';

/** Sets the number that the style sheet draws before a paragraph, or takes it away. */
export function setNumber(dom: HTMLElement, number: string | undefined): void {
  const text = number === undefined ? null : shownNumber(number);
  const before = dom.getAttribute('data-number');
  if (before === text) return;
  if (before !== null) dom.classList.remove(...SORTS);
  if (text === null) dom.removeAttribute('data-number');
  else {
    dom.setAttribute('data-number', text);
    dom.classList.add(sortOf(text));
  }
}
