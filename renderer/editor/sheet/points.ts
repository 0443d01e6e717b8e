import type { Position } from '../../../shared/amendment/types';
import { contentLength } from '../../../shared/document/inline';
import { runs } from './drawPage';

/** A place in the page: what a DOM range is made of. */
export interface Point {
  node: Node;
  offset: number;
}

/** Words and signs that are no part of the text: those that are only said, and the ends of paragraphs. */
const isAside = (node: Node): boolean =>
  node instanceof HTMLElement &&
  (node.classList.contains('doc-spoken') || node.classList.contains('redline-pilcrow'));

interface Unit {
  node: Node;
  size: number;
}

const isAtom = (node: Node): boolean =>
  node instanceof HTMLElement && node.classList.contains('doc-atom');

/** Walks the units of content under `node` in order: text nodes whole, atoms as one. */
export function* units(node: Node): Generator<Unit> {
  if (isAside(node)) return;
  if (isAtom(node)) yield { node, size: 1 };
  else if (node instanceof Text) yield { node, size: node.length };
  else for (const child of node.childNodes) yield* units(child);
}

/** How much content stands in `top` before a point inside it. */
function before(top: Node, point: Point): number {
  let size = 0;
  const limit = document.createRange();
  limit.setStart(point.node, point.offset);
  for (const unit of units(top)) {
    if (unit.node === point.node) return size + (unit.node instanceof Text ? point.offset : 0);
    if (limit.comparePoint(unit.node, 0) >= 0) return size;
    size += unit.size;
  }
  return size;
}

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '.doc-block:not(.doc-table):not(.doc-placeholder)',
  ) ?? null;

/** Where in the draft a place of the page stands; inside inserted words, the point where they come. */
export function positionOf(point: Point): Position | null {
  const paragraph = paragraphOf(point.node);
  if (!paragraph) return null;
  let child: Node | null = point.node;
  if (child === paragraph) child = paragraph.childNodes[point.offset] ?? paragraph.lastChild;
  else while (child && child.parentNode !== paragraph) child = child.parentNode;
  const run = child ? runs.get(child) : undefined;
  if (child && run?.at) {
    if (run.status === 'inserted') return run.at;
    // Unmarked content is several children of one run: count those before this one.
    let offset = run.at.offset;
    let first = child;
    while (first.previousSibling && runs.get(first.previousSibling) === run)
      first = first.previousSibling;
    for (let node: Node = first; node !== child; node = node.nextSibling as Node)
      for (const unit of units(node)) offset += unit.size;
    if (point.node === paragraph) {
      if (point.offset >= paragraph.childNodes.length)
        return { block: run.at.block, offset: run.at.offset + contentLength(run.content) };
      return { block: run.at.block, offset };
    }
    return { block: run.at.block, offset: offset + before(child, point) };
  }
  const block = paragraph.dataset.owner ?? paragraph.dataset.block;
  return block && !paragraph.classList.contains('doc-whole-inserted') ? { block, offset: 0 } : null;
}

/** The elements that show text of a draft's block; several where it is split. */
function paragraphs(root: HTMLElement, block: string): HTMLElement[] {
  const id = CSS.escape(block);
  return [...root.querySelectorAll<HTMLElement>(`[data-owner="${id}"], [data-block="${id}"]`)];
}

/** Where on the page a place of the draft stands; null when it is not shown. */
export function pointOf(root: HTMLElement, { block, offset }: Position): Point | null {
  let last: Point | null = null;
  for (const paragraph of paragraphs(root, block)) {
    last ??= { node: paragraph, offset: 0 };
    let at: number | null = null;
    let seen: unknown = null;
    for (const child of paragraph.childNodes) {
      const run = runs.get(child);
      if (!run?.at || run.at.block !== block || run.status === 'inserted') continue;
      if (run !== seen) at = run.at.offset;
      seen = run;
      for (const unit of units(child)) {
        const start = at as number;
        at = start + unit.size;
        if (offset > at) continue;
        if (unit.node instanceof Text)
          return { node: unit.node, offset: Math.max(0, offset - start) };
        return {
          node: unit.node.parentNode as Node,
          offset: indexIn(unit.node) + (offset > start ? 1 : 0),
        };
      }
      last = { node: paragraph, offset: paragraph.childNodes.length };
    }
  }
  return last;
}

function indexIn(node: Node): number {
  let index = 0;
  for (let at = node.previousSibling; at; at = at.previousSibling) index++;
  return index;
}

/** The content of a paragraph's element, unit by unit, without what is only said of it. */
export function* content(paragraph: HTMLElement): Generator<Unit> {
  for (const child of paragraph.childNodes) if (runs.has(child)) yield* units(child);
}

/** How much of a paragraph's content stands before a place in its element, whatever becomes of it. */
export function offsetIn(paragraph: HTMLElement, point: Point): number {
  let size = 0;
  const limit = document.createRange();
  limit.setStart(point.node, point.offset);
  for (const unit of content(paragraph)) {
    if (unit.node === point.node) return size + (unit.node instanceof Text ? point.offset : 0);
    if (limit.comparePoint(unit.node, 0) >= 0) return size;
    size += unit.size;
  }
  return size;
}

/** The stretch of the page that shows content from one offset of it to another; null where none does. */
export function rangeOver(units: Iterable<Unit>, from: number, to: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (const { node, size } of units) {
    const end = at + size;
    if (!begun && from < end) {
      if (node instanceof Text) range.setStart(node, from - at);
      else range.setStartBefore(node);
      begun = true;
    }
    if (begun && to <= end) {
      if (node instanceof Text) range.setEnd(node, to - at);
      else range.setEndAfter(node);
      return range;
    }
    at = end;
  }
  return null;
}
