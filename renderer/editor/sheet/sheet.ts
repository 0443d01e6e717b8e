import { apply } from '../../../shared/amendment/apply';
import { redline, type View } from '../../../shared/amendment/redline';
import { computeNumbers } from '../../../shared/document/numbering';
import type { DocumentTree } from '../../../shared/document/types';
import { type FeedbackMark, type Ink, inkOf, type Shown } from '../shown';
import { type Drawing, noteNumbers } from './draw';
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

const draftNumbers = new WeakMap<DocumentTree, Map<string, string>>();

function numbersOf(tree: DocumentTree): Map<string, string> {
  const numbers = draftNumbers.get(tree) ?? computeNumbers(tree);
  draftNumbers.set(tree, numbers);
  return numbers;
}

/** Opens a sheet in `root`, which it fills. */
export function openSheet(root: HTMLElement, mediaUrl: Drawing['mediaUrl']): Sheet {
  const paint = painter(root);
  let inks = new Map<string, NumberedInk>();
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
    const overlays = overlaysOf(tree, feedback, marked);
    const fair = view === 'fair';
    paint(
      layPage(containers, overlays, fair),
      {
        mediaUrl,
        notes: noteNumbers(tree),
        fair,
        ink: (id) => inks.get(id),
        feedback: (id) => feedback.find((mark) => mark.id === id)?.number,
      },
      generation,
    );
    number(tree, shown, fair);
  };

  /** Draft's numbers for what the draft holds, the fair copy's for what is new; in the fair copy only its own. */
  const number = (tree: DocumentTree, shown: readonly Shown[], fair: boolean) => {
    const draft = numbersOf(tree);
    const result = shown.length > 0 ? computeNumbers(apply(tree, shown).tree) : draft;
    for (const dom of root.querySelectorAll<HTMLElement>('[data-block]')) {
      const id = dom.dataset.block ?? '';
      setNumber(dom, fair ? result.get(id) : (draft.get(id) ?? result.get(id)));
    }
  };

  return { show };
}
