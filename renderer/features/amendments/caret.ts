import type { Position } from '../../../shared/amendment/types';
import { positionOf } from '../../editor/sheet/points';

/** How far below the pane's top one reads, in pixels. */
const eyes = 140;

/** A block as a place, by where it stands in the pane. */
const placeOf = (pane: HTMLElement, block: HTMLElement) => ({
  position: { block: block.dataset.block as string, offset: 0 },
  top: block.getBoundingClientRect().top - pane.getBoundingClientRect().top,
});

/** Where one is with an amendment that is being written: its change that is in sight, else what is being read. */
export function placeOfWriting(pane: HTMLElement | null): ReturnType<typeof placeInSight> {
  const box = pane?.getBoundingClientRect();
  for (const change of pane?.querySelectorAll('.redline-own') ?? []) {
    const { top, bottom } = change.getBoundingClientRect();
    const block = change.closest<HTMLElement>('[data-block]:not(.doc-table)');
    if (pane && box && block?.dataset.block && bottom > box.top && top < box.bottom)
      return placeOf(pane, block);
  }
  return placeInSight(pane);
}

/** The words that an amendment which is chosen changes, where they are in sight in one of the panes. */
export function placeOfChosen(
  panes: Iterable<HTMLElement>,
): { position: Position; top: number; words: true } | null {
  for (const pane of panes) {
    const box = pane.getBoundingClientRect();
    for (const change of pane.querySelectorAll('.redline-selected')) {
      const { top, bottom } = change.getBoundingClientRect();
      if (bottom <= box.top || top >= box.bottom) continue;
      const inside = change.matches('tr, .doc-table') ? change.querySelector('p') : change;
      const position = inside && positionOf({ node: inside, offset: 0 });
      // with room for what else is about it, in a pane of another height too
      const words = { words: true, top: Math.min(top - box.top, box.height / 2) } as const;
      if (position) return { position, ...words };
    }
  }
  return null;
}

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
  return placeOf(pane, block);
}
