import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import {
  type Mappable,
  Mapping,
  ReplaceAroundStep,
  ReplaceStep,
  StepMap,
} from 'prosemirror-transform';
import { Decoration } from 'prosemirror-view';
import type { Hunk, Slice } from '../../../shared/amendment/types';
import type { TextBlock } from '../../../shared/document/types';
import type { Drawing } from '../sheet/draw';
import { type Ink, inkOf, type Shown } from '../shown';
import { reaches } from './closed';
import { type Footprint, footprints } from './footprint';
import { drawBlocks, drawInkRow, drawSlice } from './ink';
import { textsIn, textsInRow } from './reads';

/**
 * A place of another amendment in the edited document. `closed` ones cannot be edited. They are drawn only where they
 * are near: thousands of decorations would cost a second.
 */
export interface Zone {
  from: number;
  to: number;
  amendment: string;
  closed: boolean;
  /** The words that are found there: `gone` are the document's; others come, in a paragraph or in ones of their own. */
  words?: 'gone' | { slice: Slice } | { texts: readonly TextBlock[] };
  draw: (from: number, to: number) => Decoration;
}

const othersInk = (shown: Shown): Ink => {
  const { names, title } = inkOf(shown);
  return { names: `${names} redline-other`, title };
};

/** How one stretch of another amendment is shown, and where it may not be edited; `at` are edited positions. */
function zone(print: Footprint, from: number, to: number, shown: Shown, drawing: Drawing): Zone[] {
  const ink = () => othersInk(shown);
  const { hunk } = print;
  const attributes = (kind: string, spoken?: string) => ({
    class: `redline redline-${kind} ${ink().names}`,
    title: ink().title,
    ...(spoken ? { 'data-spoken': `${spoken} by amendment ${shown.number}: ` } : {}),
  });
  const { id: amendment } = shown;
  const widget = (key: string, words: Zone['words'], draw: () => HTMLElement): Zone => {
    const spec = { key: `${amendment} ${from} ${key}`, side: -1 };
    const place = { from: to, to, amendment, closed: from === to, words };
    return { ...place, draw: (at) => Decoration.widget(at, draw, spec) };
  };
  const inline = (looks: () => Record<string, string>, closed: boolean): Zone => {
    const place = { from, to, amendment, closed };
    return { ...place, draw: (start, end) => Decoration.inline(start, end, looks()) };
  };
  const node = (looks: () => Record<string, string>, closed: boolean): Zone => {
    const place = { from, to, amendment, closed };
    return { ...place, draw: (start, end) => Decoration.node(start, end, looks()) };
  };
  switch (hunk.kind) {
    case 'replace':
      return [
        ...(from < to
          ? [
              {
                ...inline(() => ({ nodeName: 'del', ...attributes('del', 'deleted') }), true),
                words: 'gone' as const,
              },
            ]
          : []),
        ...(hunk.content.length > 0
          ? [
              widget('ins', { slice: hunk.content }, () =>
                drawSlice(hunk.content, 'ins', ink(), drawing),
              ),
            ]
          : []),
      ];
    case 'format':
      return [inline(() => attributes('format', 'formatting changed'), false)];
    case 'retype':
      return [node(() => attributes('retype'), false)];
    case 'delete':
      return [node(() => attributes('block-del'), true)];
    case 'insert':
      return [
        widget('new', { texts: hunk.blocks.flatMap(textsIn) }, () =>
          drawBlocks(hunk.blocks, 'ins', ink(), drawing),
        ),
      ];
    case 'rows':
      if (from < to) return [node(() => attributes('row-del'), true)];
      return (print.rows ?? []).map((row) =>
        widget(row.id, { texts: textsInRow(row) }, () => drawInkRow(row, 'ins', ink(), drawing)),
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

/** The other amendments' places in the edited document. */
export function zonesOf(
  draft: Node,
  own: readonly Hunk[],
  others: readonly Shown[],
  drawing: Drawing,
): Zone[] {
  const map = throughHunks(draft, own);
  const out: Zone[] = [];
  for (const shown of others)
    for (const hunk of shown.hunks)
      for (const print of footprints(draft, hunk)) {
        const from = map.map(print.from, 1);
        const to = print.to === print.from ? from : Math.max(from, map.map(print.to, -1));
        out.push(...zone(print, from, to, shown, drawing));
      }
  return out;
}

/** The places after an edit; those that it took away are gone. */
export const mapZones = (zones: readonly Zone[], mapping: Mappable): Zone[] =>
  zones.flatMap((zone) => {
    const from = mapping.mapResult(zone.from, zone.from === zone.to ? -1 : 1);
    if (zone.from === zone.to) return from.deleted ? [] : movedTo(zone, from.pos, from.pos);
    const to = mapping.map(zone.to, -1);
    return to > from.pos ? movedTo(zone, from.pos, to) : [];
  });

const movedTo = (zone: Zone, from: number, to: number): Zone | Zone[] =>
  from === zone.from && to === zone.to ? zone : { ...zone, from, to };

/** Which other amendment a transaction would write into; null when none. `zones` are those before it. */
export function writesInto(tr: Transaction, zones: readonly Zone[]): string | null {
  for (const [i, step] of tr.steps.entries()) {
    const back = new Mapping(tr.mapping.maps.slice(0, i)).invert();
    const divides =
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
      step.slice.openStart > 0;
    let found: string | null = null;
    step.getMap().forEach((oldFrom, oldTo) => {
      const from = back.map(oldFrom, -1);
      const to = oldFrom === oldTo ? from : back.map(oldTo, 1);
      found ??=
        zones.find(
          ({ from: start, to: end, closed }) =>
            closed && start <= to && end >= from && reaches(from, to, start, end, divides),
        )?.amendment ?? null;
    });
    if (found) return found;
  }
  return null;
}
