import type { AtomSpan, Inline, Mark, TextSpan } from './types';

export const isText = (inline: Inline): inline is TextSpan => 'text' in inline;
export const isAtom = (inline: Inline): inline is AtomSpan => 'atom' in inline;

/** Length in UTF-16 units; an atom counts one. */
export const inlineLength = (inline: Inline): number => (isText(inline) ? inline.text.length : 1);

export function contentLength(content: readonly Inline[]): number {
  let length = 0;
  for (const inline of content) length += inlineLength(inline);
  return length;
}

/** What stands for an atom in plain text: Unicode's object replacement character. */
export const ATOM_CHARACTER = '\uFFFC';

/** The text of a run of content, one UTF-16 unit an offset (atoms as U+FFFC). */
export function contentText(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) text += isText(inline) ? inline.text : ATOM_CHARACTER;
  return text;
}

export function sameMark(a: Mark, b: Mark): boolean {
  return a.type === b.type && a.value === b.value;
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => sameMark(mark, b[i] as Mark));
}

/** Marks in their one order: by type, then value. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  if (marks.length < 2) return [...marks];
  const key = (mark: Mark) => `${mark.type} ${mark.value ?? ''}`;
  return [...marks].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Content in normal form: no empty span, neighbours with equal marks joined. */
export function normaliseContent(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of content) {
    if (isAtom(inline)) {
      out.push(inline);
      continue;
    }
    if (inline.text === '') continue;
    const last = out[out.length - 1];
    if (last && isText(last) && sameMarks(last.marks, inline.marks))
      out[out.length - 1] = { text: last.text + inline.text, marks: last.marks };
    else out.push(inline);
  }
  return out;
}

/** The content from offset `from` up to `to` (UTF-16 units). */
export function sliceContent(content: readonly Inline[], from: number, to: number): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const inline of content) {
    const length = inlineLength(inline);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end)
      out.push(
        isText(inline) ? { text: inline.text.slice(start, end), marks: inline.marks } : inline,
      );
    at += length;
    if (at >= to) break;
  }
  return out;
}
