import type { Hunk } from '../../../shared/amendment/types';
import { contentLength } from '../../../shared/document/inline';
import type { Block, DocumentTree } from '../../../shared/document/types';
import type { Shown } from '../shown';

/** Characters that fill a line of the sheet. */
const LINE = 70;

function lines(block: Block): number {
  if (block.type === 'placeholder') return 2;
  if (block.type === 'text') {
    const heading = block.mark.kind === 'heading' ? 1.2 : 0.5;
    return Math.max(1, Math.ceil(contentLength(block.content) / LINE)) + heading;
  }
  let sum = 1;
  for (const row of block.rows) {
    const cells = row.cells.map((cell) =>
      cell.blocks.reduce((height, inner) => height + lines(inner) * row.cells.length, 0),
    );
    sum += Math.max(1, ...cells);
  }
  return sum;
}

const heights = new WeakMap<DocumentTree, Map<string, number>>();

/**
 * How far down the document each block, row and container begins, 0 to 1, reckoned from its text: paragraphs out of
 * sight are not laid out, so nobody can measure them.
 */
export function depths(tree: DocumentTree): Map<string, number> {
  const known = heights.get(tree);
  if (known) return known;
  const at = new Map<string, number>();
  let sum = 0;
  const visit = (block: Block) => {
    at.set(block.id, sum);
    if (block.type === 'table') {
      const start = sum;
      const step = lines(block) / Math.max(1, block.rows.length);
      block.rows.forEach((row, i) => {
        at.set(row.id, start + i * step);
        for (const cell of row.cells) {
          at.set(cell.id, start + i * step);
          for (const inner of cell.blocks) at.set(inner.id, start + i * step);
        }
      });
    }
    sum += lines(block);
  };
  for (const { id, blocks } of tree.containers) {
    at.set(id, sum);
    for (const block of blocks) visit(block);
  }
  for (const [id, depth] of at) at.set(id, sum === 0 ? 0 : depth / sum);
  heights.set(tree, at);
  return at;
}

/** The block, row or container of the draft where a hunk is. */
export function placeOf(hunk: Hunk): string {
  switch (hunk.kind) {
    case 'replace':
    case 'format':
      return hunk.from.block;
    case 'insert':
      return hunk.gap.after ?? hunk.gap.container;
    case 'delete':
    case 'retype':
      return hunk.block;
    case 'rows':
      return hunk.remove[0]?.row ?? hunk.insert[0]?.after ?? hunk.table;
  }
}

/** One sign on the map: an amendment, at one place or at several so near each other that they are one sign. */
export interface Sign {
  amendment: string;
  depth: number;
  places: number;
}

/** The signs of all amendments from top to bottom; `near` is the least distance at which two of one are apart. */
export function signsOf(tree: DocumentTree, sets: readonly Shown[], near: number): Sign[] {
  const at = depths(tree);
  const signs: Sign[] = [];
  for (const { id, hunks } of sets) {
    const own = hunks.map((hunk) => at.get(placeOf(hunk)) ?? 0).sort((a, b) => a - b);
    let last: Sign | null = null;
    for (const depth of own) {
      if (last && depth - last.depth < near) last.places += 1;
      else {
        last = { amendment: id, depth, places: 1 };
        signs.push(last);
      }
    }
  }
  return signs.sort((a, b) => a.depth - b.depth);
}

/** Signs that stand as one: of amendments that look alike, close to each other. */
export interface Bunch {
  amendments: string[];
  depth: number;
  places: number;
}

/** Up to so many signs each stands for itself. */
const MANY = 150;

/**
 * The signs as they are drawn. Where there are so many that they would cover each other, those that are nearer than
 * `near` and look the same (`look`) stand as one.
 */
export function bunched(
  signs: readonly Sign[],
  near: number,
  look: (amendment: string) => string,
): Bunch[] {
  const alone = (sign: Sign): Bunch => ({ ...sign, amendments: [sign.amendment] });
  if (signs.length <= MANY) return signs.map(alone);
  const last = new Map<string, Bunch>();
  const out: Bunch[] = [];
  for (const sign of signs) {
    const before = last.get(look(sign.amendment));
    if (before && sign.depth - before.depth < near) {
      if (!before.amendments.includes(sign.amendment)) before.amendments.push(sign.amendment);
      before.places += sign.places;
      continue;
    }
    const bunch = alone(sign);
    last.set(look(sign.amendment), bunch);
    out.push(bunch);
  }
  return out;
}
