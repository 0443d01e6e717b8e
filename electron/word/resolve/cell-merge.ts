import { trackedMerge } from '../read/cell-merge';
import type { Plan } from '../read/plan';
import { inForce } from '../read/properties';
import type { XmlElement } from '../xml';
import { child } from '../xml/find';

/** What stands before w:vMerge in the schema's order, and what gives way to it. */
const BEFORE = new Set(['cnfStyle', 'tcW', 'gridSpan', 'hMerge']);
const REPLACED = new Set(['vMerge', 'cellMerge']);

/**
 * The w:tcPr of a cell whose tracked vertical merge is resolved: Word keeps that in w:cellMerge, which becomes a
 * plain w:vMerge or none. Null where the cell tracks none.
 * @param emit what a child comes to
 */
export function resolvedMerge(
  tcPr: XmlElement,
  source: string,
  plan: Plan,
  emit: (element: XmlElement) => string,
): string | null {
  const cell = tcPr.parent;
  const merge = cell?.local === 'tc' ? trackedMerge(cell, plan) : null;
  if (merge === null) return null;
  const kept = inForce(tcPr, plan).filter(({ local }) => !REPLACED.has(local));
  const said = (elements: XmlElement[]) => elements.map(emit).join('');
  const first = kept.filter(({ local }) => BEFORE.has(local));
  const rest = kept.filter(({ local }) => !BEFORE.has(local));
  const vMerge =
    merge === 'none' ? '' : written(tcPr, source, merge === 'start' ? 'restart' : 'continue');
  return (
    source.slice(tcPr.start, tcPr.innerStart) +
    said(first) +
    vMerge +
    said(rest) +
    source.slice(tcPr.innerEnd, tcPr.end)
  );
}

/** With the prefixes that the file gives the elements and attributes around it. */
function written(tcPr: XmlElement, source: string, value: string): string {
  const { start, end } = child(tcPr, 'w', 'cellMerge') as XmlElement;
  const prefix = /([^\s:]+:)?vMerge(?:Orig)?\s*=/.exec(source.slice(start, end))?.[1] ?? '';
  return `<${tcPr.name.replace(/tcPr$/, 'vMerge')} ${prefix}val="${value}"/>`;
}
