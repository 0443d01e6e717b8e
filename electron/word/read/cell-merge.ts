import type { TableCell } from '../../../shared/document/types';
import type { XmlElement } from '../xml';
import { attr, child } from '../xml/find';
import type { Plan } from './plan';

/** How a cell stands in a vertical merge. */
type Merge = TableCell['merge'] | 'none';

const MERGES: Record<string, Merge> = { rest: 'start', cont: 'continue' };

/**
 * How a cell's tracked merge leaves it: as w:vMerge says where that is accepted, as w:vMergeOrig where not. Null
 * where it tracks none, so that the cell's own w:vMerge counts.
 */
export function trackedMerge(cell: XmlElement, plan: Plan): Merge | null {
  const element = child(child(cell, 'w', 'tcPr'), 'w', 'cellMerge');
  const [before, after] = [attr(element, 'w:vMergeOrig'), attr(element, 'w:vMerge')];
  if (before === null && after === null) return null;
  return MERGES[(plan.merged.has(cell) ? after : before) ?? ''] ?? 'none';
}

/** How a cell stands in a vertical merge; undefined where it stands in none. */
export function mergeOf(
  cell: XmlElement,
  tcPr: XmlElement | null,
  plan: Plan,
): TableCell['merge'] | undefined {
  const tracked = trackedMerge(cell, plan);
  if (tracked !== null) return tracked === 'none' ? undefined : tracked;
  const merge = child(tcPr, 'w', 'vMerge');
  if (!merge) return undefined;
  return attr(merge, 'w:val') === 'restart' ? 'start' : 'continue';
}
