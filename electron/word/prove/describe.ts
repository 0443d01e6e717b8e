import { sameParagraph } from '../../../shared/amendment/equal';
import { ATOM_CHARACTER, contentText, isText } from '../../../shared/document/inline';
import type { Block, Inline, ParagraphMark, TextBlock } from '../../../shared/document/types';

/** How much of a text is shown on each side of the first difference, in UTF-16 units. */
const AROUND = 40;

/** Two blocks that are not the same, each said so that a person sees where they part. */
export function describePair(expected: Block, found: Block): [string, string] {
  if (expected.type === 'text' && found.type === 'text') return describeTexts(expected, found);
  return [describeBlock(expected), describeBlock(found)];
}

/** A block in a few words. */
export function describeBlock(block: Block): string {
  if (block.type === 'placeholder') return block.label;
  if (block.type === 'table') return `a table of ${block.rows.length} rows`;
  return quote(shorten(contentText(block.content), 0)) || 'an empty paragraph';
}

function describeTexts(expected: TextBlock, found: TextBlock): [string, string] {
  const ours = contentText(expected.content);
  const theirs = contentText(found.content);
  if (ours !== theirs) {
    const at = firstDifference(ours, theirs);
    return [quote(shorten(ours, at)), quote(shorten(theirs, at))];
  }
  const at = firstUnlike(expected.content, found.content);
  if (at !== null) {
    const [a, b] = [unitAt(expected.content, at), unitAt(found.content, at)];
    const text = quote(shorten(ours, at));
    return [`${text} (${describeInline(a)})`, `${text} (${describeInline(b)})`];
  }
  return [describeMark(expected.mark, found.mark), describeMark(found.mark, expected.mark)];
}

/** Where two texts part. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function firstUnlike(a: readonly Inline[], b: readonly Inline[]): number | null {
  const length = contentText(a).length;
  for (let at = 0; at < length; at++)
    if (describeInline(unitAt(a, at)) !== describeInline(unitAt(b, at))) return at;
  return null;
}

function unitAt(content: readonly Inline[], offset: number): Inline | null {
  let at = 0;
  for (const inline of content) {
    at += isText(inline) ? inline.text.length : 1;
    if (offset < at) return inline;
  }
  return null;
}

function describeInline(inline: Inline | null): string {
  if (!inline) return 'nothing';
  const marks = inline.marks
    .map(({ type, value }) => (value === undefined ? type : `${type} ${value}`))
    .join(', ');
  const what = isText(inline) ? '' : `${inline.atom} ${inline.hash.slice(0, 8)} `;
  return `${what}${marks || 'plain'}`;
}

function describeMark(mark: ParagraphMark, other: ParagraphMark): string {
  const kind =
    mark.kind === 'heading'
      ? `a heading of level ${mark.level}`
      : mark.kind === 'item'
        ? `a list item, level ${mark.level + 1}`
        : 'a plain paragraph';
  const style = mark.style === null ? '' : `, style ${mark.style}`;
  const list = mark.list ? `, list ${mark.list.id}` : '';
  const align = mark.align ? `, ${mark.align}` : '';
  const bare = ({ rest: _, ...said }: ParagraphMark) => said;
  const rest = sameParagraph(bare(mark), bare(other))
    ? `, with other spacing, indents or borders (${mark.rest ?? 'none'})`
    : '';
  return kind + style + list + align + rest;
}

function shorten(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  const cut = text.slice(from, to).replaceAll(ATOM_CHARACTER, '▢');
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}

const quote = (text: string): string => (text === '' ? '' : `“${text}”`);
