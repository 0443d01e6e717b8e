import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { amendable } from '../../../shared/amendment/amendable';
import { placesOf } from '../positions';
import type { Drawing } from '../sheet/draw';
import type { Ink, Shown } from '../shown';
import { type Base, changesIn, hunksOf, type PlacedRegion, type Region } from './changes';
import { type ClosedPlace, claimedBy, closedPlaces } from './closed';
import { regionDecorations } from './decorations';
import { frameFault } from './frame';
import { keepNotes } from './notes';
import { cutSelection } from './strike';
import { mapZones, writesInto, type Zone, zonesOf } from './zones';

/** What stays the same while one amendment is written. */
export interface Setting {
  base: Base;
  /** The draft as a ProseMirror document: hunks are in its coordinates. */
  draft: Node;
  ink: Ink;
  drawing: Drawing;
  /** New notes that went with their references, by their ids: they come back with them. */
  kept: Map<string, Node>;
}

/** What is known of the document being edited: where it differs from the draft, and how that is drawn. */
export interface Amending {
  setting: Setting;
  regions: PlacedRegion[];
  own: DecorationSet;
  others: readonly Zone[];
  /** The others' places in the draft, where no change of the person's own may reach. */
  closed: ClosedPlace[];
}

const key = new PluginKey<Amending>('amending');

export const amendingOf = (state: EditorState): Amending => key.getState(state) as Amending;

/** Why an edit was not made: another's amendment stands there, or Word could not show it. */
export type Blocked = { why: 'amendment'; amendment: string } | { why: 'fixed'; sentence: string };

/** Where a region starts in the draft's document. */
export function baseOfRegion({ base, draft }: Setting, region: Region): number {
  const places = placesOf(draft);
  const container = base.containers.get(region.container);
  const block = container?.blocks[region.from];
  if (block) return places.get(block.id)?.pos ?? 0;
  const place = places.get(region.container);
  return place ? place.pos + place.node.nodeSize - 1 : 0;
}

const draw = (setting: Setting, doc: Node, placed: PlacedRegion) =>
  regionDecorations(
    setting.draft,
    baseOfRegion(setting, placed.region),
    doc,
    placed,
    setting.ink,
    setting.drawing,
  );

/** Takes away the drawing of regions that are no more, and draws those that are new. */
function redraw(setting: Setting, doc: Node, own: DecorationSet, regions: PlacedRegion[]) {
  const live = new Set(regions.map(({ region }) => region));
  const drawn = new Set<Region>();
  const stale = own.find().filter(({ spec }) => {
    if (live.has(spec.region)) drawn.add(spec.region);
    return !live.has(spec.region);
  });
  const fresh = regions.filter(({ region }) => !drawn.has(region));
  const added = fresh.flatMap((placed) => draw(setting, doc, placed));
  return own.remove(stale).add(doc, added);
}

/** Draws the person's own changes, and knows the others' places (see `nearZones` for how they are drawn). */
export function amending(setting: Setting, doc: Node, others: readonly Shown[]): Plugin<Amending> {
  return new Plugin<Amending>({
    key,
    state: {
      init: () => {
        const regions = changesIn(setting.base, doc, []);
        return {
          setting,
          regions,
          own: redraw(setting, doc, DecorationSet.empty, regions),
          others: zonesOf(setting.draft, hunksOf(regions), others, setting.drawing),
          closed: closedPlaces(setting.draft, others),
        };
      },
      apply: (tr, value) => {
        const update: Partial<Amending> | undefined = tr.getMeta(key);
        const mapped = tr.docChanged
          ? {
              own: value.own.map(tr.mapping, tr.doc),
              others: mapZones(value.others, tr.mapping),
            }
          : {};
        return tr.docChanged || update ? { ...value, ...mapped, ...update } : value;
      },
    },
    props: { decorations: (state) => key.getState(state)?.own },
  });
}

/** Shows other amendments than before. */
export function withOthers(state: EditorState, others: readonly Shown[]): EditorState {
  const { setting, regions } = amendingOf(state);
  const zones = zonesOf(setting.draft, hunksOf(regions), others, setting.drawing);
  const closed = closedPlaces(setting.draft, others);
  return state.apply(state.tr.setMeta(key, { others: zones, closed }));
}

function objectionTo(setting: Setting, regions: PlacedRegion[]): string | null {
  for (const { region } of regions) {
    for (const hunk of region.hunks) {
      const objection = amendable(setting.base.draft, hunk);
      if (objection) return objection;
    }
  }
  return null;
}

/** Those regions of the one list that are not in the other. */
const without = (regions: PlacedRegion[], others: PlacedRegion[]): PlacedRegion[] => {
  const known = new Set(others.map(({ region }) => region));
  return regions.filter(({ region }) => !known.has(region));
};

/** Why `changed` may not come instead of the regions before; what stood in another's place already may stay there. */
function objection(
  { setting, regions, closed }: Amending,
  changed: PlacedRegion[],
): Blocked | null {
  const fresh = without(changed, regions);
  const claims = claimedBy(setting.draft, fresh, closed);
  if (claims.size > 0) {
    const before = claimedBy(setting.draft, without(regions, changed), closed);
    for (const amendment of claims)
      if (!before.has(amendment)) return { why: 'amendment', amendment };
  }
  const sentence = objectionTo(setting, fresh);
  return sentence ? { why: 'fixed', sentence } : null;
}

/**
 * Makes an edit, if it may be made: not inside another amendment's place, nor beside it where the change, by whole
 * words, would reach into it; and only what Word can show as a change. Undo and redo always may.
 * Returns the new state, or the old one with the reason.
 */
export function attempt(
  state: EditorState,
  edit: Transaction,
): { state: EditorState; blocked: Blocked | null } {
  const sentence: string | undefined = edit.getMeta('refused');
  if (sentence) return { state, blocked: { why: 'fixed', sentence } };
  const tr = edit.getMeta('uiEvent') === 'cut' ? cutSelection(state.tr) : edit;
  if (!tr.docChanged) return { state: state.apply(tr), blocked: null };
  const before = amendingOf(state);
  const { setting, regions, others, closed } = before;
  const again = isHistoryTransaction(tr);
  if (!again) keepNotes(setting.base, state.doc, tr, setting.kept);
  const amendment = again ? null : writesInto(tr, others);
  if (amendment && !claimedBy(setting.draft, regions, closed).has(amendment))
    return { state, blocked: { why: 'amendment', amendment } };
  const next = state.applyTransaction(tr).state;
  const fault = frameFault(setting.base, again ? next.doc : state.doc, next.doc);
  if (fault) return { state, blocked: { why: 'fixed', sentence: fault } };
  const changed = changesIn(setting.base, next.doc, regions);
  const blocked = again ? null : objection(before, changed);
  if (blocked) return { state, blocked };
  const own = redraw(setting, next.doc, amendingOf(next).own, changed);
  return {
    state: next.apply(next.tr.setMeta(key, { regions: changed, own })),
    blocked: null,
  };
}
