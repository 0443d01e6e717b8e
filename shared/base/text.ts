/** Text as people see it: graphemes (what one keystroke makes or removes) and words. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Below this every UTF-16 unit is a grapheme of its own, but for CR LF. */
const SIMPLE = 0x300;

function isSimple(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= SIMPLE || unit === 0x0d) return false;
  }
  return true;
}

/** Whether a position between two UTF-16 units stands between two graphemes (the text's ends always do). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < SIMPLE && after < SIMPLE) return !(before === 0x0d && after === 0x0a);
  for (const { index } of graphemes.segment(text)) if (index >= offset) return index === offset;
  return false; // inside the last one
}

/** The boundary at or before an offset. */
export function graphemeFloor(text: string, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length);
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}

// A number keeps its separators (1,500), a word its apostrophe (don't); a hyphen or a slash divides words.
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{N}]*|[\p{L}\p{N}]+(?:['’]\p{L}+)*|./gsu;
const WORD_START = /^[\p{L}\p{N}]/u;
const JOINER = /^['’]/;
const SPACE = /^\s/u;

export const isWord = (token: string): boolean => WORD_START.test(token);
export const isSpace = (token: string): boolean => SPACE.test(token);

/** Text cut into words and single other graphemes; joined again they are the text. No cut is inside a grapheme. */
export function tokens(text: string): string[] {
  if (text === '') return [];
  if (isSimple(text)) return text.match(TOKEN) ?? [];
  const out: string[] = [];
  let word = '';
  for (const { segment } of graphemes.segment(text)) {
    if (WORD_START.test(segment) || (word !== '' && JOINER.test(segment))) word += segment;
    else {
      if (word !== '') out.push(word);
      word = '';
      out.push(segment);
    }
  }
  if (word !== '') out.push(word);
  return out;
}

/** The graphemes of a text, in order. */
export function graphemesOf(text: string): string[] {
  return isSimple(text)
    ? text.split('')
    : Array.from(graphemes.segment(text), (one) => one.segment);
}

/** The words of a text, in order. */
export function words(text: string): string[] {
  return tokens(text).filter(isWord);
}
