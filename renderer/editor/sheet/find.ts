import { contentLength, contentText } from '../../../shared/document/inline';
import { type Findable, Told } from '../find/findable';
import { type Match, type Reading, readingsOf, type Searched } from '../find/search';
import { firstInView } from './caret';
import { textsIn } from './changes';
import type { PageText } from './page';
import type { Painted, Painter } from './paint';
import { content, offsetIn, rangeOver } from './points';

/** How a paragraph of the page reads. */
export const readingsOfText = ({ runs }: Pick<PageText, 'runs'>): Reading[] =>
  readingsOf(
    runs.map(({ content, status }) => ({
      text: contentText(content),
      size: contentLength(content),
      status,
    })),
  );

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
    return dom && rangeOver(content(dom), from, to);
  };
  const findable: Findable = {
    root,
    texts: () =>
      painter.order().flatMap((one) =>
        [...textsIn(one.block)].map(
          (text): PageSearched => ({
            id: text.id,
            source: text,
            readings: () => readingsOfText(text),
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
