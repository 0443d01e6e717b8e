import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import type { Slice } from '../../../shared/amendment/types';
import type { Drawing } from '../sheet/draw';
import type { Ink } from '../shown';
import type { PlacedRegion } from './changes';
import { type Footprint, placedPrints, sliceSize } from './footprint';
import { drawBlocks, drawInkRow, drawPilcrow, drawSlice, sliceWords } from './ink';

const inline = (from: number, to: number, tag: string, ink: Ink, kind: string, spec: object) =>
  Decoration.inline(
    from,
    to,
    { nodeName: tag, class: `redline redline-${kind} ${ink.names}`, title: ink.title },
    { inclusiveEnd: kind === 'ins', ...spec },
  );

/** Signs at the paragraph ends that a slice adds at `start`. */
function pilcrows(content: Slice, start: number, ink: Ink, spec: object): Decoration[] {
  const out: Decoration[] = [];
  let at = start;
  for (const piece of content) {
    if ('mark' in piece)
      out.push(
        Decoration.widget(at, () => drawPilcrow(ink), { side: 1, key: `¶ ${ink.names}`, ...spec }),
      );
    at += sliceSize([piece]);
  }
  return out;
}

/**
 * How one stretch of the person's own change is shown in the edited document, where what comes stands at `start`:
 * what was added is underlined in place, what was struck stays visible as a widget before it.
 */
function ownDecorations(
  doc: Node,
  print: Footprint,
  start: number,
  ink: Ink,
  drawing: Drawing,
  spec: object,
): Decoration[] {
  const end = start + print.size;
  const { hunk } = print;
  const nodesBetween = (names: string): Decoration[] => {
    const out: Decoration[] = [];
    for (let at = start; at < end; ) {
      const size = doc.nodeAt(at)?.nodeSize;
      if (!size) break;
      out.push(Decoration.node(at, at + size, { class: `redline ${names} ${ink.names}` }, spec));
      at += size;
    }
    return out;
  };
  switch (hunk.kind) {
    case 'replace': {
      const out: Decoration[] = [];
      if (hunk.quoted.length > 0)
        out.push(
          Decoration.widget(start, () => drawSlice(hunk.quoted, 'del', ink, drawing), {
            side: print.size > 0 ? -1 : 1,
            key: `del ${sliceWords(hunk.quoted)}`,
            ...spec,
          }),
        );
      if (print.size > 0)
        out.push(
          inline(start, end, 'ins', ink, 'ins', spec),
          ...pilcrows(hunk.content, start, ink, spec),
        );
      return out;
    }
    case 'insert':
      return [...nodesBetween('redline-block-ins'), inline(start, end, 'ins', ink, 'ins', spec)];
    case 'delete':
      return [
        Decoration.widget(start, () => drawBlocks([hunk.quoted], 'del', ink, drawing), {
          side: -1,
          key: `gone ${hunk.block}`,
          ...spec,
        }),
      ];
    case 'rows':
      if (print.size > 0)
        return [
          ...nodesBetween('redline-row redline-row-ins'),
          inline(start, end, 'ins', ink, 'ins', spec),
        ];
      return (print.rows ?? []).map((row) =>
        Decoration.widget(start, () => drawInkRow(row, 'del', ink, drawing), {
          side: -1,
          key: `gone ${row.id}`,
          ...spec,
        }),
      );
    case 'format':
      return [inline(start, end, 'span', ink, 'format', spec)];
    case 'retype':
      return nodesBetween('redline-retype');
  }
}

/** All decorations of one changed region. `draft` is the document of the draft, `base` where the region starts in it. */
export function regionDecorations(
  draft: Node,
  base: number,
  doc: Node,
  placed: PlacedRegion,
  ink: Ink,
  drawing: Drawing,
): Decoration[] {
  const { region } = placed;
  const drawn = placedPrints(draft, base, placed).flatMap(({ print, start }) =>
    ownDecorations(doc, print, start, ink, drawing, { region }),
  );
  return [...drawn, ...bars(placed, ink)];
}

/** A bar in the margin at each changed paragraph. */
function bars({ region, pos }: PlacedRegion, ink: Ink): Decoration[] {
  if (region.hunks.length === 0) return [];
  let at = pos;
  return region.nodes.flatMap((node) => {
    const from = at;
    at += node.nodeSize;
    if (!node.isTextblock) return [];
    return [Decoration.node(from, at, { class: `doc-changed ${ink.names}` }, { region })];
  });
}
