/** How far below a pane's top one reads, in pixels: there both sheets show the same place. */
const eyes = 140;

/** The innermost paragraph that is being read in a pane, and how far through it one is (0 to 1). */
function beingRead(pane: HTMLElement): { block: HTMLElement; through: number } | null {
  const box = pane.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + eyes);
  const block = at?.closest<HTMLElement>('[data-block]');
  if (!block || !pane.contains(block)) return null;
  const { top, height } = block.getBoundingClientRect();
  return { block, through: height > 0 ? (box.top + eyes - top) / height : 0 };
}

/** What stands before a paragraph, in its group or at the end of the one before. */
const before = (one: Element): Element | null =>
  one.previousElementSibling ??
  one.closest('.doc-group')?.previousElementSibling?.lastElementChild ??
  null;

/** The paragraph of another pane that stands for this one; for one that is not there, the end of one before it. */
function counterpart(
  pane: HTMLElement,
  block: HTMLElement,
): { block: HTMLElement; same: boolean } | null {
  for (let one: Element | null = block; one; one = before(one)) {
    const id = (one as HTMLElement).dataset.block;
    const other = id && pane.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
    if (other) return { block: other, same: one === block };
  }
  return null;
}

function follow(from: HTMLElement, to: HTMLElement): void {
  const read = beingRead(from);
  const other = read && counterpart(to, read.block);
  if (!read || !other) {
    to.scrollTop = from.scrollTop;
    return;
  }
  // Paragraphs out of sight are laid out only when they come near, so it looks again after the first jump.
  for (let again = 0; again < 3; again++) {
    const { top, height } = other.block.getBoundingClientRect();
    const by = top + height * (other.same ? read.through : 1) - to.getBoundingClientRect().top;
    if (Math.abs(by - eyes) < 1) return;
    to.scrollTop += by - eyes;
  }
}

export interface Together {
  /** From now on the other pane follows this one. */
  lead: (pane: HTMLElement) => void;
  stop: () => void;
}

/** Makes two panes that show one document scroll together, paragraph by paragraph: the one last touched leads. */
export function scrollTogether(panes: readonly [HTMLElement, HTMLElement]): Together {
  let leader: HTMLElement = panes[0];
  const listening = new AbortController();
  const { signal } = listening;
  for (const pane of panes) {
    const other = pane === panes[0] ? panes[1] : panes[0];
    const lead = () => {
      leader = pane;
    };
    for (const touch of ['wheel', 'pointerdown', 'keydown', 'focusin'])
      pane.addEventListener(touch, lead, { signal, passive: true });
    pane.addEventListener('scroll', () => leader === pane && follow(pane, other), { signal });
  }
  return {
    lead: (pane) => {
      leader = pane;
    },
    stop: () => listening.abort(),
  };
}
