import { derive } from '../../shared/amendment/derive';
import { importWord } from './import';
import { patch } from './patch/patch';
import type { Side, Work } from './service';

export interface RedlineInput {
  old: Uint8Array;
  new: Uint8Array;
  /** Whose text of tracked changes in either file counts. */
  side: Side;
  /** w:author and w:date of the marks; without them "Comparison", now. */
  author?: string;
  date?: string;
}

/**
 * The old Word file with what differs in the new one as tracked changes: the old one's package, so that its design,
 * pictures and headers stay.
 * @returns the file, and how many places differ
 * @throws Refusal bad-file | too-large | not-allowed | cancelled
 */
export function redlineFiles(
  input: RedlineInput,
  work: Work = {},
): { file: Uint8Array; places: number } {
  const before = importWord(input.old, input.side, work);
  const after = importWord(input.new, input.side, work);
  const hunks = derive(before.tree, after.tree);
  if (hunks.length === 0) return { file: before.base, places: 0 };
  const amendment = {
    id: 'comparison',
    order: 0,
    number: 1,
    author: input.author ?? 'Comparison',
    date: input.date ?? new Date().toISOString(),
    comment: [],
    hunks,
  };
  const { base, tree } = before;
  const file = patch({ base, tree, amendments: [amendment], form: 'tracked' }, work);
  return { file, places: hunks.length };
}
