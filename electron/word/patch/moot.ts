import type { Hunk } from '../../../shared/amendment/types';
import type { DocumentTree } from '../../../shared/document/types';
import { findBlock } from '../../../shared/document/walk';
import type { PatchAmendment } from '../service';
import { type Anchor, anchorOf } from './anchor';
import type { Patch } from './writing';

/**
 * Amendments that are to be commented and of which nothing shows in what is written: one that sets words in italics
 * which another strikes collides with nothing, and leaves no mark.
 */
export function mootAmong(
  amendments: readonly PatchAmendment[],
  body: readonly Patch[],
): PatchAmendment[] {
  const shown = new Set<string>();
  for (const { outs } of body)
    for (const { places = [], remark } of outs)
      for (const { amendment } of [...places, ...(remark?.places ?? [])]) shown.add(amendment.id);
  return amendments.filter(
    ({ id, hunks, comment }) => hunks.length > 0 && comment.length > 0 && !shown.has(id),
  );
}

/** Where in the body the comment of such an amendment stands: where its first words stood, or what they belong to. */
export function mootAnchor(tree: DocumentTree, hunk: Hunk): Anchor | null {
  const at = positionOf(hunk);
  const found = at && findBlock(tree, at.block);
  if (found?.block.type !== 'text') return null;
  const { id } = found.where.container;
  return id === 'body' ? at : anchorOf(tree, id);
}

function positionOf(hunk: Hunk): Anchor | null {
  if (hunk.kind === 'replace' || hunk.kind === 'format') return hunk.from;
  return hunk.kind === 'retype' || hunk.kind === 'delete' ? { block: hunk.block, offset: 0 } : null;
}

/** The sentence that such a comment ends with. */
export const MOOT = 'Nothing of it shows: other amendments strike its words.';
