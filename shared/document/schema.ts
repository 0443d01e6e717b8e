import {
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
} from 'prosemirror-model';
import type { AtomSpan, MarkType, ParagraphMark } from './types';

/** A plain body paragraph's mark, where nothing better is known. */
export const PLAIN_MARK: ParagraphMark = { kind: 'paragraph', level: 0, style: null, list: null };

/** What an inline `atom` node holds: an atom of the tree without its marks (those are ProseMirror marks). */
export type AtomAttr = Omit<AtomSpan, 'marks'>;

/** How a paragraph is drawn: its element's name and attributes, the same on the sheet and in the editor. */
export function paragraphElement(
  id: string | null,
  mark: ParagraphMark,
  locked: string | null | undefined,
): { tag: string; attributes: Record<string, string> } {
  const heading = mark.kind === 'heading';
  const deep = heading && mark.level > 6;
  const level = mark.kind === 'item' ? (mark.list?.level ?? mark.level) : mark.level;
  const names = ['doc-block', `doc-${mark.kind}`, `doc-level-${level}`];
  if (mark.list) names.push('doc-listed');
  if (mark.align && mark.align !== 'left') names.push(`doc-${mark.align}`);
  if (mark.style === 'Title' || mark.style === 'Subtitle') names.push(`doc-${mark.style}`);
  if (locked) names.push('doc-locked');
  const attributes: Record<string, string> = { class: names.join(' ') };
  if (id) attributes['data-block'] = id;
  if (mark.rtl) attributes.dir = 'rtl';
  if (deep) {
    attributes.role = 'heading';
    attributes['aria-level'] = String(mark.level);
  }
  return { tag: heading && !deep ? `h${Math.max(1, mark.level)}` : deep ? 'div' : 'p', attributes };
}

const paragraphDOM = (node: Node): DOMOutputSpec => {
  const { tag, attributes } = paragraphElement(node.attrs.id, node.attrs.mark, node.attrs.locked);
  return [tag, attributes, 0];
};

/**
 * Nodes hold in their attributes all that the tree holds, so that a tree comes back from the editor exactly as it
 * went in. Text offsets are the tree's own: a character or an atom takes one position.
 */
const nodes: Record<string, NodeSpec> = {
  /** `head`: the tree without its containers. */
  doc: { content: 'container*', attrs: { head: {} } },
  container: {
    content: 'block+',
    attrs: { id: {}, kind: {} },
    isolating: true,
    toDOM: ({ attrs }) => [
      'section',
      {
        class: `doc-container doc-container-${attrs.kind}`,
        'data-container': attrs.id,
      },
      0,
    ],
  },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: { id: { default: null }, mark: { default: PLAIN_MARK }, locked: { default: null } },
    whitespace: 'pre',
    toDOM: paragraphDOM,
  },
  table: {
    group: 'block',
    content: 'row+',
    attrs: {
      id: { default: null },
      columns: { default: [] },
      rest: { default: null },
      locked: { default: null },
    },
    isolating: true,
    toDOM: ({ attrs }) => [
      'div',
      {
        class: `doc-block doc-table${attrs.locked ? ' doc-locked' : ''}`,
        'data-block': attrs.id ?? '',
      },
      ['table', ['tbody', 0]],
    ],
  },
  row: {
    content: 'cell+',
    attrs: { id: { default: null }, header: { default: false }, rest: { default: null } },
    toDOM: ({ attrs }) => ['tr', { class: attrs.header ? 'doc-header-row' : 'doc-row' }, 0],
  },
  cell: {
    content: 'block+',
    attrs: {
      id: { default: null },
      span: { default: 1 },
      merge: { default: null },
      rest: { default: null },
      /** The row's, for drawing only. */
      header: { default: false },
    },
    isolating: true,
    toDOM: ({ attrs }) => [
      attrs.header ? 'th' : 'td',
      {
        class: `doc-cell${attrs.merge === 'continue' ? ' doc-cell-continues' : ''}`,
        ...(attrs.header ? { scope: 'col' } : {}),
        ...(attrs.span > 1 ? { colspan: String(attrs.span) } : {}),
      },
      0,
    ],
  },
  placeholder: {
    group: 'block',
    atom: true,
    attrs: { id: { default: null }, label: {}, hash: {} },
    toDOM: ({ attrs }) => [
      'div',
      { class: 'doc-block doc-placeholder', 'data-block': attrs.id ?? '' },
      attrs.label,
    ],
  },
  atom: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { atom: {} },
    toDOM: ({ attrs }) => [
      'span',
      {
        class: `doc-atom doc-atom-${attrs.atom.atom}`,
        'data-atom': JSON.stringify(attrs.atom),
      },
      atomWords(attrs.atom),
    ],
  },
  text: { group: 'inline' },
};

/** What stands for an atom where it cannot be drawn. */
export function atomWords(atom: AtomAttr): string {
  if (atom.atom === 'footnote' || atom.atom === 'endnote') return '*';
  if (atom.atom === 'page-break') return '';
  return atom.label ?? (atom.atom === 'image' ? 'Picture' : '');
}

const ELEMENTS: Partial<Record<MarkType, string>> = {
  bold: 'strong',
  italic: 'em',
  superscript: 'sup',
  subscript: 'sub',
};

const TYPES: MarkType[] = [
  'link',
  'style',
  'font',
  'size',
  'colour',
  'highlight',
  'lang',
  'rtl',
  'hidden',
  'caps',
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'locked',
];

/** How a mark is drawn: an element and, where it has one, a class and a title. */
export function markElement(type: MarkType, value: string | null | undefined) {
  const tag = ELEMENTS[type] ?? 'span';
  const attributes: Record<string, string> = { class: `doc-${type}` };
  if (type === 'link' && value) attributes.title = value;
  if (type === 'locked' && value) attributes.title = value;
  if (type === 'lang' && value) attributes.lang = value;
  if (type === 'rtl') attributes.dir = 'rtl';
  return { tag, attributes };
}

const markSpec = (type: MarkType): MarkSpec => ({
  attrs: { value: { default: null } },
  inclusive: type !== 'link' && type !== 'locked',
  toDOM: (mark) => {
    const { tag, attributes } = markElement(type, mark.attrs.value);
    return [tag, attributes, 0];
  },
});

/** The document as ProseMirror edits it: all containers of the tree, one after another. */
export const schema = new Schema({
  nodes,
  marks: Object.fromEntries(TYPES.map((type) => [type, markSpec(type)])),
});
