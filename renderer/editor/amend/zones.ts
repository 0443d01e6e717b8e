import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Mapping, ReplaceAroundStep, ReplaceStep, StepMap } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Hunk } from '../../../shared/amendment/types';
import type { Drawing } from '../sheet/draw';
import { type Ink, inkOf, type Shown } from '../shown';
import { reaches } from './closed';
import { type Footprint, footprints } from './footprint';
import { drawBlocks, drawInkRow, drawSlice } from './ink';

/** What a decoration of another amendment says of itself. `closed` places cannot be edited. */
interface ZoneSpec {
  amendment: string;
  closed: boolean;
}

const othersInk = (shown: Shown): Ink => {
  const { names, title } = inkOf(shown);
  return { names: `${names} redline-other`, title };
};

/** How one stretch of another amendment is shown, and where it may not be edited; `at` are edited positions. */
function zone(
  print: Footprint,
  from: number,
  to: number,
  shown: Shown,
  drawing: Drawing,
): Decoration[] {
  const ink = othersInk(shown);
  const { hunk } = print;
  const spec = (closed: boolean, key: string) => ({ amendment: shown.id, closed, key });
  const attributes = (kind: string, spoken?: string) => ({
    class: `redline redline-${kind} ${ink.names}`,
    title: ink.title,
    ...(spoken ? { 'data-spoken': `${spoken} by amendment ${shown.number}: ` } : {}),
  });
  const widget = (key: string, side: number, draw: () => HTMLElement) =>
    Decoration.widget(to, draw, { ...spec(from === to, `${shown.id} ${from} ${key}`), side });
  switch (hunk.kind) {
    case 'replace':
      return [
        ...(from < to
          ? [
              Decoration.inline(
                from,
                to,
                { nodeName: 'del', ...attributes('del', 'deleted') },
                spec(true, ''),
              ),
            ]
          : []),
        ...(hunk.content.length > 0
          ? [widget('ins', -1, () => drawSlice(hunk.content, 'ins', ink, drawing))]
          : []),
      ];
    case 'format':
      return [
        Decoration.inline(from, to, attributes('format', 'formatting changed'), spec(false, '')),
      ];
    case 'retype':
      return [Decoration.node(from, to, attributes('retype'), spec(false, ''))];
    case 'delete':
      return [Decoration.node(from, to, attributes('block-del'), spec(true, ''))];
    case 'insert':
      return [widget('new', -1, () => drawBlocks(hunk.blocks, 'ins', ink, drawing))];
    case 'rows':
      if (from < to) return [Decoration.node(from, to, attributes('row-del'), spec(true, ''))];
      return (print.rows ?? []).map((row) =>
        widget(row.id, -1, () => drawInkRow(row, 'ins', ink, drawing)),
      );
  }
}

/** From positions of the draft's document to those of the document with the person's own hunks in it. */
export function throughHunks(draft: Node, own: readonly Hunk[]): StepMap {
  const prints = own
    .filter((hunk) => hunk.kind !== 'format' && hunk.kind !== 'retype')
    .flatMap((hunk) => footprints(draft, hunk))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return new StepMap(prints.flatMap(({ from, to, size }) => [from, to - from, size]));
}

/** The other amendments, drawn where they stand in the edited document. */
export function zonesOf(
  draft: Node,
  doc: Node,
  own: readonly Hunk[],
  others: readonly Shown[],
  drawing: Drawing,
): DecorationSet {
  const map = throughHunks(draft, own);
  const out: Decoration[] = [];
  for (const shown of others)
    for (const hunk of shown.hunks)
      for (const print of footprints(draft, hunk)) {
        const from = map.map(print.from, 1);
        const to = print.to === print.from ? from : Math.max(from, map.map(print.to, -1));
        out.push(...zone(print, from, to, shown, drawing));
      }
  return DecorationSet.create(doc, out);
}

/** Which other amendment a transaction would write into; null when none. `zones` are those before it. */
export function writesInto(tr: Transaction, zones: DecorationSet): string | null {
  for (const [i, step] of tr.steps.entries()) {
    const back = new Mapping(tr.mapping.maps.slice(0, i)).invert();
    const divides =
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
      step.slice.openStart > 0;
    let found: string | null = null;
    step.getMap().forEach((oldFrom, oldTo) => {
      const from = back.map(oldFrom, -1);
      const to = oldFrom === oldTo ? from : back.map(oldTo, 1);
      for (const { from: start, to: end, spec } of zones.find(from, to)) {
        const { amendment, closed } = spec as ZoneSpec;
        if (closed && !found && reaches(from, to, start, end, divides)) found = amendment;
      }
    });
    if (found) return found;
  }
  return null;
}
