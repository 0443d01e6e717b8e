import { graphemesOf } from '../../base/text';
import { isAtom, isText } from '../../document/inline';
import type { Block } from '../../document/types';
import { blockKey } from '../equal';

/** Whether two blocks, by index, can be each other's. */
export type Fits = (d: number, e: number) => boolean;

/**
 * What Word computes, and what is not modelled, cannot go: where both sides hold the same of it in one order, each
 * piece is where it was, and two blocks can only be each other's when as many pieces stand before the one as before
 * the other.
 */
export function heldFits(d: readonly Block[], e: readonly Block[]): Fits {
  const [dHeld, eHeld] = [countHeld(d), countHeld(e)];
  if (dHeld.pieces.length === 0 || dHeld.pieces.join('\0') !== eHeld.pieces.join('\0'))
    return () => true;
  return (i, j) => dHeld.before[i] === eHeld.before[j];
}

/** The pieces in order, and how many stand before each block. */
function countHeld(blocks: readonly Block[]): { pieces: string[]; before: number[] } {
  const pieces: string[] = [];
  const before = blocks.map((block) => {
    const count = pieces.length;
    pieces.push(...heldIn(block));
    return count;
  });
  return { pieces, before };
}

function heldIn(block: Block): string[] {
  if (block.type === 'table') return [];
  if (block.type === 'placeholder' || block.locked) return [blockKey(block)];
  return block.content.flatMap((inline) => {
    const held =
      inline.marks.some(({ type }) => type === 'locked') ||
      (isAtom(inline) && inline.atom === 'placeholder');
    if (!held) return [];
    return isText(inline) ? graphemesOf(inline.text) : [inline.hash];
  });
}
