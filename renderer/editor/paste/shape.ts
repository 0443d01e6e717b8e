import { Fragment, type Node, Slice } from 'prosemirror-model';
import { PLAIN_MARK, schema } from '../../../shared/document/schema';

/** How deep a slice is open that stands for single cells of a table, not for a table: table, row, cell. */
const CELLS = 3;

/** Cells copied out of a table, row by row, or a table copied alone; null where a slice holds anything else. */
export function tableIn({ content }: Slice): Node | null {
  const only = content.childCount === 1 ? content.firstChild : null;
  return only?.type.name === 'table' ? only : null;
}

/** Whether a slice holds single cells, that are no table without the one they are put into. */
export const isCells = (slice: Slice): boolean => slice.openStart === CELLS;

/** Blocks as a slice: text at its edges runs into the text beside it. */
const flowSlice = (blocks: readonly Node[]): Slice =>
  new Slice(
    Fragment.from([...blocks]),
    blocks[0]?.isTextblock ? 1 : 0,
    blocks.at(-1)?.isTextblock ? 1 : 0,
  );

/** Nodes out of containers, and out of tables of which only some cells are there; closed tables stay whole. */
function flatten(content: Fragment, openStart: number, openEnd: number): Node[] {
  return content.content.flatMap((node, i) => {
    const start = i === 0 ? openStart : 0;
    const end = i === content.childCount - 1 ? openEnd : 0;
    const open = node.type.name === 'table' && (start > 0 || end > 0);
    if (!open && !/^(container|row|cell)$/.test(node.type.name)) return [node];
    return flatten(node.content, Math.max(0, start - 1), Math.max(0, end - 1));
  });
}

/** The words of cells, paragraph after paragraph. */
export const wordsOf = (slice: Slice): Slice =>
  flowSlice(flatten(slice.content, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));

/**
 * What was copied as what it is to a person: words and whole blocks, or cells of one table. Containers, rows and cells
 * that a selection only cuts through are left behind.
 */
export function shapeOf(slice: Slice): Slice {
  let { content, openStart, openEnd } = slice;
  while (content.childCount === 1 && content.firstChild?.type.name === 'container') {
    content = content.firstChild.content;
    openStart = Math.max(0, openStart - 1);
    openEnd = Math.max(0, openEnd - 1);
  }
  const table = tableIn(new Slice(content, 0, 0));
  const cells = table?.children.reduce((sum, row) => sum + row.childCount, 0) ?? 0;
  if (cells > 1 && (openStart > 0 || openEnd > 0)) return new Slice(content, CELLS, CELLS);
  const blocks: Node[] = [];
  let words: Node[] = [];
  const close = () => {
    if (words.length > 0) blocks.push(schema.node('paragraph', { mark: PLAIN_MARK }, words));
    words = [];
  };
  for (const node of flatten(content, openStart, openEnd)) {
    if (node.isInline) words.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return flowSlice(blocks);
}
