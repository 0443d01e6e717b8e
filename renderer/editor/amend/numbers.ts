import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, NodeViewConstructor } from 'prosemirror-view';
import { computeNumbers } from '../../../shared/document/numbering';
import { toTree } from '../../../shared/document/prosemirror';
import type { ParagraphMark } from '../../../shared/document/types';
import { drawParagraph } from '../sheet/draw';
import { setNumber } from '../sheet/numbers';

/** The paragraphs of a document in order, as far as they matter for numbers. */
function outline(doc: Node): { id: string; mark: ParagraphMark }[] {
  const out: { id: string; mark: ParagraphMark }[] = [];
  const visit = (node: Node) => {
    for (const child of node.children)
      if (child.isTextblock) out.push(child.attrs as { id: string; mark: ParagraphMark });
      else if (child.childCount > 0) visit(child);
  };
  visit(doc);
  return out;
}

/** Whether an edit can have changed a number: typing inside a paragraph cannot. */
function renumbers(before: Node, after: Node): boolean {
  const [old, now] = [outline(before), outline(after)];
  return (
    old.length !== now.length ||
    old.some((one, i) => one.id !== now[i]?.id || one.mark !== now[i]?.mark)
  );
}

/**
 * Paragraph numbers in the editor. They are drawn by the style sheet from an attribute that this sets on the
 * paragraphs' elements itself: thousands of decorations would slow each keystroke.
 */
export function paragraphNumbers(doc: Node): {
  plugin: Plugin;
  paragraph: NodeViewConstructor;
} {
  let numbers = computeNumbers(toTree(doc));
  const paragraph: NodeViewConstructor = (node) => {
    const dom = drawParagraph(node.attrs.id, node.attrs.mark, node.attrs.locked ?? undefined);
    setNumber(dom, numbers.get(node.attrs.id));
    return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
  };
  const refresh = (view: EditorView) => {
    numbers = computeNumbers(toTree(view.state.doc));
    for (const dom of view.dom.querySelectorAll<HTMLElement>('[data-block]'))
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
