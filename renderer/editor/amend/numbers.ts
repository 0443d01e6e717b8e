import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, NodeViewConstructor } from 'prosemirror-view';
import { computeNumbers } from '../../../shared/document/numbering';
import { toTree } from '../../../shared/document/prosemirror';
import type { DocumentTree } from '../../../shared/document/types';
import { numbersOf } from '../of-tree';
import { drawParagraph } from '../sheet/draw';
import { setNumber } from '../sheet/numbers';

/** Whether an edit can have changed a number: typing inside a paragraph cannot. Shared nodes are not looked into. */
function renumbers(before: Node, after: Node): boolean {
  if (before === after) return false;
  if (before.isTextblock || after.isTextblock)
    return before.attrs.id !== after.attrs.id || before.attrs.mark !== after.attrs.mark;
  const [old, now] = [before.children, after.children];
  return old.length !== now.length || old.some((node, i) => renumbers(node, now[i] as Node));
}

/**
 * Paragraph numbers in the editor. They are drawn by the style sheet from an attribute that this sets on the
 * paragraphs' elements itself: thousands of decorations would slow each keystroke.
 */
export function paragraphNumbers(tree: DocumentTree): {
  plugin: Plugin;
  paragraph: NodeViewConstructor;
} {
  let numbers: ReadonlyMap<string, string> = numbersOf(tree);
  const paragraph: NodeViewConstructor = (node) => {
    const dom = drawParagraph(node.attrs.id, node.attrs.mark, node.attrs.locked ?? undefined);
    setNumber(dom, numbers.get(node.attrs.id));
    return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
  };
  const refresh = (view: EditorView) => {
    numbers = computeNumbers(toTree(view.state.doc));
    for (const dom of view.dom.querySelectorAll<HTMLElement>('.doc-block[data-block]'))
      setNumber(dom, numbers.get(dom.dataset.block ?? ''));
  };
  const plugin = new Plugin({
    view: () => ({
      update: (view, before) => {
        if (before.doc !== view.state.doc && renumbers(before.doc, view.state.doc)) refresh(view);
      },
    }),
  });
  return { plugin, paragraph };
}
