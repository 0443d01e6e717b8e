/** The parts of the window that F6 goes round, in order, and what takes the focus in each. */
const panes: [pane: string, first: string][] = [
  ['.rail', '[aria-current]'],
  ['.workspace > header', 'button, select, input'],
  ['#main', '.doc-body, .doc-sheet [tabindex="0"]'],
  // over the sheet, for the words at the caret
  ['.passage-bar', ''],
  ['.details', ''],
];

const focusable =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';

/** What was focused last in each pane. */
const last = new Map<string, HTMLElement>();

const isShown = (dom: HTMLElement): boolean => dom.checkVisibility({ visibilityProperty: true });

function targetIn(pane: HTMLElement, name: string, first: string): HTMLElement | null {
  const before = last.get(name);
  if (before && pane.contains(before) && isShown(before)) return before;
  const wanted = first ? [...pane.querySelectorAll<HTMLElement>(first)] : [];
  const any = pane.matches(focusable) ? [pane] : pane.querySelectorAll<HTMLElement>(focusable);
  return [...wanted, ...any].find(isShown) ?? null;
}

/** F6 and Shift+F6: the focus goes to the next pane, or the one before, where it was there last. */
export function goRound(by: 1 | -1): boolean {
  if (document.querySelector('[role=dialog], [role=menu]')) return false;
  const active = document.activeElement as HTMLElement | null;
  const here = panes.findLastIndex(([name]) => active?.closest(name));
  const from = panes[here];
  if (from && active) last.set(from[0], active);
  for (let step = 1; step <= panes.length; step++) {
    const start = here < 0 && by < 0 ? 0 : here;
    const at = (start + step * by + panes.length * 2) % panes.length;
    const [name, first] = panes[at] as (typeof panes)[number];
    const pane = document.querySelector<HTMLElement>(name);
    const target = pane && isShown(pane) ? targetIn(pane, name, first) : null;
    if (!target || at === here) continue;
    target.focus();
    return true;
  }
  return false;
}
