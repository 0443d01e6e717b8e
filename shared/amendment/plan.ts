import type { Block, TableRow } from '../document/types';
import { NoteTaker } from './new-notes';
import { notesLeaving, notesRemoved } from './notes';
import type { DraftIndex } from './place';
import type { Change } from './redline';
import type { FormatHunk, HunkSet, ReplaceHunk, RetypeHunk } from './types';

export type Planned<T> = T & { change: Change };

/** What happens in one container, by the index of the block (or of the block before a gap, −1 at the start). */
export interface FlowPlan {
  replaces: Map<number, Planned<{ hunk: ReplaceHunk }>[]>;
  formats: Map<number, Planned<{ hunk: FormatHunk }>[]>;
  retypes: Map<number, Planned<{ hunk: RetypeHunk }>>;
  deletes: Map<number, Change>;
  inserts: Map<number, Planned<{ blocks: Block[] }>[]>;
}

/** The rows of one table, by index (of the row before, −1 at the top). */
export interface TablePlan {
  removes: Map<number, Change>;
  inserts: Map<number, Planned<{ rows: TableRow[] }>[]>;
}

/** All hunks of amendments that apply together, sorted to where they happen. */
export interface Plan {
  flows: Map<string, FlowPlan>;
  tables: Map<string, TablePlan>;
  /** Tables in which anything happens, however deep. */
  touched: Set<string>;
  /** Notes that go with their references, and whose doing it is. */
  notes: Map<string, Change>;
  /** Takes the notes that come off their references. */
  taker: NoteTaker;
}

/** @param sets in the order in which they lie at one place */
export function planHunks(index: DraftIndex, sets: readonly HunkSet[]): Plan {
  const plan: Plan = {
    flows: new Map(),
    tables: new Map(),
    touched: new Set(),
    notes: new Map(),
    taker: new NoteTaker(),
  };
  for (const { id, hunks } of sets) {
    const gone = notesRemoved(hunks);
    hunks.forEach((hunk, number) => {
      const change: Change = { set: id, hunk: number };
      if (gone.size > 0)
        notesLeaving(hunk, (note) => {
          if (gone.has(note)) plan.notes.set(note, change);
        });
      switch (hunk.kind) {
        case 'replace': {
          const [flow, at] = flowOf(plan, index, hunk.from.block);
          push(flow.replaces, at, { hunk, change });
          break;
        }
        case 'format': {
          const [flow, at] = flowOf(plan, index, hunk.from.block);
          push(flow.formats, at, { hunk, change });
          break;
        }
        case 'retype': {
          const [flow, at] = flowOf(plan, index, hunk.block);
          flow.retypes.set(at, { hunk, change });
          break;
        }
        case 'delete': {
          const [flow, at] = flowOf(plan, index, hunk.block);
          flow.deletes.set(at, change);
          break;
        }
        case 'insert': {
          const { container, after } = hunk.gap;
          const flow = containerPlan(plan, index, container);
          const at = after === null ? -1 : (index.blocks.get(after)?.index ?? -1);
          push(flow.inserts, at, { blocks: hunk.blocks, change });
          break;
        }
        case 'rows':
          planRows(plan, index, hunk, change);
      }
    });
  }
  for (const flow of plan.flows.values())
    for (const list of flow.replaces.values())
      if (list.length > 1) list.sort((a, b) => a.hunk.from.offset - b.hunk.from.offset); // stable
  return plan;
}

function planRows(
  plan: Plan,
  index: DraftIndex,
  hunk: Extract<HunkSet['hunks'][number], { kind: 'rows' }>,
  change: Change,
) {
  flowOf(plan, index, hunk.table);
  touch(plan, index, hunk.table);
  const table = plan.tables.get(hunk.table) ?? { removes: new Map(), inserts: new Map() };
  plan.tables.set(hunk.table, table);
  for (const { row } of hunk.remove) {
    table.removes.set(index.rows.get(row)?.index ?? -1, change);
  }
  for (const { after, rows } of hunk.insert) {
    const at = after === null ? -1 : (index.rows.get(after)?.index ?? -1);
    push(table.inserts, at, { rows, change });
  }
}

function flowOf(plan: Plan, index: DraftIndex, block: string): [FlowPlan, number] {
  const place = index.blocks.get(block);
  if (!place) throw new Error(`No block ${block} in the draft`);
  return [containerPlan(plan, index, place.container.id), place.index];
}

function containerPlan(plan: Plan, index: DraftIndex, id: string): FlowPlan {
  const known = plan.flows.get(id);
  if (known) return known;
  const made: FlowPlan = {
    replaces: new Map(),
    formats: new Map(),
    retypes: new Map(),
    deletes: new Map(),
    inserts: new Map(),
  };
  plan.flows.set(id, made);
  const table = index.containers.get(id)?.table;
  if (table) touch(plan, index, table);
  return made;
}

/** A table is touched, and with it each table around it. */
function touch(plan: Plan, index: DraftIndex, table: string) {
  if (plan.touched.has(table)) return;
  plan.touched.add(table);
  const place = index.blocks.get(table);
  if (place) containerPlan(plan, index, place.container.id);
}

function push<T>(map: Map<number, T[]>, key: number, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
