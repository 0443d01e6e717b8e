import type { Node as ModelNode } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import { element } from '../sheet/element';
import { heightOf } from './heights';
import { isNear } from './near';

/** The place of a block that is far from view: of its height, and with nothing in it. */
function farView(node: ModelNode): NodeView {
  const dom = element('div', 'doc-far');
  dom.dataset.block = node.attrs.id ?? '';
  dom.style.height = `${heightOf(node)}px`;
  return { dom, ignoreMutation: () => true };
}

/** A table that is laid out whole when it is near; the paragraphs of a larger one each when they come into view. */
const SMALL_TABLE = 6_000;

/** The class of what is near, on the blocks of a flow: not on those in cells. */
function markNear(dom: Node, { type, content }: ModelNode, flow: boolean): void {
  if (!flow || !(dom instanceof HTMLElement)) return;
  dom.classList.add('doc-near');
  if (type.name === 'table' && content.size < SMALL_TABLE) dom.classList.add('doc-near-whole');
}

/**
 * Draws a block only while it is near what is in view or holds the caret: a document of thousands of paragraphs opens
 * as fast as a page. Where that changes, a decoration on the block has the view look again (see `nearZones`).
 */
export const whenNear =
  (full: NodeViewConstructor): NodeViewConstructor =>
  (node, view, getPos, outer, inner) => {
    const near = (state: EditorState) => isNear(state, getPos() ?? 0);
    if (!near(view.state)) return farView(node);
    const made = full(node, view, getPos, outer, inner);
    markNear(made.dom, node, view.state.doc.resolve(getPos() ?? 0).depth === 1);
    let shown = node;
    return {
      ...made,
      update: (next) => {
        if (!next.sameMarkup(shown) || !near(view.state)) return false;
        shown = next;
        return true;
      },
    };
  };
