import type { Block } from '../document/types';
import { bareRun, type Objection } from './amendable';
import type { DraftIndex } from './place';
import type { Hunk } from './types';

/** One removal of a whole block or row, and whose it is. */
export interface Removal {
  set: string;
  number: number;
  hunk: Hunk;
}

interface Flow {
  blocks: readonly Block[];
  gone: Map<number, Removal[]>;
}

/**
 * Removals that are each allowed but together leave nothing where Word needs a paragraph (or a row): found over
 * any number of hunks, of one amendment or of several.
 */
export function nothingLeft(
  index: DraftIndex,
  removals: readonly Removal[],
  found: (run: Removal[], sentence: string) => void,
): void {
  const flows = new Map<string, Flow>();
  const tables = new Map<string, { gone: Map<number, Removal[]>; of: number; fresh: boolean }>();
  for (const removal of removals) {
    const { hunk } = removal;
    if (hunk.kind === 'delete') {
      const place = index.blocks.get(hunk.block);
      if (!place) continue;
      const { id, blocks } = place.container;
      const flow = flows.get(id) ?? { blocks, gone: new Map() };
      flows.set(id, flow);
      push(flow.gone, place.index, removal);
    } else if (hunk.kind === 'rows') {
      const table = index.blocks.get(hunk.table)?.block;
      if (table?.type !== 'table') continue;
      const entry = tables.get(table.id) ?? {
        gone: new Map(),
        of: table.rows.length,
        fresh: false,
      };
      tables.set(table.id, entry);
      // whoever only adds rows may be held out for something else
      if (hunk.insert.length > 0 && hunk.remove.length > 0) entry.fresh = true;
      for (const { row } of hunk.remove) {
        const place = index.rows.get(row);
        if (place) push(entry.gone, place.index, removal);
      }
    }
  }
  for (const flow of flows.values())
    for (const [from, to] of runs([...flow.gone.keys()])) {
      const sentence: Objection = bareRun(flow.blocks, from, to);
      if (!sentence) continue;
      const run: Removal[] = [];
      for (let i = from; i <= to; i++) run.push(...(flow.gone.get(i) ?? []));
      found(run, sentence);
    }
  for (const { gone, of, fresh } of tables.values())
    if (gone.size === of && !fresh)
      found(
        [...gone.values()].flat(),
        'No row of the table would be left: delete the table instead.',
      );
}

function push(map: Map<number, Removal[]>, key: number, removal: Removal) {
  const list = map.get(key);
  if (list) list.push(removal);
  else map.set(key, [removal]);
}

/** Runs of consecutive numbers, as [first, last]. */
function runs(numbers: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const n of numbers.sort((a, b) => a - b)) {
    const last = out[out.length - 1];
    if (last && last[1] === n - 1) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}
