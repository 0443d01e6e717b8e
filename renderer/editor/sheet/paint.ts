import { element } from './draw';
import { drawPageBlock, type PageDrawing } from './drawPage';
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

function labelOf({ id, kind }: PageContainer, drawing: PageDrawing): string {
  if (kind === 'footnote' || kind === 'endnote')
    return `${kind === 'footnote' ? 'Footnote' : 'Endnote'} ${drawing.notes.get(id) ?? ''}`.trim();
  return LABELS[kind] ?? '';
}

function section(container: PageContainer, drawing: PageDrawing): HTMLElement {
  const made = element('section', `doc-container doc-container-${container.kind}`);
  made.dataset.container = container.id;
  const label = labelOf(container, drawing);
  if (label) {
    made.setAttribute('aria-label', label);
    made.dataset.label = drawing.notes.get(container.id) ?? label;
  }
  if (container.kind === 'footnote' || container.kind === 'endnote')
    made.setAttribute('role', 'doc-footnote');
  return made;
}

/** What a block is drawn from: the draft's own object while nothing in it changes, else all of it in one string. */
const keyOf = (block: PageBlock, generation: number): unknown =>
  block.key ?? `${generation} ${JSON.stringify(block)}`;

/** Puts `wanted` into `parent` in order, moving as few elements as it can. */
function place(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set<Node>(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at: Element | null = parent.firstElementChild;
  for (const dom of wanted)
    if (dom === at) at = at.nextElementSibling;
    else parent.insertBefore(dom, at);
}

/**
 * Paints pages into `root`. Blocks drawn from the same keep their elements from one painting to the next, so that
 * what one amendment changes is all that is drawn anew. `generation` says that changes look otherwise than before.
 */
export function painter(root: HTMLElement) {
  const sections = new Map<string, { dom: HTMLElement; blocks: Map<string, Painted> }>();
  let fair: boolean | null = null;
  return (page: readonly PageContainer[], drawing: PageDrawing, generation: number): void => {
    if (fair !== drawing.fair) for (const { blocks } of sections.values()) blocks.clear();
    fair = drawing.fair;
    const wanted = page.map((container) => {
      const known = sections.get(container.id) ?? {
        dom: section(container, drawing),
        blocks: new Map<string, Painted>(),
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
      sections.set(container.id, { dom: known.dom, blocks: now });
      known.dom.classList.toggle('doc-container-deleted', container.status === 'deleted');
      place(
        known.dom,
        [...now.values()].map(({ dom }) => dom),
      );
      return known.dom;
    });
    place(root, wanted);
  };
}
