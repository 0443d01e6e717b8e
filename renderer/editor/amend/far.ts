import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import { element } from '../sheet/element';
import { heightOf } from './heights';
import { isNear, NEAR } from './near';

/** The place of a block that is far from view: of its height, and with nothing in it. */
function farView(node: Node): NodeView {
  const dom = element('div', 'doc-far');
  dom.dataset.block = node.attrs.id ?? '';
  dom.style.height = `${heightOf(node)}px`;
  return { dom, ignoreMutation: () => true };
}

/**
 * Draws a block only while it is near what is in view or holds the caret: a document of thousands of paragraphs opens
 * as fast as a page. Where that changes, a decoration on the block says so (see `nearZones`), and it is drawn anew.
 */
export const whenNear =
  (full: NodeViewConstructor): NodeViewConstructor =>
  (node, view, getPos, outer, inner) => {
    const near = (state: EditorState) => isNear(state, getPos() ?? 0);
    if (!near(view.state)) return farView(node);
    let shown = node;
    return {
      ...full(node, view, getPos, outer, inner),
      update: (next, decorations) => {
        if (!next.sameMarkup(shown)) return false;
        if (!decorations.some(({ spec }) => spec === NEAR) && !near(view.state)) return false;
        shown = next;
        return true;
      },
    };
  };
