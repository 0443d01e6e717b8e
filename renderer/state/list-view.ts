import { create } from 'zustand';

export const sorts = ['number', 'place', 'status', 'who', 'changed'] as const;
export type Sort = (typeof sorts)[number];

interface State {
  sort: Sort;
  /** Under the headings of the document. */
  grouped: boolean;
  /** Those that are selected to be acted on together. */
  ticked: ReadonlySet<string>;
  /** The last one that was ticked: where Shift begins. */
  from: string | null;
  /** Those that are switched off on the sheet. */
  hidden: ReadonlySet<string>;
  /** Only the chosen one is shown on the sheet. */
  alone: boolean;
  set: (part: Partial<Pick<State, 'sort' | 'grouped' | 'alone'>>) => void;
  /** Ticks one or takes its tick away; with `through`, all of these as it. */
  tick: (id: string, on: boolean, through?: readonly string[]) => void;
  tickAll: (ids: readonly string[]) => void;
  toggle: (id: string) => void;
  showAll: () => void;
}

function changed(set: ReadonlySet<string>, ids: readonly string[], on: boolean): Set<string> {
  const next = new Set(set);
  for (const id of ids) on ? next.add(id) : next.delete(id);
  return next;
}

/** How the list of amendments is arranged, and what of it shows on the sheet. */
export const useListView = create<State>((set) => ({
  sort: 'number',
  grouped: false,
  ticked: new Set(),
  from: null,
  hidden: new Set(),
  alone: false,
  set: (part) => set(part),
  tick: (id, on, through) =>
    set(({ ticked }) => ({ ticked: changed(ticked, through ?? [id], on), from: id })),
  tickAll: (ids) => set({ ticked: new Set(ids), from: null }),
  toggle: (id) => set(({ hidden }) => ({ hidden: changed(hidden, [id], !hidden.has(id)) })),
  showAll: () => set({ hidden: new Set(), alone: false }),
}));
