import { contentLength } from '../../document/inline';
import { sameBlock, sameParagraph, sameRow } from '../equal';
import { movesNotes } from '../new-notes';
import type { DraftIndex } from '../place';
import { sliceBetween, sliceText } from '../slice';
import type { Hunk, Position } from '../types';
import { type Places, pointAt, unitAt } from './places';

/**
 * A hunk of one draft as it is written on another, all its words being there still; null where they are not, or where
 * that takes more than other positions.
 * @param from the draft it is written on, `to` the one that it goes to
 */
export function carryHunk(
  hunk: Hunk,
  places: Places,
  from: DraftIndex,
  to: DraftIndex,
): Hunk | null {
  if (movesNotes(hunk).some((note) => places.ids.get(note) !== note)) return null;
  switch (hunk.kind) {
    case 'replace': {
      const range = carryRange(hunk.from, hunk.to, places);
      const quoted = range && sliceBetween(to, range.from, range.to);
      if (!quoted || sliceText(quoted) !== sliceText(hunk.quoted)) return null;
      return { ...hunk, ...range, quoted };
    }
    case 'format': {
      const range = carryRange(hunk.from, hunk.to, places);
      if (range?.from.block !== range?.to.block) return null;
      const gap = hunk.from.offset - hunk.to.offset;
      return range && range.from.offset - range.to.offset === gap ? { ...hunk, ...range } : null;
    }
    case 'retype': {
      const block = to.blocks.get(blockOf(hunk.block, places, from) ?? '')?.block;
      if (block?.type !== 'text' || !sameParagraph(block.mark, hunk.quoted)) return null;
      return { ...hunk, block: block.id, quoted: block.mark };
    }
    case 'delete': {
      const block = to.blocks.get(blockOf(hunk.block, places, from) ?? '')?.block;
      return block && sameBlock(block, hunk.quoted)
        ? { ...hunk, block: block.id, quoted: block }
        : null;
    }
    case 'insert': {
      const container = places.ids.get(hunk.gap.container);
      const after = places.gaps.get(hunk.gap.after ?? hunk.gap.container);
      if (container === undefined || after === undefined) return null;
      return { ...hunk, gap: { container, after } };
    }
    case 'rows':
      return carryRows(hunk, places, to);
  }
}

/** The new block in which an old one ends. */
function blockOf(id: string, places: Places, from: DraftIndex): string | null {
  const block = from.blocks.get(id)?.block;
  if (block?.type !== 'text') return places.ids.get(id) ?? null;
  return unitAt(places, { block: id, offset: contentLength(block.content) })?.block ?? null;
}

/** The place of a range that joins no paragraphs: what a join means depends on all that becomes of both. */
function carryRange(
  from: Position,
  to: Position,
  places: Places,
): { from: Position; to: Position } | null {
  if (from.block !== to.block) return null;
  if (from.offset === to.offset) {
    const point = pointAt(places, from);
    return point && { from: point, to: point };
  }
  const start = unitAt(places, from);
  const last = unitAt(places, { block: to.block, offset: to.offset - 1 });
  return start && last && { from: start, to: { block: last.block, offset: last.offset + 1 } };
}

function carryRows(
  hunk: Extract<Hunk, { kind: 'rows' }>,
  places: Places,
  to: DraftIndex,
): Hunk | null {
  const table = places.ids.get(hunk.table);
  if (table === undefined) return null;
  const remove = hunk.remove.map(({ row, quoted }) => {
    const twin = to.rows.get(places.ids.get(row) ?? '')?.row;
    return twin && sameRow(twin, quoted) ? { row: twin.id, quoted: twin } : null;
  });
  const insert = hunk.insert.map(({ after, rows }) => {
    const gap = places.rowGaps.get(after ?? hunk.table);
    return gap === undefined ? null : { after: gap, rows };
  });
  const whole = <T>(list: (T | null)[]): list is T[] => !list.includes(null);
  return whole(remove) && whole(insert) ? { ...hunk, table, remove, insert } : null;
}
