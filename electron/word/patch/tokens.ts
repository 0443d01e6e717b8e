import type { Leaf } from '../read/context';
import { controlContent, controlLock } from '../read/controls';
import { linkOf, makeField, whyComputed } from '../read/fields';
import { shownText } from '../read/text';
import { isElement, type XmlElement } from '../xml';
import { attr, child, innerText } from '../xml/find';
import { leadingProperties } from './paragraph-properties';

/** An element inside a paragraph that holds runs: a link, a content control, a simple field … */
export interface Wrapper {
  element: XmlElement;
  /** Source of what opens and closes it. */
  open: [number, number];
  close: [number, number];
  link: string | null;
  locked: boolean;
  /** Whether it can be closed and opened again, so that one becomes two. */
  divisible: boolean;
}

/** A complex field (w:fldChar) inside one paragraph. */
export interface FieldSpan {
  instruction: string;
  /** Offsets of its result. */
  from: number;
  to: number;
  /** Whether both ends were found in the paragraph. */
  closed: boolean;
  link: string | null;
  locked: boolean;
}

interface Common {
  start: number;
  end: number;
  /** Offsets in the block; equal where it takes no room. */
  from: number;
  to: number;
  /** What is open before it. */
  wrappers: readonly Wrapper[];
  /** Fields whose result stands here. */
  results: readonly FieldSpan[];
  /** The instruction of a field stands here, which nobody sees. */
  hidden: boolean;
}

/** One stretch of a paragraph's source. All tokens of a paragraph, in order, tile it. */
export type Token = Common &
  (
    | { kind: 'open' | 'close'; wrapper: Wrapper }
    /** Takes no room: bookmarks, white space, range ends … */
    | { kind: 'raw'; element: XmlElement | null }
    /** Takes room and cannot be cut: an equation, an alternate content … */
    | { kind: 'solid'; element: XmlElement }
    /** A child of a run; `text` where it can be cut between characters; `field` of field characters and codes. */
    | {
        kind: 'part';
        run: XmlElement;
        node: XmlElement;
        text: string | null;
        field: FieldSpan | null;
      }
  );

export type PartToken = Extract<Token, { kind: 'part' }>;

/** Whether one of them is a content control that holds plain text. */
export const inPlainText = (wrappers: readonly Wrapper[]): boolean =>
  wrappers.some(({ element }) => child(child(element, 'w', 'sdtPr'), 'w', 'text'));

const WRAPPERS = new Set([
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'fldSimple',
  'dir',
  'bdo',
  'ins',
  'moveTo',
]);

/** Reads a paragraph into tokens; offsets are those that the reader gave. */
export function tokensOf(
  paragraph: XmlElement,
  leaves: readonly Leaf[],
  addressOf: (hyperlink: XmlElement) => string | null,
): Token[] {
  const tokens: Token[] = [];
  const lengths = lengthsOf(leaves);
  const wrappers: Wrapper[] = [];
  const fields: (FieldSpan & { result: boolean })[] = [];
  let offset = 0;

  const common = (start: number, end: number, length = 0): Common => {
    const from = offset;
    offset += length;
    return {
      start,
      end,
      from,
      to: offset,
      wrappers: [...wrappers],
      results: fields.filter((field) => field.result),
      hidden: fields.some((field) => !field.result),
    };
  };
  const raw = (start: number, end: number, element: XmlElement | null = null) => {
    if (start < end) tokens.push({ ...common(start, end), kind: 'raw', element });
  };
  const fieldOf = (node: XmlElement): FieldSpan | null => {
    const current = fields[fields.length - 1] ?? null;
    if (node.local === 'instrText' && current) current.instruction += innerText(node);
    if (node.local !== 'fldChar') return /^(del)?instrText$/i.test(node.local) ? current : null;
    const type = attr(node, 'w:fldCharType');
    if (type === 'begin') {
      const field = {
        instruction: '',
        from: offset,
        to: offset,
        closed: false,
        link: null,
        locked: false,
        result: false,
      };
      fields.push(field);
      return field;
    }
    if (!current) return null;
    if (type === 'separate') {
      const read = makeField(current.instruction);
      Object.assign(current, {
        from: offset,
        result: true,
        link: linkOf(read),
        locked: whyComputed(read) !== null,
      });
    } else if (type === 'end') {
      fields.pop();
      Object.assign(current, { to: offset, closed: true });
    }
    return current;
  };
  const readRun = (run: XmlElement) => {
    const nodes = run.children
      .filter(isElement)
      .filter((node) => node.local !== 'rPr' || node.ns !== 'w');
    if (nodes.length === 0) return raw(run.start, run.end, run);
    for (const node of nodes) {
      const length = lengths(node);
      const plain = node.ns === 'w' && node.local === 't' && length > 0;
      const token = common(node.start, node.end, length);
      const field = node.ns === 'w' ? fieldOf(node) : null;
      tokens.push({
        ...token,
        kind: 'part',
        run,
        node,
        text: plain ? shownText(node) : null,
        field,
      });
    }
  };
  const readWrapper = (element: XmlElement, holder: XmlElement) => {
    const wrapper: Wrapper = {
      element,
      open: [element.start, holder.innerStart],
      close: [holder.innerEnd, element.end],
      divisible: element.local === 'hyperlink',
      ...linkAndLock(element, addressOf),
    };
    tokens.push({ ...common(element.start, holder.innerStart), kind: 'open', wrapper });
    wrappers.push(wrapper);
    read(holder, holder.innerStart, holder.innerEnd);
    tokens.push({ ...common(holder.innerEnd, element.end), kind: 'close', wrapper });
    wrappers.pop();
  };
  const read = (holder: XmlElement, start: number, end: number) => {
    let at = start;
    for (const node of holder.children) {
      if (!isElement(node) || node.start < start) continue;
      raw(at, node.start);
      at = node.end;
      const inner = node.local === 'sdt' ? controlContent(node) : node;
      if (node.ns === 'w' && node.local === 'r') readRun(node);
      else if (node.ns === 'w' && WRAPPERS.has(node.local) && inner && inner.innerStart < inner.end)
        readWrapper(node, inner);
      else {
        const length = lengths(node);
        if (length > 0)
          tokens.push({ ...common(node.start, node.end, length), kind: 'solid', element: node });
        else raw(node.start, node.end, node);
      }
    }
    raw(at, end);
  };
  const begin = leadingProperties(paragraph)?.end ?? paragraph.innerStart;
  if (paragraph.innerStart < paragraph.end) read(paragraph, begin, paragraph.innerEnd);
  return tokens;
}

function linkAndLock(element: XmlElement, addressOf: (hyperlink: XmlElement) => string | null) {
  if (element.local === 'hyperlink') return { link: addressOf(element) || null, locked: false };
  if (element.local === 'sdt') return { link: null, locked: controlLock(element) !== null };
  if (element.local !== 'fldSimple') return { link: null, locked: false };
  const field = makeField(attr(element, 'w:instr') ?? '');
  return { link: linkOf(field), locked: whyComputed(field) !== null };
}

/** How many units an element makes, itself and all below it. */
function lengthsOf(leaves: readonly Leaf[]): (element: XmlElement) => number {
  const sorted = [...leaves].sort((a, b) => a.element.start - b.element.start);
  return (element) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Leaf).element.start < element.start) low = middle + 1;
      else high = middle;
    }
    let length = 0;
    for (let i = low; i < sorted.length && (sorted[i] as Leaf).element.end <= element.end; i++)
      length += (sorted[i] as Leaf).length;
    return length;
  };
}
