import type { Block, Container, TableCell, TableRow } from '../document/types';
import type {
  Change,
  RedlineBlock,
  RedlineCell,
  RedlineContainer,
  RedlineRow,
  Segment,
  Status,
} from './redline';

/** Blocks, rows and containers in which nothing changes, or which come or go whole, as a redline shows them. */

const blocks = new WeakMap<Block, RedlineBlock>();
const containers = new WeakMap<Container, RedlineContainer>();

/** A block of the draft that nothing touches; the same object each time. */
export function plainBlock(block: Block): RedlineBlock {
  const known = blocks.get(block);
  if (known) return known;
  const made = { ...wholeBlock(block, 'kept'), same: block };
  blocks.set(block, made);
  return made;
}

export function plainContainer(container: Container): RedlineContainer {
  const known = containers.get(container);
  if (known) return known;
  const { id, kind } = container;
  const made: RedlineContainer = {
    id,
    kind,
    status: 'kept',
    blocks: container.blocks.map(plainBlock),
    same: container,
  };
  containers.set(container, made);
  return made;
}

export function plainRow(row: TableRow): RedlineRow {
  return { ...wholeRow(row, 'kept'), same: row };
}

export function plainCell(cell: TableCell): RedlineCell {
  return { ...cell, blocks: cell.blocks.map(plainBlock), same: cell };
}

/** A block all of which has one status. */
export function wholeBlock(block: Block, status: Status, change?: Change): RedlineBlock {
  const whose = change ? { change } : {};
  if (block.type === 'placeholder') return { ...block, status, ...whose };
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => wholeRow(row, status, change)),
      status,
      ...whose,
    };
  const segments: Segment[] =
    block.content.length > 0 ? [{ content: block.content, status, ...whose }] : [];
  const { id, mark } = block;
  return { type: 'text', id, status, segments, mark, end: { status, ...whose }, ...whose };
}

export function wholeRow(row: TableRow, status: Status, change?: Change): RedlineRow {
  const cells = row.cells.map((cell): RedlineCell => {
    const inner = cell.blocks.map((block) =>
      status === 'kept' ? plainBlock(block) : wholeBlock(block, status, change),
    );
    return status === 'kept' ? { ...cell, blocks: inner, same: cell } : { ...cell, blocks: inner };
  });
  return { ...row, cells, status, ...(change ? { change } : {}) };
}
