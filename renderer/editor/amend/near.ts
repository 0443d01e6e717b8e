import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { blocksOnSheet, within } from '../sheet/in-view';
import { scrollerOf } from '../sheet/scroll';
import { amendingOf } from './amending';
import { keepHeight } from './heights';
import { newNotes } from './notes';
import type { Zone } from './zones';

/** A stretch of the document, between blocks. */
interface Range {
  from: number;
  to: number;
}

/** What of the document is drawn: the blocks near the view and near the ends of the selection. */
interface Near {
  /** Near the view, as it was looked at last; null before. */
  view: Range | null;
  /** Drawn for a screen reader, wherever the view goes; null where none is at work. */
  read: Range | null;
  ranges: Range[];
  /** The others' places that are in them. */
  drawn: DecorationSet;
  /** Marks on the blocks that came near or went far just now, so that the view looks at them again. */
  turned: DecorationSet;
  /** All of the others' places, of which some are in `drawn`. */
  all: readonly Zone[];
}

const key = new PluginKey<Near>('near');

const NONE = DecorationSet.empty;

/** How far above and below what is in view blocks are drawn, in pixels. */
const AHEAD = 2_000;

/** Paragraphs drawn before and after an end of the selection. */
const BESIDE = 40;

const near = (state: EditorState): Near => key.getState(state) as Near;

const holds = ({ from, to }: Range, pos: number): boolean => from <= pos && pos <= to;

/** Whether what stands at a place of the document is drawn. */
export const isNear = (state: EditorState, pos: number): boolean =>
  key.getState(state)?.ranges.some((range) => holds(range, pos)) ?? true;

/** The blocks of a flow around a place. */
function around(doc: Node, pos: number): Range {
  const $pos = doc.resolve(pos);
  if ($pos.depth < 1) return { from: pos, to: pos };
  const flow = $pos.node(1);
  const at = $pos.index(1);
  let [from, to] = [$pos.start(1), $pos.end(1)];
  for (let i = 0; i < at - BESIDE; i++) from += flow.child(i).nodeSize;
  for (let i = at + BESIDE + 1; i < flow.childCount; i++) to -= flow.child(i).nodeSize;
  return { from, to };
}

/** The blocks of the flows that are within a range: nodes and where they stand. */
function* blocksIn(doc: Node, range: Range): Generator<[Node, number]> {
  let flowAt = 0;
  for (const flow of doc.children) {
    let at = flowAt + 1;
    flowAt += flow.nodeSize;
    if (flowAt < range.from || at > range.to) continue;
    for (const block of flow.children) {
      if (at > range.to) break;
      if (at + block.nodeSize >= range.from) yield [block, at];
      at += block.nodeSize;
    }
  }
}

/** Where the blocks of some ranges stand. */
function placesIn(doc: Node, ranges: readonly Range[]): Map<number, Node> {
  const places = new Map<number, Node>();
  for (const range of ranges) for (const [block, at] of blocksIn(doc, range)) places.set(at, block);
  return places;
}

/**
 * Marks on the blocks that are in one of two lots of ranges only. They go with the next transaction: each costs a
 * keystroke time for every block of the document.
 */
function turnedBetween(doc: Node, before: readonly Range[], now: readonly Range[]): DecorationSet {
  const [old, fresh] = [placesIn(doc, before), placesIn(doc, now)];
  const turned = [...old, ...fresh].filter(([at]) => old.has(at) !== fresh.has(at));
  return DecorationSet.create(
    doc,
    turned.map(([at, block]) => Decoration.node(at, at + block.nodeSize, {}, { turned: now })),
  );
}

/** The new notes, which stand elsewhere on the page than in the document: always drawn. */
function freshNotes(state: EditorState): Range | null {
  const [first] = newNotes(amendingOf(state).setting.base, state.doc);
  return first ? { from: first.pos, to: state.doc.content.size } : null;
}

/** What is to be drawn apart from the ends of the selection. */
type Looked = Pick<Near, 'view' | 'read'>;

function draw(state: EditorState, { view, read }: Looked, before: readonly Range[]): Near {
  const { doc, selection } = state;
  const ranges = [view, read, freshNotes(state)].filter((range) => range !== null);
  for (const end of [selection.anchor, selection.head])
    if (!ranges.some((range) => holds(range, end))) ranges.push(around(doc, end));
  const all = amendingOf(state).others;
  const zones = all.filter(({ from, to }) =>
    ranges.some((range) => from <= range.to && to >= range.from),
  );
  const drawn = DecorationSet.create(
    doc,
    zones.map((zone) => zone.draw(zone.from, zone.to)),
  );
  return { view, read, ranges, drawn, turned: turnedBetween(doc, before, ranges), all };
}

