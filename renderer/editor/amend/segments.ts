import type { Node } from 'prosemirror-model';
import { ATOM_CHARACTER } from '../../../shared/document/inline';

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** A paragraph's text, one unit a position. */
export const textOf = (paragraph: Node): string =>
  paragraph.textBetween(0, paragraph.content.size, undefined, ATOM_CHARACTER);

/** Where the character or word before (or after) an offset of a paragraph begins (or ends). */
export function reach(paragraph: Node, offset: number, back: boolean, word: boolean): number {
  const text = textOf(paragraph);
  const segmenter = word ? words : graphemes;
  const step = back ? -1 : 1;
  let at = offset;
  // A word takes the space beside it along, as Word's Ctrl+Backspace does.
  while (
    word &&
    at + step >= 0 &&
    at + step <= text.length &&
    /\s/.test(text[back ? at - 1 : at] ?? '')
  )
    at += step;
  if (at === offset || word) {
    const part = segmenter.segment(text).containing(back ? at - 1 : at);
    if (part) return back ? part.index : part.index + part.segment.length;
  }
  return at;
}
