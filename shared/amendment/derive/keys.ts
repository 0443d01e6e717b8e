import { mintId } from '../../base/id';
import type { Block, TableRow } from '../../document/types';

/** Gives ids to what an amendment adds: a minted key is kept through edits, anything else gets a new one. */
export interface Keys {
  /** `id` itself when it is a minted key not yet given away, else a new one. */
  take(id: string): string;
  isKey(id: string): boolean;
}

export function makeKeys(mint: () => string = () => mintId('new')): Keys {
  const taken = new Set<string>();
  const isKey = (id: string) => id.startsWith('new_') && !taken.has(id);
  return {
    isKey,
    take(id) {
      const key = isKey(id) ? id : mint();
      taken.add(key);
      return key;
    },
  };
}

/** A block as an amendment adds it: every id in it a key; whatever belongs to a place in the draft left behind. */
export function freshBlock(block: Block, keys: Keys): Block {
  const id = keys.take(block.id);
  if (block.type === 'text') {
    const { section: _, ...mark } = block.mark;
    return { type: 'text', id, content: block.content, mark };
  }
  if (block.type === 'placeholder') return { ...block, id };
  const { locked: _, ...table } = block;
  return { ...table, id, rows: block.rows.map((row) => freshRow(row, keys)) };
}

export function freshRow(row: TableRow, keys: Keys): TableRow {
  return {
    ...row,
    id: keys.take(row.id),
    cells: row.cells.map((cell) => ({
      ...cell,
      id: keys.take(cell.id),
      blocks: cell.blocks.map((block) => freshBlock(block, keys)),
    })),
  };
}
