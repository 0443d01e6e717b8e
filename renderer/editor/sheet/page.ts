import type {
  Change,
  RedlineBlock,
  RedlineContainer,
  RedlineTable,
  RedlineText,
  Status,
} from '../../../shared/amendment/redline';
import type { Position } from '../../../shared/amendment/types';
import { contentLength } from '../../../shared/document/inline';
import type { Inline, ParagraphMark, PlaceholderBlock } from '../../../shared/document/types';
import { cutRuns, type Overlay, type Overlays } from './overlays';

/** A stretch of text as it is drawn, and where it stands in the draft. */
export interface Run {
  content: Inline[];
  status: Status;
  /** Whose changes it carries: what inserted or deleted it, or formatted it. */
  changes: Change[];
  formatted?: true;
  /** Where it starts in the draft; what is inserted stands at a point. Null in a new block with nothing before it. */
  at: Position | null;
  /** What else is marked on it. */
  overlays?: Overlay[];
}

/** The other end of a block that was moved: its id, and whether it stands further up. */
export interface OtherEnd {
  block: string;
  above: boolean;
}

export interface PageText {
  type: 'text';
  id: string;
  mark: ParagraphMark;
  locked?: string;
  status: Status;
  change?: Change;
  runs: Run[];
  /** The paragraph's end, where it comes or goes. */
  end: { status: Status; change?: Change };
  retype?: Change;
  moved?: OtherEnd;
  /** What it is drawn from: equal keys draw equal paragraphs. */
  key: unknown;
}

export interface PageRow {
  id: string;
  header: boolean;
  status: Status;
  change?: Change;
  cells: { id: string; span: number; continues: boolean; blocks: PageBlock[] }[];
}

export interface PageTable {
  type: 'table';
  id: string;
  locked?: string;
  status: Status;
  change?: Change;
  moved?: OtherEnd;
  rows: PageRow[];
  columns: readonly number[];
  key: unknown;
}

export interface PagePlaceholder {
  type: 'placeholder';
  id: string;
  block: PlaceholderBlock;
  key: unknown;
}

export type PageBlock = PageText | PageTable | PagePlaceholder;

export interface PageContainer {
  id: string;
  kind: RedlineContainer['kind'];
  status: Status;
  blocks: PageBlock[];
}

/** For the paragraphs that splits end: the draft's paragraph whose text they hold, which ends further on. */
function splitFrom(blocks: readonly RedlineBlock[]): Map<RedlineBlock, string> {
  const owners = new Map<RedlineBlock, string>();
  let parts: RedlineText[] = [];
  for (const block of blocks) {
    if (block.type !== 'text' || block.status === 'inserted') continue;
    if (block.end.status === 'inserted') parts.push(block);
    else if (parts.length > 0) {
      for (const part of parts) owners.set(part, block.id);
      parts = [];
    }
  }
  return owners;
}

const lengthInDraft = (block: RedlineText): number =>
  block.segments.reduce(
    (sum, { content, status }) => sum + (status === 'inserted' ? 0 : contentLength(content)),
    0,
  );

/** What is carried over a struck paragraph end: the words so far, and the properties if they survive. */
interface Carried {
  runs: Run[];
  keep: { id: string; mark: ParagraphMark } | null;
}

const untouched = new WeakMap<RedlineText, PageText>();
const untouchedTables = new WeakMap<RedlineTable, PageTable>();

/** A paragraph that nothing changes and nothing is marked on: laid out once. */
function plainText(block: RedlineText): PageText {
  let text = untouched.get(block);
  if (!text) {
    const { id, mark, status, end, same } = block;
    const locked = same?.type === 'text' ? same.locked : undefined;
    let offset = 0;
    const runs = block.segments.map((segment): Run => {
      const at = { block: id, offset };
      offset += contentLength(segment.content);
      return { content: segment.content, status: 'kept', changes: [], at };
    });
    text = { type: 'text', id, mark, ...(locked ? { locked } : {}), status, runs, end, key: same };
    untouched.set(block, text);
  }
  return text;
}

const withEnd = <T extends PageText | PageTable>(block: T, moved: OtherEnd | undefined): T =>
  moved ? { ...block, moved } : block;

