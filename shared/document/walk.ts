import type {
  Block,
  Container,
  DocumentTree,
  TableBlock,
  TableCell,
  TableRow,
  TextBlock,
} from './types';

/** A cell on the way from a container to a block, outermost first. */
export interface CellStep {
  table: TableBlock;
  row: TableRow;
  /** Counted from 0. */
  rowIndex: number;
  cell: TableCell;
  cellIndex: number;
}

/** Where a block stands. */
export interface Where {
  /** The container of the document: body, footnote, header … */
  container: Container;
  /** Cells that the block is in, outermost first. */
  cells: CellStep[];
  /** Id of the flow that the block is directly in: the innermost cell's, or the container's. */
  flow: string;
  siblings: readonly Block[];
  index: number;
}

export interface Found<B extends Block = Block> {
  block: B;
  where: Where;
}

/** Every block of a document in reading order, tables before what is in them; containers in the tree's order. */
export function* blocksOf(tree: DocumentTree): Generator<Found> {
  // a generator in a generator for every cell would take many times as long
  for (const container of tree.containers) {
    const found: Found[] = [];
    gather(container.blocks, container, [], container.id, found);
    yield* found;
  }
}

function gather(
  siblings: readonly Block[],
  container: Container,
  cells: CellStep[],
  flow: string,
  into: Found[],
): void {
  siblings.forEach((block, index) => {
    into.push({ block, where: { container, cells, flow, siblings, index } });
    if (block.type !== 'table') return;
    block.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, cellIndex) => {
        const steps = [...cells, { table: block, row, rowIndex, cell, cellIndex }];
        gather(cell.blocks, container, steps, cell.id, into);
      });
    });
  });
}

/** Calls `visit` for every block, in the order of `blocksOf`. */
export function visitBlocks(tree: DocumentTree, visit: (block: Block, where: Where) => void): void {
  for (const { block, where } of blocksOf(tree)) visit(block, where);
}

/** The paragraphs of a document, those in tables among them, in reading order. */
export const textBlocks = (tree: DocumentTree): TextBlock[] =>
  [...blocksOf(tree)].map(({ block }) => block).filter((block) => block.type === 'text');

/** All blocks by id, for looking many up. */
export function indexBlocks(tree: DocumentTree): Map<string, Found> {
  const index = new Map<string, Found>();
  for (const found of blocksOf(tree)) index.set(found.block.id, found);
  return index;
}

/** The block with this id, or null. */
export function findBlock(tree: DocumentTree, id: string): Found | null {
  for (const found of blocksOf(tree)) if (found.block.id === id) return found;
  return null;
}

/** The blocks of a flow by its id: a container's, or a cell's. Null where there is none. */
export function findFlow(tree: DocumentTree, id: string): readonly Block[] | null {
  for (const container of tree.containers) if (container.id === id) return container.blocks;
  for (const { block } of blocksOf(tree)) {
    if (block.type !== 'table') continue;
    for (const row of block.rows)
      for (const cell of row.cells) if (cell.id === id) return cell.blocks;
  }
  return null;
}
