import { Fragment, type Node, type Mark as NodeMark } from 'prosemirror-model';
import { isText, sortMarks } from './inline';
import { schema } from './schema';
import type {
  Block,
  Container,
  DocumentTree,
  Inline,
  Mark,
  TableBlock,
  TableCell,
  TableRow,
} from './types';

/** Blocks by the node that shows them: an untouched node gives the very block it was made from. */
const blocks = new WeakMap<Node, Block>();
/** And the other way: a block that several documents share is one node in all of them. */
const nodes = new WeakMap<Block, Node>();
const sets = new WeakMap<readonly Mark[], readonly NodeMark[]>();

function nodeMarks(marks: readonly Mark[]): readonly NodeMark[] {
  if (marks.length === 0) return [];
  let made = sets.get(marks);
  if (!made) {
    let set: readonly NodeMark[] = [];
    for (const mark of marks)
      set = schema.mark(mark.type, { value: mark.value ?? null }).addToSet(set);
    made = set;
    sets.set(marks, made);
  }
  return made;
}

function inlineNode(inline: Inline): Node {
  if (isText(inline)) return schema.text(inline.text, nodeMarks(inline.marks));
  const { marks, ...atom } = inline;
  return schema.node('atom', { atom }, undefined, nodeMarks(marks));
}

/** Content of the tree as inline nodes. */
export const inlineNodes = (content: readonly Inline[]): Fragment =>
  Fragment.from(content.map(inlineNode));

const cellNode = (cell: TableCell, header: boolean): Node =>
  schema.node(
    'cell',
    {
      id: cell.id,
      span: cell.span,
      merge: cell.merge ?? null,
      rest: cell.rest ?? null,
      header,
    },
    cell.blocks.map(blockNode),
  );

/** A row of the tree as a node. */
export const rowNode = (row: TableRow): Node =>
  schema.node(
    'row',
    { id: row.id, header: row.header, rest: row.rest ?? null },
    row.cells.map((cell) => cellNode(cell, row.header)),
  );

/** A block of the tree as a node; `blockOf` gives the same block back while the node stays as it is. */
export function blockNode(block: Block): Node {
  let node = nodes.get(block);
  if (!node) {
    node = makeNode(block);
    nodes.set(block, node);
    blocks.set(node, block);
  }
  return node;
}

function makeNode(block: Block): Node {
  if (block.type === 'placeholder')
    return schema.node('placeholder', { id: block.id, label: block.label, hash: block.hash });
  if (block.type === 'table')
    return schema.node(
      'table',
      {
        id: block.id,
        columns: block.columns,
        rest: block.rest ?? null,
        locked: block.locked ?? null,
      },
      block.rows.map(rowNode),
    );
  return schema.node(
    'paragraph',
    { id: block.id, mark: block.mark, locked: block.locked ?? null },
    inlineNodes(block.content),
  );
}

function marksOf(node: Node): Mark[] {
  if (node.marks.length === 0) return [];
  return sortMarks(
    node.marks.map((mark) => {
      const type = mark.type.name as Mark['type'];
      return mark.attrs.value === null ? { type } : { type, value: mark.attrs.value };
    }),
  );
}

/** Inline nodes as content of the tree, in its normal form. */
export function inlinesOf(fragment: Fragment): Inline[] {
  const content: Inline[] = [];
  fragment.forEach((node) => {
    content.push(
      node.isText
        ? { text: node.text as string, marks: marksOf(node) }
        : { ...node.attrs.atom, marks: marksOf(node) },
    );
  });
  return content;
}

const optional = <K extends string>(key: K, value: string | null) =>
  value === null ? {} : ({ [key]: value } as Record<K, string>);

const children = (node: Node): Block[] => node.children.map(blockOf);

const cellOf = (node: Node): TableCell => ({
  id: node.attrs.id,
  span: node.attrs.span,
  ...(node.attrs.merge === null ? {} : { merge: node.attrs.merge }),
  blocks: children(node),
  ...optional('rest', node.attrs.rest),
});

const rowOf = (node: Node): TableRow => ({
  id: node.attrs.id,
  header: node.attrs.header,
  cells: node.children.map(cellOf),
  ...optional('rest', node.attrs.rest),
});

function makeBlock(node: Node): Block {
  const { attrs } = node;
  if (node.type.name === 'placeholder')
    return { type: 'placeholder', id: attrs.id, label: attrs.label, hash: attrs.hash };
  if (node.type.name === 'table')
    return {
      type: 'table',
      id: attrs.id,
      rows: node.children.map(rowOf),
      columns: attrs.columns,
      ...optional('rest', attrs.rest),
      ...optional('locked', attrs.locked),
    } as TableBlock;
  return {
    type: 'text',
    id: attrs.id,
    content: inlinesOf(node.content),
    mark: attrs.mark,
    ...optional('locked', attrs.locked),
  };
}

/** The block that a block node stands for. The same node gives the same object each time. */
export function blockOf(node: Node): Block {
  let block = blocks.get(node);
  if (!block) {
    block = makeBlock(node);
    blocks.set(node, block);
  }
  return block;
}

/** A tree as a ProseMirror document. */
export function fromTree(tree: DocumentTree): Node {
  const { containers, ...head } = tree;
  return schema.node(
    'doc',
    { head },
    containers.map(({ id, kind, blocks }) =>
      schema.node('container', { id, kind }, blocks.map(blockNode)),
    ),
  );
}

/** The tree that a document stands for: `toTree(fromTree(tree))` equals `tree`, block objects included. */
export function toTree(doc: Node): DocumentTree {
  const containers: Container[] = doc.children.map((node) => ({
    id: node.attrs.id,
    kind: node.attrs.kind,
    blocks: children(node),
  }));
  const { readerVersion, title, language, lists, styles } = doc.attrs.head;
  return { readerVersion, title, language, containers, lists, styles };
}
