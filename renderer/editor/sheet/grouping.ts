import { element } from './element';

/** Blocks in a group, and how high one is thought to be until it is laid out, in pixels. */
const SIZE = 24;
const HIGH = 72;

/** A section with fewer blocks has no groups. */
const FEW = 60;

/** Puts `wanted` into `parent` in order, in place of `before`, moving as few elements as it can. */
export function place(
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

/**
 * Which group each block of a section is in, by the blocks' ids in order: the one it was in before, where it was on the
 * page; else that of the block before it. Empty where so few blocks need no groups.
 */
export function groupsOf(
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const groups = new Map<string, number>();
  if (before.size === 0 && ids.length < FEW) return groups;
  let at = 0;
  for (const [index, id] of ids.entries()) {
    at = before.size === 0 ? Math.floor(index / SIZE) : Math.max(at, before.get(id) ?? at);
    groups.set(id, at);
  }
  return groups;
}

/**
 * Puts the blocks of one section into it, again and again. Those of a long section are put in groups, which the
 * browser lays out, paints and watches as one: with thousands of blocks side by side each step of scrolling costs
 * what all of them cost.
 */
export function grouping(section: HTMLElement): (blocks: ReadonlyMap<string, HTMLElement>) => void {
  let groups = new Map<string, number>();
  let placed: HTMLElement[] = [];
  let held: HTMLElement[][] = [];

  return (blocks) => {
    groups = groupsOf([...blocks.keys()], groups);
    const wanted: HTMLElement[][] = [];
    for (const [id, group] of groups) {
      const dom = blocks.get(id) as HTMLElement;
      if (wanted[group]) wanted[group].push(dom);
      else wanted[group] = [dom];
    }
    const doms = Array.from(
      { length: Math.max(wanted.length, held.length) },
      (_, i) => (held.length > 0 && placed[i]) || element('div', 'doc-group'),
    );
    for (const [i, dom] of doms.entries()) {
      const now = wanted[i] ?? [];
      place(dom, now, held[i] ?? []);
      dom.style.containIntrinsicHeight = `auto ${now.length * HIGH}px`;
    }
    const now = groups.size > 0 ? doms : [...blocks.values()];
    // blocks that were loose stand in groups now
    place(section, now, held.length > 0 || groups.size === 0 ? placed : []);
    placed = now;
    held = groups.size > 0 ? doms.map((_, i) => wanted[i] ?? []) : [];
  };
}
