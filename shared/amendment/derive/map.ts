import { isNote } from '../../document/notes';
import type { Block, Container, DocumentTree } from '../../document/types';
import { sameBlock } from '../equal';
import { type AlignOptions, alignBlocks } from './align';
import { pairedNotes } from './note-pairs';
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
  const twinOf = containerTwins(oldDraft, newDraft, foreign);
  for (const { id, blocks } of oldDraft.containers) {
    const other = twinOf(id);
    if (!other) continue;
    ids.set(id, other.id);
    mapFlow(blocks, other.blocks, options, ids);
  }
  return ids;
}

/** The container of another draft that stands for one of this: a foreign file numbers its notes anew. */
export function containerTwins(
  oldDraft: DocumentTree,
  newDraft: DocumentTree,
  foreign: boolean,
): (id: string) => Container | undefined {
  const pairs = foreign ? pairedNotes(oldDraft, newDraft, new Vocabulary()) : new Map();
  const others = new Map<string, Container>();
  for (const container of newDraft.containers)
    if (!foreign || !isNote(container)) others.set(container.id, container);
    else if (pairs.has(container.id)) others.set(pairs.get(container.id), container);
  return (id) => others.get(id);
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
