import type { Node } from 'prosemirror-model';
import type { Gap, Hunk, Slice } from '../../../shared/amendment/types';
import { blockNode, rowNode } from '../../../shared/document/prosemirror';
import type { Block, TableRow } from '../../../shared/document/types';
import { placesOf, posOf } from '../positions';
import type { PlacedRegion } from './changes';

/** One stretch of the draft's ProseMirror document that a hunk replaces, and the size of what comes instead. */
export interface Footprint {
  from: number;
  to: number;
  size: number;
  hunk: Hunk;
  /** Rows that go or come, for a hunk of rows. */
  rows?: TableRow[];
}

const pieceSize = (piece: Slice[number]): number =>
  'text' in piece ? piece.text.length : 'atom' in piece ? 1 : 2;

export const sliceSize = (slice: Slice): number =>
  slice.reduce((size, piece) => size + pieceSize(piece), 0);

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((size, block) => size + blockNode(block).nodeSize, 0);

/** Where a gap is in the document that shows `draft`; null when it is not there. */
function gapPos(draft: Node, gap: Gap): number | null {
  const place = placesOf(draft).get(gap.after ?? gap.container);
  if (!place) return null;
  return place.pos + (gap.after === null ? 1 : place.node.nodeSize);
}

function whole(draft: Node, id: string): { from: number; to: number } | null {
  const place = placesOf(draft).get(id);
  return place ? { from: place.pos, to: place.pos + place.node.nodeSize } : null;
}

/** Neither a draft nor a hunk ever changes, and there are thousands: worked out once. */
const printsOf = new WeakMap<Node, WeakMap<Hunk, readonly Footprint[]>>();

/**
 * What a hunk replaces in the document that shows the draft, in document order. Formats and retypes change no
 * size; their footprint is the text, or the paragraph, that they are about. Empty where the draft lacks the place.
 */
export function footprints(draft: Node, hunk: Hunk): readonly Footprint[] {
  let known = printsOf.get(draft);
  if (!known) {
    known = new WeakMap();
    printsOf.set(draft, known);
  }
  let prints = known.get(hunk);
  if (!prints) {
    prints = printOf(draft, hunk);
    known.set(hunk, prints);
  }
  return prints;
}

function printOf(draft: Node, hunk: Hunk): Footprint[] {
  switch (hunk.kind) {
    case 'replace':
    case 'format': {
      const from = posOf(draft, hunk.from);
      const to = posOf(draft, hunk.to);
      if (from === null || to === null) return [];
      const size = hunk.kind === 'replace' ? sliceSize(hunk.content) : to - from;
      return [{ from, to, size, hunk }];
    }
    case 'insert': {
      const pos = gapPos(draft, hunk.gap);
      return pos === null ? [] : [{ from: pos, to: pos, size: sizeOf(hunk.blocks), hunk }];
    }
    case 'delete': {
      const range = whole(draft, hunk.block);
      return range ? [{ ...range, size: 0, hunk }] : [];
    }
    case 'retype': {
      const range = whole(draft, hunk.block);
      return range ? [{ ...range, size: range.to - range.from, hunk }] : [];
    }
    case 'rows': {
      const out: Footprint[] = [];
      for (const { row, quoted } of hunk.remove) {
        const range = whole(draft, row);
        if (range) out.push({ ...range, size: 0, hunk, rows: [quoted] });
      }
      for (const { after, rows } of hunk.insert) {
        const pos = gapPos(draft, { container: hunk.table, after });
        const size = rows.reduce((sum, row) => sum + rowNode(row).nodeSize, 0);
        if (pos !== null) out.push({ from: pos, to: pos, size, hunk, rows });
      }
      return out.sort((a, b) => a.from - b.from || a.to - b.to);
    }
  }
}

/**
 * The footprints of a changed region in document order, each with where its words begin in the edited document.
 * @param base where the region starts in the draft's document
 */
export function placedPrints(
  draft: Node,
  base: number,
  { region, pos }: PlacedRegion,
): { print: Footprint; start: number }[] {
  const prints = region.hunks.flatMap((hunk) => footprints(draft, hunk));
  prints.sort((a, b) => a.from - b.from || a.to - b.to);
  let shift = pos - base;
  return prints.map((print) => {
    const { kind } = print.hunk;
    const start = print.from + shift;
    if (kind !== 'format' && kind !== 'retype') shift += print.size - (print.to - print.from);
    return { print, start };
  });
}
