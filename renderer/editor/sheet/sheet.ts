import { acceptBlock } from '../../../shared/amendment/accept';
import { type RedlineContainer, redline, type View } from '../../../shared/amendment/redline';
import type { Position } from '../../../shared/amendment/types';
import { isNote, noteNumbers } from '../../../shared/document/notes';
import { computeNumbers } from '../../../shared/document/numbering';
import type { Block, DocumentTree } from '../../../shared/document/types';
import type { Findable } from '../find/findable';
import { notesOf, numbersOf } from '../of-tree';
import type { FeedbackMark, Shown } from '../shown';
import {
  drawBlockOf,
  firstOf,
  lift,
  liftSelected,
  moveAt,
  neighbourChange,
  setRoving,
} from './changes';
import { type Drawing, renumberNotes } from './draw';
import { drawOver } from './drawOver';
import type { PageDrawing } from './drawPage';
import { findableSheet } from './find';
import { blocksInView } from './in-view';
import { type Inks, inksAfter, NO_INKS } from './inks';
import { setNumber } from './numbers';
import { overlaysOf } from './overlays';
import { layPage } from './page';
import { painter } from './paint';
import { type Point, pointOf } from './points';
import { keepInView, placeOf, scrollerOf } from './scroll';

export interface SheetContent {
  tree: DocumentTree;
  sets: readonly Shown[];
  view: View;
  feedback: readonly FeedbackMark[];
  /** In the draft, the words that amendments strike are marked lightly. */
  going?: boolean;
}

/** A page that shows a document, painted again with each `show`. */
export interface Sheet {
  show: (content: SheetContent) => void;
  /** As `show`; a long document is worked out step by step, with time for others between. `shown` is told at the end. */
  showSoon: (content: SheetContent, shown: () => void) => void;
  /** Lifts an amendment's changes; the first of them is the one that Tab reaches. */
  select: (amendment: string | null) => void;
  /** The change after or before the one where someone is; null at the end. */
  neighbour: (by: 1 | -1) => HTMLElement | null;
  /** The first element that shows an amendment. */
  firstOf: (amendment: string) => HTMLElement | null;
  /** The line that says of a moved block where its other end is. */
  moveAt: (block: string) => HTMLElement | null;
  /** Where on the page a place of the draft stands. */
  pointOf: (position: Position) => Point | null;
  /** Its words, to be found. */
  findable: Findable;
  close: () => void;
}

/** Blocks from which on a document is long. */
const LONG = 800;

const isLong = ({ containers }: DocumentTree): boolean =>
  containers.reduce((sum, { blocks }) => sum + blocks.length, 0) >= LONG;

/** The numbers of the notes as they come out; one that is struck keeps the draft's. */
function shownNotes(
  tree: DocumentTree,
  containers: readonly RedlineContainer[],
  view: View,
): ReadonlyMap<string, string> {
  if (view === 'draft' || !containers.some(isNote)) return notesOf(tree);
  const fair = noteNumbers(result(tree, containers));
  return new Map([...fair, ...[...notesOf(tree)].filter(([id]) => !fair.has(id))]);
}

/** Notes in the order of their numbers, struck ones behind: a new one stands where a reader looks for it. */
function inNoteOrder<C extends Pick<RedlineContainer, 'id' | 'kind'>>(
  containers: readonly C[],
  numbers: ReadonlyMap<string, string>,
): C[] {
  const order = new Map([...numbers.keys()].map((id, i) => [id, i]));
  const at = ({ id }: C) => order.get(id) ?? order.size;
  const sorted = (kind: string) =>
    containers.filter((one) => one.kind === kind).sort((a, b) => at(a) - at(b));
  const notes = { footnote: sorted('footnote'), endnote: sorted('endnote') };
  return containers.map((one) =>
    one.kind === 'footnote' || one.kind === 'endnote' ? (notes[one.kind].shift() as C) : one,
  );
}

/** The document with all changes made, as far as its numbers go. */
const result = (tree: DocumentTree, containers: readonly RedlineContainer[]): DocumentTree => ({
  ...tree,
  containers: containers.flatMap(({ id, kind, blocks, status, same }) =>
    status === 'deleted' ? [] : (same ?? { id, kind, blocks: acceptBlock(blocks) }),
  ),
});

/** What numbers are counted from: each paragraph's id and mark, in order. */
function outline(tree: DocumentTree): unknown[] {
  const out: unknown[] = [];
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks)
      if (block.type === 'text') out.push(block.id, block.mark);
      else if (block.type === 'table')
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
  };
  for (const { blocks } of tree.containers) visit(blocks);
  return out;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Numbers of one document after another, counted anew only when a paragraph came, went or became another kind. */
function numbering(): (tree: DocumentTree) => Map<string, string> {
  let known: { outline: unknown[]; numbers: Map<string, string> } | null = null;
  return (tree) => {
    const now = outline(tree);
    if (!known || !same(known.outline, now))
      known = { outline: now, numbers: computeNumbers(tree) };
    return known.numbers;
  };
}

