import { contentLength } from '../../document/inline';
import type { Block, Container, DocumentTree, TableBlock } from '../../document/types';
import { layOut } from '../layout';
import { indexDraft } from '../place';
import type { RedlineBlock, RedlineTable, RedlineText } from '../redline';
import type { Hunk, Position } from '../types';

/** Where the places of one draft are in another. */
export interface Places {
  /** Containers, tables, rows and blocks that are not text, by their ids in the old draft. */
  ids: Map<string, string>;
  /** What has become of the units of each text block of the old draft, in order. */
  texts: Map<string, Stretch[]>;
  /** After which block of the new draft a gap is (null: before the first), by the old block or container before it. */
  gaps: Map<string, string | null>;
  /** The same of gaps between rows, by the row before; by the table that of the gap at its top. */
  rowGaps: Map<string, string | null>;
}

/** Units [start, end) of an old text block; its mark is the last of them all. */
interface Stretch {
  start: number;
  end: number;
  kept: boolean;
  /** Where the first of them stands in the new draft; of those that are gone, where what is written there comes. */
  to: Position;
}

/** Where a unit of text, or a mark, stands in the new draft; null where it is gone. */
export function unitAt(places: Places, position: Position): Position | null {
  const stretch = stretchAt(places, position);
  return stretch?.kept ? shifted(stretch, position) : null;
}

/** Where something written at a point of the old draft comes in the new; null inside of what is gone. */
export function pointAt(places: Places, position: Position): Position | null {
  const stretch = stretchAt(places, position);
  return stretch && (stretch.kept || stretch.start === position.offset)
    ? shifted(stretch, position)
    : null;
}

const shifted = ({ start, to }: Stretch, { offset }: Position): Position => ({
  block: to.block,
  offset: to.offset + offset - start,
});

function stretchAt({ texts }: Places, { block, offset }: Position): Stretch | undefined {
  return texts.get(block)?.find(({ end }) => offset < end);
}

/**
 * Follows every place of a draft to another one.
 * @param between the hunks that make the new draft out of the old one: what they lead to and the new draft are walked
 *   in step, and where the two fall out of it nothing more is followed
 */
export function followPlaces(
  oldDraft: DocumentTree,
  between: Hunk[],
  twinOf: (id: string) => Container | undefined,
): Places {
  const places: Places = {
    ids: new Map(),
    texts: new Map(),
    gaps: new Map(),
    rowGaps: new Map(),
  };
  const drafts = { id: '', order: 0, hunks: between };
  for (const laid of layOut(indexDraft(oldDraft), oldDraft.containers, [drafts])) {
    const other = twinOf(laid.id);
    if (!other || laid.status === 'deleted') continue;
    followFlow(places, laid.id, laid.blocks, other.id, other.blocks);
  }
  return places;
}

function followFlow(
  places: Places,
  flow: string,
  laid: readonly RedlineBlock[],
  other: string,
  blocks: readonly Block[],
) {
  places.ids.set(flow, other);
  const walk = new Walk(places, blocks);
  let before = flow;
  const enter = (id: string) => {
    if (id === before) return;
    places.gaps.set(before, walk.last());
    before = id;
  };
  for (let i = 0; i < laid.length; i++) {
    const block = laid[i] as RedlineBlock;
    if (block.status === 'inserted') {
      walk.pass();
      continue;
    }
    const id = block.type === 'text' ? endOf(laid, i) : block.id;
    enter(id);
    if (block.status === 'deleted') continue;
    if (block.type === 'text') {
      if (!walk.text(block, id)) return;
      continue;
    }
    const twin = walk.pass();
    if (twin?.type !== block.type) return;
    places.ids.set(id, twin.id);
    if (block.type === 'table' && twin.type === 'table') followRows(places, block, twin);
  }
  places.gaps.set(before, walk.last());
}

/** The old block that a piece of text is of: the pieces into which it was divided come before its own end. */
function endOf(laid: readonly RedlineBlock[], from: number): string {
  for (let i = from; i < laid.length; i++) {
    const block = laid[i] as RedlineBlock;
    if (block.type !== 'text' || block.status !== 'kept' || block.end.status !== 'inserted')
      return block.id;
  }
  return '';
}

function followRows(places: Places, laid: RedlineTable, twin: TableBlock) {
  let before = laid.id;
  let n = 0;
  for (const row of laid.rows) {
    if (row.status === 'inserted') {
      n++;
      continue;
    }
    places.rowGaps.set(before, twin.rows[n - 1]?.id ?? null);
    before = row.id;
    const other = row.status === 'deleted' ? undefined : twin.rows[n++];
    if (!other) continue;
    places.ids.set(row.id, other.id);
    for (const [c, cell] of row.cells.entries()) {
      const match = other.cells[c];
      if (match) followFlow(places, cell.id, cell.blocks, match.id, match.blocks);
    }
  }
  places.rowGaps.set(before, twin.rows[n - 1]?.id ?? null);
}

/** A walk through the new blocks of a flow, in step with its redline. */
class Walk {
  private at = 0;
  private offset = 0;
  private oldOffset = 0;
  private gone: Stretch[] = [];

  constructor(
    private readonly places: Places,
    private readonly blocks: readonly Block[],
  ) {}

  /** The block that was passed last, or null. */
  last = (): string | null => this.blocks[this.at - 1]?.id ?? null;

  /** Goes past a block, and gives it. */
  pass(): Block | undefined {
    this.offset = 0;
    return this.blocks[this.at++];
  }

  /** Follows a piece of an old text block up to its end. False where the new draft says something else. */
  text({ segments, end }: RedlineText, id: string): boolean {
    for (const { status, content } of segments) {
      const length = contentLength(content);
      if (status === 'inserted') this.offset += length;
      else this.stretch(id, length, status === 'kept');
    }
    if (end.status !== 'inserted') this.stretch(id, 1, end.status === 'kept');
    if (end.status !== 'inserted') this.oldOffset = 0;
    if (end.status === 'deleted') return true;
    const length = end.status === 'kept' ? this.offset - 1 : this.offset;
    const block = this.pass();
    return block?.type === 'text' && contentLength(block.content) === length;
  }

  private stretch(id: string, length: number, kept: boolean) {
    if (length === 0) return;
    const to = { block: this.blocks[this.at]?.id ?? '', offset: this.offset };
    const start = this.oldOffset;
    this.oldOffset += length;
    const stretch = { start, end: this.oldOffset, kept, to };
    const known = this.places.texts.get(id);
    if (known) known.push(stretch);
    else this.places.texts.set(id, [stretch]);
    if (!kept) this.gone.push(stretch);
    else {
      for (const one of this.gone) one.to = to;
      this.gone = [];
      this.offset += length;
    }
  }
}
