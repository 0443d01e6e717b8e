import { byOrder } from '../../shared/amendment/judge';
import type { Hunk, HunkSet, Slice } from '../../shared/amendment/types';
import type {
  Block,
  DocumentTree,
  Inline,
  ParagraphMark,
  TableRow,
} from '../../shared/document/types';

/**
 * A second, naive way to apply hunks, to hold the real one against: each container is a list of units (a UTF-16
 * unit, an atom, a paragraph's end, a table), and hunks are spliced into it from the end of the document (at one
 * place the first goes in first where each goes just before a unit, and last where each goes just after one). Slow, and shares no code with what it checks.
 */
interface Unit {
  block: string;
  said: string;
  /** Set on a paragraph's end; shared, so that a join can say whose properties live on. */
  mark?: { mark: ParagraphMark; of: string };
  gone?: boolean;
}

type Flows = Map<string, Unit[]>;

/** What the draft says with the amendments made, in the form of `spoken`. */
export function spliced(draft: DocumentTree, sets: readonly HunkSet[]): Record<string, string[]> {
  const flows: Flows = new Map();
  const rows = new Map<string, TableRow[]>();
  const open = (id: string, blocks: readonly Block[]) => {
    flows.set(
      id,
      blocks.flatMap((block) => unitsOf(block, open, rows)),
    );
  };
  for (const { id, blocks } of draft.containers) open(id, blocks);
  const home = new Map<string, string>();
  for (const [id, units] of flows) for (const { block } of units) home.set(block, id);
  const all = [...sets].sort(byOrder).flatMap(({ hunks }) => hunks);
  // Properties first, since they do not move anything; then from the last place to the first.
  const places = new Map<Hunk, number>();
  for (const hunk of all) places.set(hunk, placeOf(hunk, flows, home));
  for (const hunk of all)
    if (hunk.kind === 'retype')
      for (const unit of flows.get(home.get(hunk.block) ?? '') ?? [])
        if (unit.block === hunk.block && unit.mark) unit.mark.mark = hunk.mark;
  const after = ({ kind }: Hunk) => kind === 'insert' || kind === 'rows';
  const lying = all
    .map((hunk, n) => ({ hunk, n, at: places.get(hunk) ?? 0 }))
    .sort((a, b) => b.at - a.at || (after(a.hunk) ? b.n - a.n : a.n - b.n));
  const notes = new Map<string, boolean>();
  for (const { hunk } of lying) {
    splice(hunk, flows, home, rows, open);
    noteChanges(hunk, notes);
  }
  const fresh = newNotes(all);
  for (const { container, note } of fresh) open(container, note);
  const ids = [...draft.containers.map(({ id }) => id), ...fresh.map(({ container }) => container)];
  return read(ids, flows, rows, notes);
}

function unitsOf(
  block: Block,
  open: (id: string, blocks: readonly Block[]) => void,
  rows: Map<string, TableRow[]>,
): Unit[] {
  if (block.type === 'placeholder') return [{ block: block.id, said: block.label }];
  if (block.type === 'table') {
    rows.set(block.id, [...block.rows]);
    for (const row of block.rows) for (const cell of row.cells) open(cell.id, cell.blocks);
    return [{ block: block.id, said: `table ${block.id}` }];
  }
  return [
    ...inlineUnits(block.content, block.id),
    { block: block.id, said: '', mark: { mark: block.mark, of: block.id } },
  ];
}

const inlineUnits = (content: readonly Inline[], block: string): Unit[] =>
  content.flatMap((inline) =>
    ('text' in inline ? inline.text.split('') : ['\uFFFC']).map((said) => ({ block, said })),
  );

function sliceUnits(slice: Slice, block: string): Unit[] {
  return slice.flatMap((piece): Unit[] =>
    'mark' in piece
      ? [{ block: '', said: '', mark: { mark: piece.mark, of: piece.key ?? '' } }]
      : inlineUnits([piece], '').map((unit) => ({ ...unit, block: block && '' })),
  );
}

/** The index, among the container's units, of the draft's unit at a position. */
function indexOf(units: readonly Unit[], block: string, offset: number): number {
  let seen = 0;
  for (const [i, unit] of units.entries())
    if (unit.block === block) {
      if (seen === offset) return i;
      seen++;
    }
  return -1;
}

