import { contentLength, contentText } from '../../../shared/document/inline';
import { type Findable, Told } from '../find/findable';
import type { Match, Reading, Searched } from '../find/search';
import { firstInView } from './caret';
import { textsIn } from './changes';
import type { PageText, Run } from './page';
import type { Painted, Painter } from './paint';
import { offsetIn, rangeIn } from './points';

/** A reading of those runs that are in it; offsets are among all runs. */
function readingOf(runs: readonly Run[], isIn: (run: Run) => boolean): Reading {
  const pieces: { from: number; at: number }[] = [];
  let text = '';
  let at = 0;
  for (const run of runs) {
    if (isIn(run)) {
      pieces.push({ from: text.length, at });
      text += contentText(run.content);
    }
    at += contentLength(run.content);
  }
  return { text, pieces };
}

/** How a paragraph reads: as the draft has it, and as it comes out where something in it changes. */
export function readingsOf({ runs }: Pick<PageText, 'runs'>): Reading[] {
  const isChanged = runs.some(({ status }) => status !== 'kept');
  const draft = readingOf(runs, ({ status }) => status !== 'inserted');
  return isChanged ? [draft, readingOf(runs, ({ status }) => status !== 'deleted')] : [draft];
}

interface PageSearched extends Searched {
  one: Painted;
}

/** Finding in a page that is painted; `changed` tells when it was painted anew. */
export function findableSheet(
  root: HTMLElement,
  painter: Painter,
): { findable: Findable; changed: () => void } {
  const told = new Told();
  const elementOf = ({ id, one }: PageSearched): HTMLElement | null => {
    const dom = painter.draw(one);
    return dom.dataset.block === id
      ? dom
      : dom.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
  };
  const rangeOf = ({ text, from, to }: Match): Range | null => {
    const dom = elementOf(text as PageSearched);
    return dom && rangeIn(dom, from, to);
  };
  const findable: Findable = {
    root,
    texts: () =>
      painter.order().flatMap((one) =>
        [...textsIn(one.block)].map(
          (text): PageSearched => ({
            id: text.id,
            source: text,
            readings: () => readingsOf(text),
            one,
          }),
        ),
      ),
    rangeOf,
    select: (match) => {
      const range = rangeOf(match);
      root.focus({ preventScroll: true });
      const { startContainer, startOffset, endContainer, endOffset } = range ?? {};
      if (startContainer && endContainer)
        document
          .getSelection()
          ?.setBaseAndExtent(startContainer, startOffset ?? 0, endContainer, endOffset ?? 0);
    },
    origin: (end = false) => {
      const selection = document.getSelection();
      if (!selection || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) {
        const id = firstInView(root)?.dataset.block;
        return id ? { id, offset: 0 } : null;
      }
      const range = selection.getRangeAt(0);
      const node = end ? range.endContainer : range.startContainer;
      const offset = end ? range.endOffset : range.startOffset;
      const dom = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
        '[data-block]',
      );
      const id = dom?.dataset.block;
      return dom && id ? { id, offset: offsetIn(dom, { node, offset }) } : null;
    },
    onChange: told.on,
  };
  return { findable, changed: told.tell };
}
