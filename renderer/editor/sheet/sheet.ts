import { acceptBlock } from '../../../shared/amendment/accept';
import { type RedlineContainer, redline, type View } from '../../../shared/amendment/redline';
import { computeNumbers } from '../../../shared/document/numbering';
import type { Block, DocumentTree } from '../../../shared/document/types';
import { type FeedbackMark, type Ink, inkOf, nameOf, type Shown } from '../shown';
import { type Drawing, noteNumbers } from './draw';
import type { PageDrawing } from './drawPage';
import { setNumber } from './numbers';
import { overlaysOf } from './overlays';
import { layPage } from './page';
import { painter } from './paint';

export interface SheetContent {
  tree: DocumentTree;
  sets: readonly Shown[];
  view: View;
  feedback: readonly FeedbackMark[];
}

/** A page that shows a document, painted again with each `show`. */
export interface Sheet {
  show: (content: SheetContent) => void;
}

type NamedInk = Ink & { name: string };

/** A function of a document that is asked again and again of the same one. */
function oncePerTree<T>(make: (tree: DocumentTree) => T): (tree: DocumentTree) => T {
  const made = new WeakMap<DocumentTree, T>();
  return (tree) => {
    let value = made.get(tree);
    if (value === undefined) {
      value = make(tree);
      made.set(tree, value);
    }
    return value;
  };
}

const numbersOf = oncePerTree(computeNumbers);
const notesOf = oncePerTree(noteNumbers);

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

/** Opens a sheet in `root`, which it fills. */
export function openSheet(root: HTMLElement, mediaUrl: Drawing['mediaUrl']): Sheet {
  const paint = painter(root);
  let inks = new Map<string, NamedInk>();
  let numbers: Numbers | null = null;
  let generation = 0;
  const count = numbering();

  /** The inks of all amendments shown; a new generation when one looks otherwise than before. */
  const take = (sets: readonly Shown[], held: ReadonlySet<string>) => {
    const now = new Map<string, NamedInk>();
    let changed = false;
    for (const shown of sets) {
      const collides = shown.collides || held.has(shown.id);
      const ink = { ...inkOf({ ...shown, collides }), name: nameOf(shown) };
      const old = inks.get(shown.id);
      changed ||= old !== undefined && (old.names !== ink.names || old.title !== ink.title);
      now.set(shown.id, ink);
    }
    if (changed) generation += 1;
    inks = now;
  };

  const show = ({ tree, sets, view, feedback }: SheetContent) => {
    const shown = view === 'draft' ? [] : sets;
    const { containers, held } = redline(tree, shown, view === 'draft' ? 'draft' : 'redline');
    const heldIds = new Set(held.map(({ set }) => set));
    take(shown, heldIds);
    const marked = view === 'redline' ? shown.filter(({ id }) => heldIds.has(id)) : [];
    const now = shownNumbers(tree, containers, view, count);
    const fair = view === 'fair';
    const drawing: PageDrawing = {
      mediaUrl,
      fair,
      notes: notesOf(tree),
      ink: (id) => inks.get(id),
      feedback: (id) => feedback.find((mark) => mark.id === id)?.number,
      number: (id) => numberIn(now, id),
    };
    paint(layPage(containers, overlaysOf(tree, feedback, marked), fair), drawing, generation);
    if (numbers) renumber(root, numbers, now);
    numbers = now;
  };

  return { show };
}
