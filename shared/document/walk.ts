import type { Block, Container, DocumentTree, TableBlock, TableCell, TableRow } from './types';

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
  for (const container of tree.containers)
    yield* blocksIn(container.blocks, { container, cells: [], flow: container.id });
}

type Surroundings = Pick<Where, 'container' | 'cells' | 'flow'>;

function* blocksIn(siblings: readonly Block[], around: Surroundings): Generator<Found> {
  for (const [index, block] of siblings.entries()) {
    yield { block, where: { ...around, siblings, index } };
    if (block.type !== 'table') continue;
    for (const [rowIndex, row] of block.rows.entries())
      for (const [cellIndex, cell] of row.cells.entries()) {
        const step = { table: block, row, rowIndex, cell, cellIndex };
        yield* blocksIn(cell.blocks, {
          container: around.container,
          cells: [...around.cells, step],
          flow: cell.id,
        });
      }
  }
}

/** Calls `visit` for every block, in the order of `blocksOf`. */
export function visitBlocks(tree: DocumentTree, visit: (block: Block, where: Where) => void): void {
  for (const { block, where } of blocksOf(tree)) visit(block, where);
}

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
