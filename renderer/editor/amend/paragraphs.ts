import type { Node } from 'prosemirror-model';
import { PLAIN_MARK } from '../../../shared/document/schema';
import type { DocumentTree, ParagraphMark } from '../../../shared/document/types';
import { withoutSection } from './ids';

type Head = Omit<DocumentTree, 'containers'>;
type Kind = ParagraphMark['kind'];

/** The paragraph marks beside child `index` of `flow`, nearest first, those after it before those before it. */
function* marksNear(flow: Node, index: number): Generator<ParagraphMark> {
  for (let distance = 1; distance < flow.childCount; distance++)
    for (const at of [index + distance, index - distance]) {
      const node = at >= 0 && at < flow.childCount ? flow.child(at) : null;
      if (node?.isTextblock) yield node.attrs.mark;
    }
}

function first(
  marks: Iterable<ParagraphMark>,
  fits: (mark: ParagraphMark) => boolean,
): ParagraphMark | null {
  for (const mark of marks) if (fits(mark)) return withoutSection(mark);
  return null;
}

/** The same list item at another level of its list. */
export function atLevel(mark: ParagraphMark, level: number): ParagraphMark {
  return { ...mark, level, list: mark.list ? { ...mark.list, level } : null };
}

function fromStyles(head: Head, kind: Kind, level: number): ParagraphMark {
  if (kind === 'heading') {
    const style = head.styles.find((one) => one.heading === level);
    return { kind, level, style: style?.id ?? null, list: style?.list ?? null };
  }
  if (kind === 'item') {
    const list = head.lists.find((one) => one.levels[0]?.format === 'bullet') ?? head.lists[0];
    const style = head.styles.find((one) => /list ?paragraph/i.test(one.name));
    return { kind, level, style: style?.id ?? null, list: list ? { id: list.id, level } : null };
  }
  return PLAIN_MARK;
}

/**
 * What a paragraph of `flow` at `index` becomes as `kind` and `level`: like the nearest one of that kind in the
 * same flow, so that it looks as its neighbours do; else as the document's styles and lists have it.
 */
export function markAs(
  doc: Node,
  flow: Node,
  index: number,
  kind: Kind,
  level: number,
): ParagraphMark {
  const near = first(marksNear(flow, index), (mark) => mark.kind === kind && mark.level === level);
  if (near) return near;
  if (kind === 'item') {
    const item = first(marksNear(flow, index), (mark) => mark.kind === 'item');
    if (item) return atLevel(item, level);
  }
  return fromStyles(doc.attrs.head, kind, level);
}

/** What Enter at the end of a heading begins: the text that follows headings here, else the style's next. */
export function markAfterHeading(doc: Node, flow: Node, index: number): ParagraphMark {
  const next = index + 1 < flow.childCount ? flow.child(index + 1) : null;
  if (next?.isTextblock && next.attrs.mark.kind !== 'heading')
    return withoutSection(next.attrs.mark);
  const mark: ParagraphMark = flow.child(index).attrs.mark;
  const style = (doc.attrs.head as Head).styles.find((one) => one.id === mark.style)?.next;
  const styled = style ? first(marksNear(flow, index), (one) => one.style === style) : null;
  return styled ?? markAs(doc, flow, index, 'paragraph', 0);
}
