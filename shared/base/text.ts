/** Text as people see it: graphemes (what one keystroke makes or removes) and words. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Below this every UTF-16 unit is a grapheme of its own, but for CR LF. */
const SIMPLE = 0x300;

/** So are the dashes, quotation marks, dots and daggers of ordinary prose (U+2010 to U+2027), and the euro sign. */
const isSimpleUnit = (unit: number): boolean =>
  unit < SIMPLE || (unit >= 0x2010 && unit <= 0x2027) || unit === 0x20ac;

function isSimple(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isSimpleUnit(unit) || unit === 0x0d) return false;
  }
  return true;
}

/** Whether a position between two UTF-16 units stands between two graphemes (the text's ends always do). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isSimpleUnit(before) && isSimpleUnit(after)) return !(before === 0x0d && after === 0x0a);
  for (const { index } of graphemes.segment(text)) if (index >= offset) return index === offset;
  return false; // inside the last one
}

/** The boundary at or before an offset. */
export function graphemeFloor(text: string, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length);
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}

const WORD_START = /^[\p{L}\p{N}]/u;
const JOINER = /^['’]/;
const SPACE = /^\s/u;

/** What each unit below `SIMPLE` is: a sign, a letter or a digit. */
const SIGN = 0;
const LETTER = 1;
const DIGIT = 2;
const CLASSES = Uint8Array.from({ length: SIMPLE }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /\p{N}/u.test(character) ? DIGIT : /\p{L}/u.test(character) ? LETTER : SIGN;
});
const classOf = (text: string, at: number): number => CLASSES[text.charCodeAt(at)] ?? SIGN;

export function isWord(token: string): boolean {
  return token.charCodeAt(0) < SIMPLE ? classOf(token, 0) !== SIGN : WORD_START.test(token);
}
export const isSpace = (token: string): boolean => SPACE.test(token);

/** Text cut into words and single other graphemes; joined again they are the text. No cut is inside a grapheme. */
export function tokens(text: string): string[] {
  if (text === '') return [];
  if (isSimple(text)) return simpleTokens(text);
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

/** A number keeps its separators (1,500), a word its apostrophe (don't); a hyphen or a slash divides words. */
function simpleTokens(text: string): string[] {
  const out: string[] = [];
  const past = (from: number, least: number, most: number) => {
    let at = from;
    for (let kind = classOf(text, at); kind >= least && kind <= most; ) kind = classOf(text, ++at);
    return at;
  };
  for (let from = 0, to = 0; from < text.length; from = to) {
    const kind = classOf(text, from);
    if (kind === SIGN) to = from + 1;
    else if (kind === DIGIT) {
      to = past(from, DIGIT, DIGIT);
      while (/[.,]/.test(text[to] ?? '') && classOf(text, to + 1) === DIGIT)
        to = past(to + 1, DIGIT, DIGIT);
      to = past(to, LETTER, DIGIT);
    } else {
      to = past(from, LETTER, DIGIT);
      while (JOINER.test(text[to] ?? '') && classOf(text, to + 1) === LETTER)
        to = past(to + 1, LETTER, LETTER);
    }
    out.push(text.slice(from, to));
  }
  return out;
}

/** The words of a text, in order. */
export function words(text: string): string[] {
  return tokens(text).filter(isWord);
}