/** Lays out flows one after another; `fair` leaves out what is struck and runs joined paragraphs together. */
function layer(
  overlays: Overlays,
  fair: boolean,
): (blocks: readonly RedlineBlock[]) => PageBlock[] {
  let last: Position | null = null;

  const runsOf = (block: RedlineText, owner: string | null, start: number): Run[] => {
    const runs: Run[] = [];
    let offset = start;
    if (owner !== null) last = { block: owner, offset };
    for (const { content, status, change, formats = [] } of block.segments) {
      const run: Run = { content, status, changes: change ? [change] : [], at: last };
      if (formats.length > 0) Object.assign(run, { changes: formats, formatted: true });
      if (status !== 'inserted' && owner !== null) {
        offset += contentLength(content);
        last = { block: owner, offset };
      }
      if (!fair || status !== 'deleted') runs.push(run);
    }
    return runs;
  };

  const textOf = (block: RedlineText, owner: string | null, start: number): PageText => {
    if (block.same && start === 0 && !overlays.has(block.id)) {
      last = { block: block.id, offset: lengthInDraft(block) };
      return plainText(block);
    }
    const runs = runsOf(block, owner, start);
    const marked = owner === null ? undefined : overlays.get(owner);
    const locked = block.same?.type === 'text' ? block.same.locked : undefined;
    return {
      type: 'text',
      id: block.id,
      mark: block.mark,
      ...(locked ? { locked } : {}),
      status: block.status,
      change: block.change,
      runs: marked ? cutRuns(runs, marked) : runs,
      end: block.end,
      retype: block.retype?.change,
      key: null,
    };
  };

  const tableOf = (block: RedlineTable): PageTable => {
    const known = overlays.size === 0 ? untouchedTables.get(block) : undefined;
    if (known) return known;
    const rows = block.rows
      .filter((row) => !(fair && row.status === 'deleted'))
      .map(({ id, header, status, change, cells }) => ({
        id,
        header,
        status,
        change,
        cells: cells.map((cell) => ({
          id: cell.id,
          span: cell.span,
          continues: cell.merge === 'continue',
          blocks: flow(cell.blocks),
        })),
      }));
    const { id, status, change, locked, columns } = block;
    const same = block.same && !rows.some(hasMarks) ? block.same : null;
    const table: PageTable = {
      type: 'table',
      id,
      ...(locked ? { locked } : {}),
      status,
      change,
      rows,
      columns,
      key: same,
    };
    if (same) untouchedTables.set(block, table);
    return table;
  };

  /** Both ends of a move lie in one flow: those passed already are above. */
  const endsOf = (blocks: readonly RedlineBlock[]): Map<RedlineBlock, OtherEnd> => {
    const ends = new Map<RedlineBlock, OtherEnd>();
    const passed = new Set<string>();
    if (fair || !blocks.some(({ moved }) => moved)) return ends;
    for (const block of blocks) {
      const { id, moved } = block;
      if (moved) ends.set(block, { block: moved, above: passed.has(moved) });
      passed.add(id);
    }
    return ends;
  };

  const flow = (blocks: readonly RedlineBlock[]): PageBlock[] => {
    const owners = splitFrom(blocks);
    const ends = endsOf(blocks);
    const out: PageBlock[] = [];
    let carried: Carried | null = null;
    let offset = 0;
    for (const block of blocks) {
      if (fair && block.status === 'deleted') continue;
      if (block.type === 'placeholder')
        out.push({ type: 'placeholder', id: block.id, block, key: block.same ?? null });
      else if (block.type === 'table') out.push(withEnd(tableOf(block), ends.get(block)));
      else {
        const owner = owners.get(block) ?? (block.status === 'inserted' ? null : block.id);
        const text = withEnd(textOf(block, owner, offset), ends.get(block));
        if (owner !== null)
          offset = block.end.status === 'inserted' ? offset + lengthInDraft(block) : 0;
        const whole: PageText = carried ? joined(carried, text) : text;
        const runsOn = fair && block.end.status === 'deleted';
        if (!runsOn) out.push(whole);
        carried = runsOn ? carry(whole, block, carried) : pending(carried, block);
      }
    }
    return out;
  };
  return flow;
}

/** A paragraph with what was carried into it; properties that survive go to the one that ends the join. */
const joined = ({ runs, keep }: Carried, text: PageText): PageText => ({
  ...text,
  ...(text.end.status === 'kept' ? keep : {}),
  runs: [...runs, ...text.runs],
  key: null,
});

const carry = (
  { id, mark, runs }: PageText,
  block: RedlineText,
  before: Carried | null,
): Carried => ({
  runs,
  keep: before?.keep ?? (block.end.survivor === 'first' ? { id, mark } : null),
});

/** What is still to come after a paragraph that a split ends in the middle of a join. */
const pending = (carried: Carried | null, block: RedlineText): Carried | null =>
  carried?.keep && block.end.status === 'inserted' ? { runs: [], keep: carried.keep } : null;

const hasMarks = (row: PageRow): boolean =>
  row.cells.some((cell) =>
    cell.blocks.some((block) =>
      block.type === 'table' ? block.rows.some(hasMarks) : block.key === null,
    ),
  );

/** A redline as it is drawn; `fair` shows it with all changes made. */
export function layPage(
  containers: readonly RedlineContainer[],
  overlays: Overlays,
  fair: boolean,
): PageContainer[] {
  const flow = layer(overlays, fair);
  return containers
    .filter(({ status }) => !(fair && status === 'deleted'))
    .map(({ id, kind, status, blocks }) => ({ id, kind, status, blocks: flow(blocks) }));
}