/** The numbers shown: the draft's for what the draft numbers, the fair copy's for the rest. */
interface Numbers {
  draft: ReadonlyMap<string, string>;
  fair: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

const numberIn = ({ draft, fair }: Numbers, id: string): string | undefined =>
  draft.get(id) ?? fair.get(id);

/** In the fair copy only its own numbers count, in the draft only the draft's. */
function shownNumbers(
  tree: DocumentTree,
  containers: readonly RedlineContainer[],
  view: View,
  count: (tree: DocumentTree) => Map<string, string>,
): Numbers {
  const draft = numbersOf(tree);
  if (view === 'draft') return { draft, fair: NONE };
  const fair = count(result(tree, containers));
  if (view === 'fair') return { draft: NONE, fair };
  return { draft, fair: new Map([...fair].filter(([id]) => !draft.has(id))) };
}

/** Sets the numbers that changed since the last painting; what was painted anew has its own already. */
function renumber(root: HTMLElement, before: Numbers, now: Numbers): void {
  const changed = new Set<string>();
  const compare = (id: string) => {
    if (numberIn(before, id) !== numberIn(now, id)) changed.add(id);
  };
  const maps = [before.fair, now.fair];
  if (before.draft !== now.draft) maps.push(before.draft, now.draft);
  for (const map of maps) for (const id of map.keys()) compare(id);
  if (changed.size === 0) return;
  for (const dom of root.querySelectorAll<HTMLElement>('[data-block]')) {
    const id = dom.dataset.block as string;
    if (changed.has(id)) setNumber(dom, numberIn(now, id));
  }
}

/** The first paragraph that is being read, and how far below the pane's top it is, in pixels. */
function placeInView(root: HTMLElement): { block: string; top: number } | null {
  const pane = scrollerOf(root).getBoundingClientRect();
  const dom = blocksInView(root, pane)[0] as HTMLElement | undefined;
  const block = dom?.dataset.block;
  return dom && block ? { block, top: dom.getBoundingClientRect().top - pane.top } : null;
}

/** Scrolls to where someone was reading, when all of the page has been painted anew. */
function comeBack(root: HTMLElement, { block, top }: { block: string; top: number }): void {
  const find = () => root.querySelector(`[data-block="${CSS.escape(block)}"]`);
  if (find()) keepInView(root, () => placeOf(find() ?? root), top);
}

/** Opens a sheet in `root`, which it fills. */
export function openSheet(root: HTMLElement, mediaUrl: Drawing['mediaUrl']): Sheet {
  let selected: string | null = null;
  let shownFair: boolean | null = null;
  const page = painter(root, (dom) => lift(dom, selected));
  const over = drawOver(root, page);
  const { findable, changed } = findableSheet(root, page);
  let painted: Inks = NO_INKS;
  let numbers: Numbers | null = null;
  const count = numbering();

  function* steps({ tree, sets, view, feedback, going }: SheetContent): Generator<void, void> {
    const shown = view === 'draft' ? [] : sets;
    const { containers, held } = redline(tree, shown, view === 'draft' ? 'draft' : 'redline');
    const heldIds = new Set(held.map(({ set }) => set));
    // of two that collide neither holds yet
    const struck = going && view === 'draft' ? sets.filter(({ collides }) => !collides) : [];
    const inks = inksAfter(painted, struck.length > 0 ? struck : shown, heldIds);
    yield;
    const marked = view === 'redline' ? shown.filter(({ id }) => heldIds.has(id)) : [];
    const now = shownNumbers(tree, containers, view, count);
    const fair = view === 'fair';
    const drawing: PageDrawing = {
      mediaUrl,
      fair,
      notes: shownNotes(tree, containers, view),
      ink: (id) => inks.of.get(id),
      feedback: (id) => feedback.find((mark) => mark.id === id)?.number,
      number: (id) => numberIn(now, id),
    };
    const ordered = inNoteOrder(containers, drawing.notes);
    const laid = layPage(ordered, overlaysOf(tree, feedback, marked, struck), fair);
    yield;
    const paint = yield* page.prepare(laid, drawing, inks.generation);
    const place = shownFair === null || shownFair === fair ? null : placeInView(root);
    shownFair = fair;
    paint();
    painted = inks;
    if (numbers) renumber(root, numbers, now);
    numbers = now;
    if (drawing.notes.size > 0) renumberNotes(root, drawing);
    setRoving(page, root, selected);
    if (place) comeBack(root, place);
    over.start();
    changed();
  }

  let waiting = 0;
  let under: { going: Generator<void, void>; shown: () => void } | null = null;
  const finish = () => {
    if (!under) return;
    if (under.going.next().done) done();
    else waiting = window.setTimeout(finish);
  };
  const done = () => {
    const { shown } = under ?? {};
    under = null;
    shown?.();
  };
  const stop = () => {
    clearTimeout(waiting);
    under = null;
  };
  /** Whoever asks for a change before the page is there does not wait for it step by step. */
  const finishNow = () => {
    if (!under) return;
    clearTimeout(waiting);
    for (const _ of under.going);
    done();
  };
  const show = (content: SheetContent) => {
    stop();
    for (const _ of steps(content));
  };

  return {
    show,
    showSoon: (content, shown) => {
      stop();
      if (isLong(content.tree)) {
        under = { going: steps(content), shown };
        waiting = window.setTimeout(finish);
      } else {
        show(content);
        shown();
      }
    },
    select: (amendment) => {
      selected = amendment;
      liftSelected(root, selected);
      setRoving(page, root, selected);
    },
    neighbour: (by) => {
      finishNow();
      return neighbourChange(page, by, selected);
    },
    firstOf: (amendment) => firstOf(page, amendment),
    moveAt: (block) => moveAt(page, block),
    pointOf: (position) => {
      drawBlockOf(page, position.block);
      return pointOf(root, position);
    },
    findable,
    close: () => {
      stop();
      over.stop();
    },
  };
}
