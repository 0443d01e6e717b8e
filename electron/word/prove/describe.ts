import { ATOM_CHARACTER, contentText, isText, sameMarks } from '../../../shared/document/inline';
import { isNewBullet } from '../../../shared/document/new-list';
import type { Block, Inline, ParagraphMark, TextBlock } from '../../../shared/document/types';
import { count } from '../../../shared/paper/numbers';

/** How much of a text is shown on each side of the first difference, in UTF-16 units. */
const AROUND = 40;

/** Two blocks that are not the same, each said so that a person sees where they part. */
export function describePair(expected: Block, found: Block): [string, string] {
  if (expected.type === 'text' && found.type === 'text') return describeTexts(expected, found);
  const [said, says] = [describeBlock(expected), describeBlock(found)];
  return [said, said === says ? `another: ${says}` : says];
}

/** A block in a few words. */
export function describeBlock(block: Block): string {
  if (block.type === 'placeholder') return block.label;
  if (block.type === 'table') return `a table of ${count(block.rows.length, 'row')}`;
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
    const [said, says] = [describeInline(a), describeInline(b)];
    return [`${text} (${said})`, `${text} (${said === says ? `another: ${says}` : says})`];
  }
  const [said, says] = [describeMark(expected.mark), describeMark(found.mark)];
  return [said, said === says ? `${says} with other spacing, indents or borders` : says];
}

/** Where two texts part. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function firstUnlike(a: readonly Inline[], b: readonly Inline[]): number | null {
  const length = contentText(a).length;
  for (let at = 0; at < length; at++) if (!sameUnit(unitAt(a, at), unitAt(b, at))) return at;
  return null;
}

/** The same object or a character that looks the same; the text itself was compared before. */
function sameUnit(a: Inline | null, b: Inline | null): boolean {
  if (!a || !b || !sameMarks(a.marks, b.marks)) return a === b;
  return isText(a) || isText(b) ? isText(a) === isText(b) : a.atom === b.atom && a.hash === b.hash;
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
  if (isText(inline)) return marks || 'plain';
  const what = inline.label || inline.atom.replaceAll('-', ' ');
  return marks ? `${what}, ${marks}` : what;
}

function describeMark(mark: ParagraphMark): string {
  const kind =
    mark.kind === 'heading'
      ? `a heading of level ${mark.level}`
      : mark.kind === 'item'
        ? `a list item, level ${mark.level + 1}`
        : 'a plain paragraph';
  const style = mark.style === null ? '' : `, style ${mark.style}`;
  const list = mark.list ? `, ${describeList(mark.list.id)}` : '';
  const align = mark.align ? `, ${mark.align}` : '';
  const rtl = mark.rtl ? ', from right to left' : '';
  const section = mark.section ? ', the last of a section' : '';
  return kind + style + list + align + rtl + section;
}

/** A list by its id, or by what `pairLists` calls one that is not the expected document's. */
function describeList(id: string): string {
  if (id.startsWith('new:')) return `a new list of ${isNewBullet(id) ? 'bullets' : 'numbers'}`;
  const [own, other] = id.split(' ');
  if (other === 'otherwise') return `list ${own}, which counts or looks otherwise`;
  return other === 'unknown'
    ? `list ${own}, which the expected document does not have`
    : `list ${own}`;
}

function shorten(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  const cut = text.slice(from, to).replaceAll(ATOM_CHARACTER, '▢');
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}

const quote = (text: string): string => (text === '' ? '' : `“${text}”`);
