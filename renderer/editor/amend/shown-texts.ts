import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { TextBlock } from '../../../shared/document/types';
import { readingsOf, type Searched } from '../find/search';
import { amendingOf, baseOfRegion } from './amending';
import { placedPrints } from './footprint';
import { sectionPlaces } from './note-numbers';
import { type Marked, type Run, runsOf, textsIn, textsInRow, wholeRun } from './reads';
import { textOf } from './segments';

/** A paragraph as it is seen while one writes: with what is struck in it, and what other amendments put in. */
export interface ShownText extends Searched {
  /** Where it begins in the document; for one that stands on the page only, where that is. */
  pos: number;
  /** The document's paragraph; null for one that stands on the page only. */
  node: Node | null;
  runs: readonly Run[];
}

interface Paragraph {
  pos: number;
  node: Node;
}

/** The index of the last paragraph that begins at or before a place; -1 for none. */
function paragraphAt(paragraphs: readonly Paragraph[], pos: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Paragraph).pos <= pos) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stands on the page beside the document's own words: in its paragraphs, and between them. */
interface Beside {
  inside: Map<Node, Marked[]>;
  between: { pos: number; text: TextBlock }[];
}

function besideOf(state: EditorState, paragraphs: readonly Paragraph[]): Beside {
  const { setting, regions, others } = amendingOf(state);
  const inside: Beside['inside'] = new Map();
  const between: Beside['between'] = [];
  const put = (node: Node, one: Marked) => {
    const list = inside.get(node);
    if (list) list.push(one);
    else inside.set(node, [one]);
  };
  const stretch = (from: number, to: number, status: Run['status']) => {
    if (status === 'kept') return;
    for (let i = Math.max(0, paragraphAt(paragraphs, from)); i < paragraphs.length; i++) {
      const { node, pos } = paragraphs[i] as Paragraph;
      if (pos >= to) break;
      put(node, { from: from - pos - 1, to: to - pos - 1, status });
    }
  };
  const slice = (pos: number, marked: Omit<Extract<Marked, { at: number }>, 'at'>) => {
    const paragraph = paragraphs[paragraphAt(paragraphs, pos)];
    if (paragraph) put(paragraph.node, { at: pos - paragraph.pos - 1, ...marked });
  };
  const blocks = (pos: number, texts: readonly TextBlock[]) => {
    for (const text of texts) between.push({ pos, text });
  };

  for (const placed of regions)
    for (const { print, start } of placedPrints(
      setting.draft,
      baseOfRegion(setting, placed.region),
      placed,
    )) {
      const { hunk, size, rows = [] } = print;
      if (hunk.kind === 'replace') {
        const side = size > 0 ? -1 : 1;
        if (hunk.quoted.length > 0) slice(start, { side, slice: hunk.quoted, status: 'deleted' });
        stretch(start, start + size, 'inserted');
      } else if (hunk.kind === 'delete') blocks(start, textsIn(hunk.quoted));
      else if (hunk.kind === 'rows' && size === 0) blocks(start, rows.flatMap(textsInRow));
    }
  for (const { from, to, words } of others)
    if (words === 'gone') stretch(from, to, 'deleted');
    else if (words && 'slice' in words)
      slice(to, { side: -1, slice: words.slice, status: 'inserted' });
    else if (words) blocks(to, words.texts);
  return { inside, between };
}

/** What changed paragraphs were found in last: the same as long as the same is seen in them. */
const sources = new WeakMap<Node, { runs: Run[]; key: string }>();

function runsIn(node: Node, marked: readonly Marked[]): Run[] {
  const runs = runsOf(textOf(node), marked);
  const key = JSON.stringify(runs);
  const known = sources.get(node);
  if (known?.key === key) return known.runs;
  sources.set(node, { runs, key });
  return runs;
}

/** All paragraphs that are seen while one writes, in the order in which they stand. */
export function shownTexts(state: EditorState): ShownText[] {
  const paragraphs: Paragraph[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) paragraphs.push({ pos, node });
    return !node.isTextblock;
  });
  const { inside, between } = besideOf(state, paragraphs);
  const own = paragraphs.map(({ pos, node }): ShownText => {
    const marked = inside.get(node);
    const runs = marked ? runsIn(node, marked) : [];
    const reads = () => (marked ? readingsOf(runs) : readingsOf(runsOf(textOf(node), [])));
    return { id: node.attrs.id, source: marked ? runs : node, readings: reads, pos, node, runs };
  });
  const places = sectionPlaces(amendingOf(state).setting.base, state.doc);
  if (between.length === 0 && !places) return own;
  const others = between.map(({ pos, text }): ShownText => {
    const runs = [wholeRun(text)];
    return { id: text.id, source: text, readings: () => readingsOf(runs), pos, node: null, runs };
  });
  // what stands at a place comes before the paragraph that begins there
  const all = [...others, ...own].sort((a, b) => a.pos - b.pos);
  if (!places) return all;
  // new notes stand among the draft's on the page, and last in the document
  const placeOf = ({ pos }: ShownText) =>
    places.get(state.doc.childAfter(Math.min(pos, state.doc.content.size - 1)).node?.attrs.id) ?? 0;
  return all
    .map((text) => ({ text, place: placeOf(text) }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
}
