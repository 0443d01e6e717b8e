import { blocksInView } from './in-view';
import { keepInView, scrollerOf } from './scroll';

type Move = { by: 'forward' | 'backward' | 'left' | 'right'; unit: string };

const MOVES: Record<string, (word: boolean) => Move> = {
  ArrowLeft: (word) => ({ by: 'left', unit: word ? 'word' : 'character' }),
  ArrowRight: (word) => ({ by: 'right', unit: word ? 'word' : 'character' }),
  ArrowUp: (word) => ({ by: 'backward', unit: word ? 'paragraph' : 'line' }),
  ArrowDown: (word) => ({ by: 'forward', unit: word ? 'paragraph' : 'line' }),
  Home: (word) => ({ by: 'backward', unit: word ? 'documentboundary' : 'lineboundary' }),
  End: (word) => ({ by: 'forward', unit: word ? 'documentboundary' : 'lineboundary' }),
};

/** The rectangle of a selection's moving end, where the browser gives one. */
export function caretRect(selection: Selection): DOMRect | null {
  if (!selection.focusNode) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getClientRects()[0] ?? null;
  if (rect) return rect;
  const at = selection.focusNode.childNodes[selection.focusOffset] ?? selection.focusNode;
  const near = at instanceof Element ? at : at.parentElement;
  const box = near?.getBoundingClientRect();
  return box ? new DOMRect(box.left, box.top, 1, Math.min(box.height, 27)) : null;
}

/** The first paragraph that can be seen, where a caret begins. */
export function firstInView(root: HTMLElement): HTMLElement | null {
  const pane = scrollerOf(root).getBoundingClientRect();
  const text = '[data-block]:not(.doc-table)';
  for (const block of blocksInView(root, pane)) {
    const texts = block.matches(text) ? [block] : block.querySelectorAll(text);
    for (const dom of texts)
      if (dom.getBoundingClientRect().top >= pane.top) return dom as HTMLElement;
  }
  return null;
}

/**
 * Moves or extends the selection in text that cannot be edited, with Word's keys, as caret browsing would.
 * Returns whether the key was one of those.
 */
export function moveCaret(root: HTMLElement, event: KeyboardEvent): boolean {
  const move = MOVES[event.key];
  const selection = document.getSelection();
  if (!move || !selection || event.altKey) return false;
  if (!selection.focusNode || !root.contains(selection.focusNode)) {
    const first = firstInView(root);
    if (!first) return false;
    selection.collapse(first, 0);
  } else {
    const { by, unit } = move(event.ctrlKey || event.metaKey);
    const old = [selection.anchorNode, selection.anchorOffset] as const;
    const end = [selection.focusNode, selection.focusOffset] as const;
    selection.modify(event.shiftKey ? 'extend' : 'move', by, unit);
    // Never out of the sheet, into the panels beside it.
    if (!root.contains(selection.focusNode) && old[0])
      selection.setBaseAndExtent(
        event.shiftKey ? old[0] : end[0],
        event.shiftKey ? old[1] : end[1],
        ...end,
      );
  }
  const rect = caretRect(selection);
  if (rect)
    keepInView(root, () => ({ box: caretRect(selection) ?? rect, inside: selection.focusNode }));
  return true;
}

/** Draws the caret of a collapsed selection: the browser draws none in text that cannot be edited. */
export function showCaret(root: HTMLElement, caret: HTMLElement): void {
  const selection = document.getSelection();
  const rect =
    selection?.isCollapsed &&
    root.contains(selection.focusNode) &&
    root.contains(document.activeElement)
      ? caretRect(selection)
      : null;
  caret.hidden = rect === null;
  if (!rect) return;
  const frame = (caret.offsetParent ?? root).getBoundingClientRect();
  caret.style.transform = `translate(${rect.left - frame.left}px, ${rect.top - frame.top}px)`;
  caret.style.height = `${rect.height}px`;
}
