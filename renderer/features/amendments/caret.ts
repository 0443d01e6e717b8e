import type { Position } from '../../../shared/amendment/types';

/** How far below the pane's top one reads, in pixels. */
const eyes = 140;

/** The block that is being read: where to put the caret when it was nowhere. `top` is in pixels from the pane's top. */
export function placeInSight(pane: HTMLElement | null): { position: Position; top: number } | null {
  if (!pane) return null;
  const box = pane.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + eyes);
  const around = at?.closest<HTMLElement>('[data-block]');
  // in a table the paragraph of the cell: the table may begin screens above
  const cell = around?.matches('.doc-table') ? at?.closest('tr') : null;
  const block = cell?.querySelector<HTMLElement>('[data-block]') ?? around;
  if (!block?.dataset.block) return null;
  const position = { block: block.dataset.block, offset: 0 };
  return { position, top: block.getBoundingClientRect().top - box.top };
}
