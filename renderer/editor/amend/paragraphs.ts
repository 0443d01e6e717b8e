import type { Node } from 'prosemirror-model';
import { PLAIN_MARK } from '../../../shared/document/schema';
import type { DocumentTree, List, ParagraphMark } from '../../../shared/document/types';
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
  return PLAIN_MARK;
}

/** The level of a list that a paragraph is at, as the list has it. */
const levelOf = (head: Head, list: ParagraphMark['list']) =>
  head.lists.find(({ id }) => id === list?.id)?.levels[list?.level ?? 0];

/** Whether a list goes as deep as that: with a number or a bullet to show. */
export const hasLevel = (head: Head, list: { id: string; level: number }): boolean => {
  const level = levelOf(head, list);
  return level !== undefined && level.format !== 'none' && level.text !== '';
};

/** A bullet, `depth` levels under the first of its list, as the bullets nearby are or as the lists have it. */
function bullet(head: Head, marks: Iterable<ParagraphMark>, depth: number): ParagraphMark {
  const isBullet = (mark: ParagraphMark) => levelOf(head, mark.list)?.format === 'bullet';
  const near = first(marks, isBullet);
  const list = head.lists.find(({ levels }) => levels[0]?.format === 'bullet');
  const base: ParagraphMark = near
    ? near
    : { kind: 'item', level: 0, style: null, list: list ? { id: list.id, level: 0 } : null };
  if (!base.list) return base;
  for (let level = depth; level > 0; level--) {
    const made = atLevel(base, level);
    if (isBullet(made)) return made;
    const deeper = head.lists.find(({ levels }) => bullets(levels, level));
    if (deeper) return { kind: 'item', level, style: base.style, list: { id: deeper.id, level } };
  }
  return atLevel(
    base,
    levelOf(head, { id: base.list.id, level: 0 })?.format === 'bullet' ? 0 : base.list.level,
  );
}

/** Whether all levels of a list down to that are bullets. */
const bullets = (levels: List['levels'], level: number): boolean =>
  levels.length > level && levels.slice(0, level + 1).every(({ format }) => format === 'bullet');

/** A numbered item, as those nearby are or as the lists have it, but for those that count headings. */
function numbered(head: Head, marks: Iterable<ParagraphMark>, depth: number): ParagraphMark | null {
  const counts = (mark: ParagraphMark) => {
    const format = levelOf(head, mark.list)?.format;
    return mark.kind === 'item' && format !== undefined && !/^(bullet|none)$/.test(format);
  };
  const near = first(marks, counts);
  const headings = new Set(head.styles.flatMap(({ heading, list }) => (heading ? list?.id : [])));
  const made = head.lists
    .filter(({ id }) => !headings.has(id))
    .map(
      ({ id }): ParagraphMark => ({ kind: 'item', level: 0, style: null, list: { id, level: 0 } }),
    )
    .find(counts);
  const base = near ?? made;
  if (!base) return null;
  for (let deeper = depth; deeper > 0; deeper--) {
    const made = atLevel(base, (base.list?.level ?? 0) + deeper);
    if (counts(made)) return made;
  }
  return base;
}

/** What a numbered paragraph from elsewhere becomes in `flow` at `index`; a bullet where no list here has numbers. */
export const markNumbered = (doc: Node, flow: Node, index: number, level: number): ParagraphMark =>
  numbered(doc.attrs.head, marksNear(flow, index), level) ??
  markAs(doc, flow, index, 'item', level);

/**
 * What a paragraph of `flow` at `index` becomes as `kind` and `level`: like the nearest one of that kind in the
 * same flow, so that it looks as its neighbours do; else as the document's styles and lists have it. An item is a
 * bullet, its level how deep.
 */
export function markAs(
  doc: Node,
  flow: Node,
  index: number,
  kind: Kind,
  level: number,
): ParagraphMark {
  const head: Head = doc.attrs.head;
  if (kind === 'item') return bullet(head, marksNear(flow, index), level);
  const near = first(marksNear(flow, index), (mark) => mark.kind === kind && mark.level === level);
  return near ?? fromStyles(head, kind, level);
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