function placeOf(hunk: Hunk, flows: Flows, home: Map<string, string>): number {
  const at = (block: string, offset: number) =>
    indexOf(flows.get(home.get(block) ?? '') ?? [], block, offset);
  switch (hunk.kind) {
    case 'replace':
      return at(hunk.from.block, hunk.from.offset);
    case 'delete':
      return at(hunk.block, 0);
    case 'insert': {
      const units = flows.get(hunk.gap.container) ?? [];
      return hunk.gap.after === null
        ? -0.5
        : units.findLastIndex(({ block }) => block === hunk.gap.after) + 0.5;
    }
    default:
      return 0;
  }
}

function splice(
  hunk: Hunk,
  flows: Flows,
  home: Map<string, string>,
  rows: Map<string, TableRow[]>,
  open: (id: string, blocks: readonly Block[]) => void,
) {
  if (hunk.kind === 'insert') {
    const units = flows.get(hunk.gap.container) ?? [];
    const at = units.findLastIndex(({ block }) => block === hunk.gap.after) + 1;
    units.splice(at, 0, ...hunk.blocks.flatMap((block) => unitsOf(block, open, rows)));
  } else if (hunk.kind === 'delete') {
    for (const unit of flows.get(home.get(hunk.block) ?? '') ?? [])
      if (unit.block === hunk.block) unit.gone = true;
  } else if (hunk.kind === 'rows') {
    const list = rows.get(hunk.table) ?? [];
    for (const { after, rows: fresh } of hunk.insert) {
      const at = list.findIndex(({ id }) => id === after) + 1;
      list.splice(at, 0, ...fresh);
      for (const row of fresh) for (const cell of row.cells) open(cell.id, cell.blocks);
    }
    for (const { row } of hunk.remove) rows.set(`${row} gone`, []);
  } else if (hunk.kind === 'replace') {
    const units = flows.get(home.get(hunk.from.block) ?? '') ?? [];
    const start = indexOf(units, hunk.from.block, hunk.from.offset);
    const end = indexOf(units, hunk.to.block, hunk.to.offset);
    const first = units.slice(start).find(({ mark, block }) => mark && block === hunk.from.block);
    const last = units.slice(end).find(({ mark, block }) => mark && block === hunk.to.block);
    for (const unit of units.slice(start, end)) if (unit.block !== '') unit.gone = true;
    const [kept, lost] = [first?.mark, last?.mark];
    // Whatever carried the later paragraph's properties carries the earlier one's from now on.
    if (hunk.survivor === 'first' && kept && lost)
      for (const unit of units) if (unit.mark === lost) unit.mark = kept;
    units.splice(start, 0, ...sliceUnits(hunk.content, ''));
  }
}

/** Whatever in hunks comes with words of its own, however deep. */
function newNotes(value: unknown): { container: string; note: Block[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(newNotes);
  return 'note' in value ? [value as { container: string; note: Block[] }, ...below] : below;
}

/** A note goes with its reference, unless the reference comes back elsewhere. */
function noteChanges(hunk: Hunk, notes: Map<string, boolean>) {
  const mention = (value: unknown, stays: boolean) => {
    for (const [, id] of JSON.stringify(value ?? null).matchAll(/"container":"([^"]+)"/g))
      if (id && notes.get(id) !== true) notes.set(id, stays);
  };
  if (hunk.kind === 'replace') {
    mention(hunk.quoted, false);
    mention(hunk.content, true);
  } else if (hunk.kind === 'delete') mention(hunk.quoted, false);
  else if (hunk.kind === 'rows') mention(hunk.remove, false);
}

function read(
  ids: readonly string[],
  flows: Flows,
  rows: Map<string, TableRow[]>,
  notes: Map<string, boolean>,
): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  const flow = (id: string) => {
    const said: string[] = [];
    let text = '';
    for (const unit of flows.get(id) ?? []) {
      if (unit.gone) continue;
      const table = rows.get(unit.block);
      if (table) {
        const kept = table.filter((row) => !rows.has(`${row.id} gone`));
        for (const row of kept) for (const cell of row.cells) flow(cell.id);
        said.push(`table of ${kept.map((row) => row.id).join()}`);
      } else if (unit.mark) {
        said.push(`${unit.mark.mark.kind}${unit.mark.mark.level}: ${text}`);
        text = '';
      } else text += unit.said;
    }
    out[id] = said;
  };
  for (const id of ids) if (notes.get(id) !== false) flow(id);
  return out;
}