function follow(tr: Transaction, before: Near, state: EditorState): Near {
  const through = ({ from, to }: Range): Range => ({
    from: tr.mapping.map(from, -1),
    to: tr.mapping.map(to, 1),
  });
  const ranges = tr.docChanged ? before.ranges.map(through) : before.ranges;
  const looked: Partial<Looked> | undefined = tr.getMeta(key);
  if (looked) return draw(state, { ...before, ...looked }, ranges);
  const view = before.view && through(before.view);
  const read = before.read && through(before.read);
  const { others } = amendingOf(state);
  const anew = () => draw(state, { view, read }, ranges);
  if (!tr.docChanged && others !== before.all) return anew();
  const { anchor, head } = state.selection;
  if (![anchor, head].every((end) => ranges.some((range) => holds(range, end)))) return anew();
  const turned = NONE;
  if (!tr.docChanged) return before.turned === turned ? before : { ...before, turned };
  const notes = freshNotes(state);
  if (notes && !ranges.some(({ from, to }) => from <= notes.from && to >= notes.to)) return anew();
  const drawn = before.drawn.map(tr.mapping, tr.doc);
  return { view, read, ranges, drawn, turned, all: others };
}

/** Says that a stretch is in view. */
export const lookAt = (state: EditorState, view: Range): Transaction =>
  state.tr.setMeta(key, { view });

/** Draws what is near the view, when the view has moved beyond what was drawn. */
export function lookAround(view: EditorView): void {
  const blocks = blocksOnSheet(view.dom);
  if (blocks.length === 0) return;
  const pane = scrollerOf(view.dom).getBoundingClientRect();
  const { ranges } = near(view.state);
  const size = view.state.doc.content.size;
  const reach = (ahead: number): Range => {
    const [first, after] = within(blocks, {
      top: pane.top - ahead,
      bottom: pane.bottom + ahead,
    });
    const at = (index: number) => view.posAtDOM(blocks[index] as Element, 0);
    return {
      from: first <= 0 ? 0 : at(Math.min(first, blocks.length - 1)),
      to: after >= blocks.length ? size : at(after),
    };
  };
  const need = reach(AHEAD / 2);
  if (ranges.some(({ from, to }) => from <= need.from && to >= need.to)) return;
  for (const range of ranges)
    for (const [block, at] of blocksIn(view.state.doc, range)) {
      const dom = view.nodeDOM(at);
      if (dom instanceof HTMLElement) keepHeight(block, dom);
    }
  view.dispatch(lookAt(view.state, reach(AHEAD)));
}

/** Blocks drawn at a time where all are to be. */
const SLICE = 60;

/** A range with some more blocks at both ends. */
function grown(doc: Node, { from, to }: Range): Range {
  const blocks = [...blocksIn(doc, { from: 0, to: doc.content.size })].map(([, at]) => at);
  const first = blocks.findIndex((at) => at >= from);
  const after = blocks.findIndex((at) => at > to);
  const [above, below] = [first - SLICE, after + SLICE];
  return {
    from: above > 0 ? (blocks[above] as number) : 0,
    to: after >= 0 && below < blocks.length ? (blocks[below] as number) : doc.content.size,
  };
}

/**
 * Draws all of the document, piece by piece from the view outwards: a screen reader reads what is in the page, wherever
 * the view is.
 */
export function drawAll(view: EditorView): void {
  if (view.isDestroyed) return;
  const { doc } = view.state;
  const { view: inView, read } = near(view.state);
  if (read && read.from === 0 && read.to === doc.content.size) return;
  const range = read ?? inView;
  if (range) view.dispatch(view.state.tr.setMeta(key, { read: grown(doc, range) }));
  requestIdleCallback(() => drawAll(view), { timeout: 500 });
}

/** The state with what is around the caret drawn: a view may be opened on it. */
export const drawnAround = (state: EditorState): EditorState => {
  const range = around(state.doc, state.selection.head);
  return near(state).ranges.length > 0 ? state : state.apply(lookAt(state, range));
};

/**
 * Draws the blocks near what is in view, with the others' places in them: so an amendment of a long document opens
 * quickly, and a keystroke costs the same with five amendments as with five hundred. Places out of sight are closed to
 * writing all the same.
 */
export const nearZones = (): Plugin[] => [
  new Plugin<Near>({
    key,
    state: {
      init: () => ({ view: null, read: null, ranges: [], drawn: NONE, turned: NONE, all: [] }),
      apply: (tr, before, _old, state) => follow(tr, before, state),
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
    view: (view) => {
      // in the frame that shows it first, so that no empty place is seen
      const onScroll = ({ target }: Event) => {
        if (target instanceof globalThis.Node && target.contains(view.dom)) lookAround(view);
      };
      document.addEventListener('scroll', onScroll, { capture: true, passive: true });
      let frame = 0;
      const sizes = new ResizeObserver(() => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => lookAround(view));
      });
      sizes.observe(view.dom);
      return {
        destroy: () => {
          cancelAnimationFrame(frame);
          sizes.disconnect();
          document.removeEventListener('scroll', onScroll, { capture: true });
        },
      };
    },
  }),
  new Plugin({ props: { decorations: (state) => key.getState(state)?.turned } }),
];
