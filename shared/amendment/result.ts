import { contentText } from '../document/inline';
import type { DocumentTree } from '../document/types';
import { type RedlineBlock, type RedlineText, redline } from './redline';
import type { HunkSet } from './types';

/**
 * The text, paragraph by paragraph, to which the places that one amendment touches come when `sets` (which include
 * it) apply: what a consultee is asked about. A paragraph that goes leaves nothing; formatting is not told.
 */
export function resultText(draft: DocumentTree, sets: readonly HunkSet[], own: HunkSet): string[] {
  const out: string[] = [];
  for (const { blocks, same } of redline(draft, sets, 'redline').containers)
    if (!same) flowText(blocks, own.id, out);
  return out;
}

function flowText(blocks: readonly RedlineBlock[], own: string, out: string[]) {
  let text = '';
  let mine = false;
  for (const block of blocks) {
    if (block.same || block.status === 'deleted') continue;
    if (block.type === 'table')
      for (const row of block.rows) {
        if (row.same || row.status === 'deleted') continue;
        for (const cell of row.cells) if (!cell.same) flowText(cell.blocks, own, out);
      }
    if (block.type !== 'text') continue;
    for (const { status, content } of block.segments)
      if (status !== 'deleted') text += contentText(content);
    mine ||= isTouched(block, own);
    if (block.end.status === 'deleted') continue;
    if (mine) out.push(text);
    text = '';
    mine = false;
  }
}

function isTouched({ segments, end, retype }: RedlineText, own: string): boolean {
  return (
    end.change?.set === own ||
    retype?.change.set === own ||
    segments.some(
      ({ change, formats }) => change?.set === own || formats?.some(({ set }) => set === own),
    )
  );
}
