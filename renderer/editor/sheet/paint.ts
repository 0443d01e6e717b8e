import { isNote } from '../../../shared/document/notes';
import { type Drawing, nameNote } from './draw';
import { drawShell, fillShell, type PageDrawing } from './drawPage';
import { element } from './element';
import { grouping, place } from './grouping';
import { type Heights, heightsOf, keepHeights } from './heights';
import { NEAR } from './near';
import type { PageBlock, PageContainer } from './page';

/** A section with the blocks that it is to have. */
interface Made {
  known: PaintedSection;
  now: Map<string, Painted>;
}

/** A block of the page and its element, which at first may be empty. */
export interface Painted {
  key: unknown;
  block: PageBlock;
  dom: HTMLElement;
  /** How high it and what is in it stood before it was drawn anew. */
  heights?: Heights;
}

const LABELS: Partial<Record<PageContainer['kind'], string>> = {
  header: 'Page header',
  footer: 'Page footer',
  'text-box': 'Text box',
};

type Kind = Pick<PageContainer, 'id' | 'kind'>;

/** The element of a container, with what it is called where it is not the body. */
export function drawSection(container: Kind, empty: boolean, drawing: Drawing): HTMLElement {
  const made = element('div', `doc-container doc-container-${container.kind}`);
  made.dataset.container = container.id;
  const label = LABELS[container.kind];
  if (label) {
    made.setAttribute('aria-label', label);
    made.dataset.label = label;
  }
  // no landmarks: a document may have many headers of one name
  if (isNote(container)) {
    made.setAttribute('role', 'doc-footnote');
    nameNote(made, drawing);
  } else if (label) made.setAttribute('role', 'group');
  if (empty && (container.kind === 'header' || container.kind === 'footer'))
    made.classList.add('doc-container-empty');
  return made;
}

const isEmpty = ({ blocks }: PageContainer): boolean =>
  blocks.every((block) => block.type === 'text' && block.runs.length === 0);

/** What a block is drawn from: the draft's own object while nothing in it changes, else all of it in one string. */
function keyOf(block: PageBlock, generation: number, drawing: PageDrawing): unknown {
  if (block.key !== null) return block.key;
  const other =
    block.type !== 'placeholder' && block.moved ? drawing.number(block.moved.block) : '';
  return `${generation} ${other} ${JSON.stringify(block)}`;
}

interface PaintedSection {
  dom: HTMLElement;
  /** Puts its blocks into it. */
  fill: ReturnType<typeof grouping>;
  blocks: Map<string, Painted>;
}

/** One whose parts are laid out one by one, and whose height somebody sees: asking it of others would lay them out. */
const isTallTable = (dom: HTMLElement): boolean =>
  dom.classList.contains('doc-table') && dom.closest(`.${NEAR}`) !== null;

function newSection(container: PageContainer, drawing: Drawing): PaintedSection {
  const dom = drawSection(container, isEmpty(container), drawing);
  return { dom, fill: grouping(dom), blocks: new Map() };
}

/** What is painted on a page. */
export interface Painter {
  /**
   * Makes a page ready step by step, with time for others between. What comes of it puts it in place of the one before,
   * at once. `generation` says that changes look otherwise than before.
   */
  prepare: (
    page: readonly PageContainer[],
    drawing: PageDrawing,
    generation: number,
  ) => Generator<void, () => void>;
  /** All blocks in reading order. */
  order: () => readonly Painted[];
  /** Draws what is in a block that is still empty; gives its element. */
  draw: (one: Painted) => HTMLElement;
  /** The blocks that are still empty, in reading order. */
  undrawn: () => Iterable<Painted>;
}

/** Longest that one step of painting takes, in milliseconds. */
const SLICE = 12;

/** Up to so many blocks that look otherwise than before are drawn at once. */
const FEW = 60;

/**
 * Paints pages into `root`. Blocks drawn from the same keep their elements from one painting to the next, so that
 * what one amendment changes is all that is drawn anew. Where many come new they are left empty: whoever shows the page
 * draws what is in view, and the rest little by little (see `drawOver`). What is drawn out of sight costs no layout.
 * @param drawnNow is told each element that is drawn
 */
export function painter(root: HTMLElement, drawnNow: (dom: HTMLElement) => void): Painter {
  const sections = new Map<string, PaintedSection>();
  let placed: readonly HTMLElement[] = [];
  let latest: PageDrawing | null = null;
  let all: readonly Painted[] = [];
  let undrawn = new Set<Painted>();

  const draw = (one: Painted): HTMLElement => {
    if (!undrawn.delete(one)) return one.dom;
    fillShell(one.dom, one.block, latest as PageDrawing);
    if (one.heights) keepHeights(one.dom, one.heights);
    drawnNow(one.dom);
    return one.dom;
  };

  const prepare: Painter['prepare'] = function* (page, drawing, generation) {
    const anew = latest?.fair !== drawing.fair;
    const made: Made[] = [];
    let until = performance.now() + SLICE;
    for (const container of page) {
      const known = sections.get(container.id) ?? newSection(container, drawing);
      const now = new Map<string, Painted>();
      for (const block of container.blocks) {
        const key = keyOf(block, generation, drawing);
        const old = known.blocks.get(block.id);
        const same = old && !anew && old.key === key;
        now.set(block.id, same ? old : { key, block, dom: drawShell(block, drawing) });
        if (performance.now() < until) continue;
        yield;
        until = performance.now() + SLICE;
      }
      made.push({ known, now });
    }

    return () => commit(page, made, drawing, anew);
  };

  const commit = (
    page: readonly PageContainer[],
    made: readonly Made[],
    drawing: PageDrawing,
    anew: boolean,
  ) => {
    const before = undrawn;
    undrawn = new Set();
    latest = drawing;
    const changed: Painted[] = [];
    const wanted = page.map((container, i) => {
      const { known, now } = made[i] as Made;
      for (const [id, one] of now) {
        const old = known.blocks.get(id);
        if (old === undefined || before.has(old)) undrawn.add(one);
        else if (one !== old) {
          if (!anew && isTallTable(old.dom)) one.heights = heightsOf(old.dom);
          undrawn.add(one);
          changed.push(one);
        }
      }
      known.fill(new Map([...now].map(([id, { dom }]) => [id, dom])));
      sections.set(container.id, { ...known, blocks: now });
      for (const status of ['deleted', 'inserted'] as const)
        known.dom.classList.toggle(`doc-container-${status}`, container.status === status);
      return known.dom;
    });
    place(root, wanted, placed);
    placed = wanted;
    all = made.flatMap(({ now }) => [...now.values()]);
    if (changed.length <= FEW) for (const one of changed) draw(one);
  };

  return { prepare, draw, order: () => all, undrawn: () => undrawn };
}
