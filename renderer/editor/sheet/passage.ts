import type { Position } from '../../../shared/amendment/types';
import { contentLength, contentText, sliceContent } from '../../../shared/document/inline';
import type { DocumentTree } from '../../../shared/document/types';
import { blocksOf } from '../../../shared/document/walk';
import type { Passage } from '../shown';
import { firstInView } from './caret';
import { positionOf } from './points';

const QUOTE_LIMIT = 2000;

/** The draft's words between two places, paragraphs parted by line ends. Null when the first is not before the last. */
export function quoteOf(draft: DocumentTree, from: Position, to: Position): string | null {
  const parts: string[] = [];
  let inside = false;
  for (const { block } of blocksOf(draft)) {
    if (block.id === from.block) inside = true;
    if (!inside) {
      if (block.id === to.block) return null;
      continue;
    }
    const last = block.id === to.block;
    if (block.type === 'text') {
      const start = block.id === from.block ? from.offset : 0;
      const end = last ? to.offset : Number.POSITIVE_INFINITY;
      if (start > end) return null;
      parts.push(contentText(sliceContent(block.content, start, end)));
    }
    if (last) return parts.join('\n').slice(0, QUOTE_LIMIT);
  }
  return null;
}

/** A passage that ends before the first letter of a paragraph ends with the paragraph before it. */
function endOf(draft: DocumentTree, from: Position, to: Position): Position {
  if (to.offset > 0 || to.block === from.block) return to;
  let last = to;
  for (const { block } of blocksOf(draft)) {
    if (block.id === to.block) return last;
    if (block.type === 'text') last = { block: block.id, offset: contentLength(block.content) };
  }
  return to;
}

/** The passage of the draft that is selected on the page; null when none is. */
export function selectedPassage(root: HTMLElement, draft: DocumentTree): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const from = positionOf({ node: range.startContainer, offset: range.startOffset });
  const end = positionOf({ node: range.endContainer, offset: range.endOffset });
  if (!from || !end) return null;
  const to = endOf(draft, from, end);
  const quote = quoteOf(draft, from, to);
  return quote === null || quote === '' ? null : { from, to, quote };
}

/**
 * Where someone is in the draft: the caret, also as the end of a selection; else the change that has the focus;
 * else the first paragraph in view.
 */
export function caretPosition(root: HTMLElement): Position | null {
  const selection = document.getSelection();
  const focused = document.activeElement;
  if (selection?.focusNode && root.contains(selection.focusNode))
    return positionOf({ node: selection.focusNode, offset: selection.focusOffset });
  const node = focused !== root && root.contains(focused) ? focused : firstInView(root);
  return node && positionOf({ node, offset: 0 });
}
