import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { PLAIN_MARK, schema } from '../../../shared/document/schema';
import type { DocumentTree, ParagraphMark } from '../../../shared/document/types';
import { withoutSection } from '../amend/ids';
import { markAs, markNumbered } from '../amend/paragraphs';
import { flowDepth } from '../amend/strike';
import { LINE_BREAK } from './clean';
import { NUMBERED } from './parser';
import { shapeOf } from './shape';

/** Whether a mark was copied from this document, or one with the same styles and lists. */
function isOurs(head: Pick<DocumentTree, 'styles' | 'lists'>, { style, list }: ParagraphMark) {
  if (style === null && list === null) return false;
  return (
    (style === null || head.styles.some(({ id }) => id === style)) &&
    (list === null || head.lists.some(({ id, levels }) => id === list.id && levels[list.level]))
  );
}

/**
 * Makes what was pasted part of this document: blocks get ids of their own; what was copied here keeps its kind, other
 * headings and lists look as this document's do, plain paragraphs as the one they come into; nothing stays locked.
 */
export function settle(slice: Slice, state: EditorState): Slice {
  const { $from } = state.selection;
  const depth = flowDepth($from);
  const [flow, index] = [$from.node(depth), $from.index(depth)];
  const here: ParagraphMark | null = $from.parent.isTextblock ? $from.parent.attrs.mark : null;
  const cache = new Map<string, ParagraphMark>();
  const made = (mark: ParagraphMark): ParagraphMark => {
    const { kind, level } = mark;
    if (mark.list?.id === NUMBERED) return markNumbered(state.doc, flow, index, level);
    if (isOurs(state.doc.attrs.head, mark)) return withoutSection(mark);
    if (kind === 'paragraph' && here && here.kind !== 'heading') return withoutSection(here);
    return markAs(state.doc, flow, index, kind, level);
  };
  const markFor = (mark: ParagraphMark): ParagraphMark => {
    const key = JSON.stringify(mark);
    const known = cache.get(key) ?? made(mark);
    cache.set(key, known);
    return known;
  };
  const settled = (node: Node, inCell = false): Node | null => {
    if (node.isText) {
      const text = node.text?.replaceAll(LINE_BREAK, '\n') ?? '';
      return schema.text(
        text,
        node.marks.filter((mark) => mark.type.name !== 'locked'),
      );
    }
    if (node.type.name === 'placeholder') return null;
    if (node.isInline) return node;
    const children = node.children
      .map((child) => settled(child, inCell || node.type.name === 'cell'))
      .filter((child) => child !== null);
    const content = Fragment.from(children);
    if (!node.isTextblock) {
      const block = node.type.createAndFill({ ...node.attrs, id: null, locked: null }, content);
      return block?.type.name === 'table' ? evened(block) : block;
    }
    const { mark } = node.attrs;
    const plain = inCell && mark.kind !== 'item' && !isOurs(state.doc.attrs.head, mark);
    return node.type.create(
      { id: null, locked: null, mark: plain ? PLAIN_MARK : markFor(mark) },
      content,
    );
  };
  const shape = shapeOf(slice);
  const content = shape.content.content
    .map((node) => settled(node))
    .filter((child) => child !== null);
  const open = (edge: number, node: Node | undefined) =>
    node?.isTextblock ? 1 : edge > 1 ? edge : 0;
  return new Slice(
    Fragment.from(content),
    open(shape.openStart, content[0]),
    open(shape.openEnd, content.at(-1)),
  );
}

/** A table whose rows all reach as far as its longest: Word's merged cells are not in the rows that they run through. */
function evened(table: Node): Node {
  const width = (row: Node) => row.children.reduce((sum, cell) => sum + cell.attrs.span, 0);
  const widest = Math.max(...table.children.map(width));
  const rows = table.children.map((row) => {
    const missing = Array.from({ length: widest - width(row) }, () =>
      schema.node('cell', null, schema.node('paragraph')),
    );
    return missing.length === 0 ? row : row.copy(row.content.append(Fragment.from(missing)));
  });
  return table.copy(Fragment.from(rows));
}
