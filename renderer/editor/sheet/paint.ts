import type { Drawing } from './draw';
import { drawPageBlock, type PageDrawing } from './drawPage';
import { element } from './element';
import type { PageBlock, PageContainer } from './page';

interface Painted {
  key: unknown;
  dom: HTMLElement;
}

const LABELS: Partial<Record<PageContainer['kind'], string>> = {
  header: 'Page header',
  footer: 'Page footer',
  'text-box': 'Text box',
};

type Kind = Pick<PageContainer, 'id' | 'kind'>;

function labelOf({ id, kind }: Kind, drawing: Drawing): string {
  if (kind === 'footnote' || kind === 'endnote')
    return `${kind === 'footnote' ? 'Footnote' : 'Endnote'} ${drawing.notes.get(id) ?? ''}`.trim();
  return LABELS[kind] ?? '';
}

/** The element of a container, with what it is called where it is not the body. */
export function drawSection(container: Kind, empty: boolean, drawing: Drawing): HTMLElement {
  const made = element('div', `doc-container doc-container-${container.kind}`);
  made.dataset.container = container.id;
  const label = labelOf(container, drawing);
  if (label) {
    made.setAttribute('aria-label', label);
    made.dataset.label = drawing.notes.get(container.id) ?? label;
  }
  // no landmarks: a document may have many headers of one name
  if (container.kind === 'footnote' || container.kind === 'endnote')
    made.setAttribute('role', 'doc-footnote');
  else if (label) made.setAttribute('role', 'group');
  if (empty && (container.kind === 'header' || container.kind === 'footer'))
    made.classList.add('doc-container-empty');
  return made;
}

const isEmpty = ({ blocks }: PageContainer): boolean =>
  blocks.every((block) => block.type === 'text' && block.runs.length === 0);

/** What a block is drawn from: the draft's own object while nothing in it changes, else all of it in one string. */
const keyOf = (block: PageBlock, generation: number): unknown =>
  block.key ?? `${generation} ${JSON.stringify(block)}`;

/** Puts `wanted` into `parent` in order, in place of `before`, moving as few elements as it can. */
function place(
  parent: HTMLElement,
  wanted: readonly HTMLElement[],
  before: readonly HTMLElement[],
): void {
  if (wanted.length === before.length && wanted.every((dom, i) => dom === before[i])) return;
  const keep = new Set<Node>(wanted);
  for (const dom of before) if (!keep.has(dom)) dom.remove();
  let at: Element | null = parent.firstElementChild;
  for (const dom of wanted)
    if (dom === at) at = at.nextElementSibling;
    else parent.insertBefore(dom, at);
}

interface PaintedSection {
  dom: HTMLElement;
  blocks: Map<string, Painted>;
  placed: readonly HTMLElement[];
}

/**
 * Paints pages into `root`. Blocks drawn from the same keep their elements from one painting to the next, so that
 * what one amendment changes is all that is drawn anew. `generation` says that changes look otherwise than before.
 */
export function painter(root: HTMLElement) {
  const sections = new Map<string, PaintedSection>();
  let placed: readonly HTMLElement[] = [];
  let fair: boolean | null = null;
  return (page: readonly PageContainer[], drawing: PageDrawing, generation: number): void => {
    if (fair !== drawing.fair) for (const { blocks } of sections.values()) blocks.clear();
    fair = drawing.fair;
    const wanted = page.map((container) => {
      const known: PaintedSection = sections.get(container.id) ?? {
        dom: drawSection(container, isEmpty(container), drawing),
        blocks: new Map(),
        placed: [],
      };
      const now = new Map<string, Painted>();
      for (const block of container.blocks) {
        const key = keyOf(block, generation);
        const old = known.blocks.get(block.id);
        now.set(
          block.id,
          old && old.key === key ? old : { key, dom: drawPageBlock(block, drawing) },
        );
      }
      const doms = [...now.values()].map(({ dom }) => dom);
      place(known.dom, doms, known.placed);
      sections.set(container.id, { dom: known.dom, blocks: now, placed: doms });
      known.dom.classList.toggle('doc-container-deleted', container.status === 'deleted');
      return known.dom;
    });
    place(root, wanted, placed);
    placed = wanted;
  };
}
