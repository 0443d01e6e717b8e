import { acceptBlock } from '../../../shared/amendment/accept';
import { type RedlineContainer, redline, type View } from '../../../shared/amendment/redline';
import { computeNumbers } from '../../../shared/document/numbering';
import type { DocumentTree } from '../../../shared/document/types';
import { type FeedbackMark, type Ink, inkOf, type Shown } from '../shown';
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

type NumberedInk = Ink & { number: number };

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

/** Draft's numbers for what the draft holds, the fair copy's for what is new; in the fair copy only its own. */
function shownNumbers(
  tree: DocumentTree,
  containers: readonly RedlineContainer[],
  view: View,
): Map<string, string> {
  const draft = numbersOf(tree);
  if (view === 'draft') return draft;
  const fair = computeNumbers(result(tree, containers));
  return view === 'fair' ? fair : new Map([...fair, ...draft]);
}

/** Sets the numbers that changed since the last painting; what was painted anew has its own already. */
function renumber(root: HTMLElement, before: Map<string, string>, now: Map<string, string>): void {
  const changed = new Set<string>();
  for (const [id, number] of now) if (before.get(id) !== number) changed.add(id);
  for (const id of before.keys()) if (!now.has(id)) changed.add(id);
  if (changed.size === 0) return;
  for (const dom of root.querySelectorAll<HTMLElement>('[data-block]')) {
    const id = dom.dataset.block as string;
    if (changed.has(id)) setNumber(dom, now.get(id));
  }
}

/** Opens a sheet in `root`, which it fills. */
export function openSheet(root: HTMLElement, mediaUrl: Drawing['mediaUrl']): Sheet {
  const paint = painter(root);
  let inks = new Map<string, NumberedInk>();
  let numbers: Map<string, string> | null = null;
  let generation = 0;

  /** The inks of all amendments shown; a new generation when one looks otherwise than before. */
  const take = (sets: readonly Shown[], held: ReadonlySet<string>) => {
    const now = new Map<string, NumberedInk>();
    let changed = false;
    for (const shown of sets) {
      const collides = shown.collides || held.has(shown.id);
      const ink = { ...inkOf({ ...shown, collides }), number: shown.number };
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
    const now = shownNumbers(tree, containers, view);
    const fair = view === 'fair';
    const drawing: PageDrawing = {
      mediaUrl,
      fair,
      notes: notesOf(tree),
      ink: (id) => inks.get(id),
      feedback: (id) => feedback.find((mark) => mark.id === id)?.number,
      number: (id) => now.get(id),
    };
    paint(layPage(containers, overlaysOf(tree, feedback, marked), fair), drawing, generation);
    if (numbers) renumber(root, numbers, now);
    numbers = now;
  };

  return { show };
}
