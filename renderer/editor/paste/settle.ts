import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { PLAIN_MARK, schema } from '../../../shared/document/schema';
import type { ParagraphMark } from '../../../shared/document/types';
import { withoutSection } from '../amend/ids';
import { markAs } from '../amend/paragraphs';
import { flowDepth } from '../amend/strike';
import { LINE_BREAK } from './clean';

/**
 * Makes what was pasted part of this document: blocks get ids of their own, headings and lists look as this document's do,
 * plain paragraphs as the one they come into; nothing stays locked.
 */
export function settle(slice: Slice, state: EditorState): Slice {
  const { $from } = state.selection;
  const depth = flowDepth($from);
  const [flow, index] = [$from.node(depth), $from.index(depth)];
  const here: ParagraphMark | null = $from.parent.isTextblock ? $from.parent.attrs.mark : null;
  const cache = new Map<string, ParagraphMark>();
  const markFor = ({ kind, level }: ParagraphMark): ParagraphMark => {
    if (kind === 'paragraph' && here && here.kind !== 'heading') return withoutSection(here);
    const key = `${kind} ${level}`;
    const made = cache.get(key) ?? markAs(state.doc, flow, index, kind, level);
    cache.set(key, made);
    return made;
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
    if (!node.isTextblock)
      return node.type.create({ ...node.attrs, id: null, locked: null }, content);
    const mark = inCell && node.attrs.mark.kind !== 'item' ? PLAIN_MARK : markFor(node.attrs.mark);
    return node.type.create({ id: null, locked: null, mark }, content);
  };
  const content = slice.content.content
    .map((node) => settled(node))
    .filter((child) => child !== null);
  return keepTail(new Slice(Fragment.from(content), slice.openStart, slice.openEnd), state);
}

/**
 * Where what is pasted divides a paragraph, its last half is the one that was there: the last paragraph pasted runs
 * into it, and so takes its id (see `repairIds`).
 */
function keepTail(slice: Slice, state: EditorState): Slice {
  const { $to } = state.selection;
  const last = slice.content.lastChild;
  const divides = slice.openEnd > 0 && slice.content.childCount > 1 && last?.isTextblock;
  if (!divides || !$to.parent.isTextblock || $to.parentOffset === $to.parent.content.size)
    return slice;
  const tail = last.type.create($to.parent.attrs, last.content);
  const content = slice.content.replaceChild(slice.content.childCount - 1, tail);
  return new Slice(content, slice.openStart, slice.openEnd);
}
