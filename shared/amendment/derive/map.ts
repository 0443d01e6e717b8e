import type { Block, DocumentTree } from '../../document/types';
import { sameBlock } from '../equal';
import { type AlignOptions, alignBlocks } from './align';
import { pairRows } from './table';
import { Vocabulary } from './tokens';

/** From ids of one draft (containers, blocks, rows, cells) to those of another. */
export type IdMap = ReadonlyMap<string, string>;

/**
 * Which ids of one draft stand for which of another. A paragraph has its counterpart only where both say the same;
 * a table, row or cell also where its text has changed.
 */
export function mapIds(oldDraft: DocumentTree, newDraft: DocumentTree, foreign: boolean): IdMap {
  const ids = new Map<string, string>();
  const options: AlignOptions = { foreign, vocabulary: new Vocabulary() };
  const others = new Map(newDraft.containers.map((container) => [container.id, container]));
  for (const { id, blocks } of oldDraft.containers) {
    const other = others.get(id);
    if (!other) continue;
    ids.set(id, other.id);
    mapFlow(blocks, other.blocks, options, ids);
  }
  return ids;
}

function mapFlow(
  d: readonly Block[],
  e: readonly Block[],
  options: AlignOptions,
  ids: Map<string, string>,
) {
  for (const { dFrom, dTo, eFrom, eTo } of alignBlocks(d, e, options)) {
    const [from, to] = [d[dFrom], e[eFrom]];
    if (!from || !to || dTo - dFrom !== 1 || eTo - eFrom !== 1) continue;
    if (from.type === 'table' && to.type === 'table') {
      ids.set(from.id, to.id);
      for (const [i, j] of pairRows(from.rows, to.rows, options)) {
        const [row, other] = [from.rows[i], to.rows[j]];
        if (!row || !other) continue;
        ids.set(row.id, other.id);
        row.cells.forEach((cell, n) => {
          const twin = other.cells[n];
          if (!twin) return;
          ids.set(cell.id, twin.id);
          mapFlow(cell.blocks, twin.blocks, options, ids);
        });
      }
    } else if (sameBlock(from, to)) ids.set(from.id, to.id);
  }
}
