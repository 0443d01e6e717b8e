import type { Change } from '../../../shared/amendment/redline';
import type { PageDrawing } from './drawPage';
import { element } from './element';
import { shownNumber } from './numbers';
import type { PageTable, PageText } from './page';

/** What one end of a move says: where the other is, by number where that has one. */
function sentence(gone: boolean, above: boolean, number: string | undefined): string {
  const plain = number?.replace(/[.:]+$/, '');
  const named = plain !== undefined && /[\p{L}\p{N}]/u.test(plain) ? shownNumber(plain) : null;
  if (!named)
    return gone
      ? `Moved from here, further ${above ? 'up' : 'down'}`
      : `Moved here from further ${above ? 'up' : 'down'}`;
  return `${gone ? 'Moved from here to' : 'Moved here from'} ${named}, ${above ? 'above' : 'below'}`;
}

/**
 * The line over a moved block that says where its other end is, and goes there when it is pressed; null where nothing
 * was moved.
 */
export function drawMove(
  block: PageText | PageTable,
  change: Change | undefined,
  drawing: PageDrawing,
): HTMLElement | null {
  const { moved } = block;
  const ink = change && drawing.ink(change.set);
  if (!moved || !change || !ink || drawing.fair) return null;
  const gone = block.status === 'deleted';
  const words = sentence(gone, moved.above, drawing.number(moved.block));
  const arrow = element('span', '', moved.above ? '↑' : '↓');
  arrow.setAttribute('aria-hidden', 'true');
  const line = element('button', `redline-move ${ink.names}`, arrow, ` ${words}`);
  line.type = 'button';
  line.tabIndex = -1;
  line.title = `${ink.title}\nEnter or a click goes to its other end`;
  line.dataset.change = change.set;
  line.dataset.hunk = `${change.set}/${change.hunk}`;
  line.dataset.other = moved.block;
  line.setAttribute('aria-label', `${words}, ${ink.name}. Go there`);
  return line;
}
