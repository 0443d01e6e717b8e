import './map.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentTree } from '../../shared/document/types';
import { figure } from '../../shared/paper/numbers';
import { type Band, bandOf } from './map/band';
import { type Bunch, bunched, depths, signsOf } from './map/places';
import { inkOf, type Shown, sayAmendment } from './shown';

export interface ChangeMapProps {
  tree: DocumentTree;
  sets: readonly Shown[];
  selected: string | null;
  /** Goes to an amendment, at the place chosen. */
  onSelect: (amendment: string) => void;
  /** The pane that scrolls the sheet, to show which part of the document is in view. */
  pane?: HTMLElement | null;
}

/** How far apart two signs of one amendment are at least, as a share of the map's height. */
const NEAR = 0.012;

/** What a sign says: its amendment, or how many it stands for. */
function sayBunch({ amendments, places }: Bunch, of: (id: string) => Shown | undefined): string {
  const all = amendments.map(of).filter((shown) => shown !== undefined);
  const [first] = all;
  if (!first) return '';
  if (all.length === 1) return sayAmendment(first) + (places > 1 ? ` · ${places} places` : '');
  const numbers = all.map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return `${figure(all.length)} amendments between numbers ${low} and ${high}; press again for the next`;
}

/** The whole document at a glance: where amendments fall, and how each stands. */
export function ChangeMap({ tree, sets, selected, onSelect, pane = null }: ChangeMapProps) {
  const list = useRef<HTMLDivElement>(null);
  const byId = useMemo(() => new Map(sets.map((shown) => [shown.id, shown])), [sets]);
  const signs = useMemo(
    () =>
      bunched(signsOf(tree, sets, NEAR), NEAR, (id) => {
        const shown = byId.get(id);
        return shown ? inkOf(shown).names : '';
      }).map((bunch) => ({ ...bunch, title: sayBunch(bunch, (id) => byId.get(id)) })),
    [tree, sets, byId],
  );
  const view = useBand(pane, tree);
  const current = Math.max(
    0,
    signs.findIndex(({ amendments }) => amendments.includes(selected ?? '')),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  return (
    <nav
      className={`change-map ${signs.some(({ amendments }) => amendments.length > 1) ? 'crowded' : ''}`}
      aria-label="Map of amendments"
    >
      {view && (
        <div
          className="change-map-view"
          style={{ top: `${view.top * 100}%`, height: `${view.height * 100}%` }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the buttons in it */}
      <div ref={list} onKeyDown={onKeyDown}>
        {signs.map(({ amendments, depth, title }, i) => {
          const shown = byId.get(amendments[0] as string);
          if (!shown) return null;
          const at = amendments.indexOf(selected ?? '');
          const next = amendments[(at + 1) % amendments.length] as string;
          return (
            <button
              type="button"
              key={`${amendments[0]} ${depth}`}
              className={`change-map-sign ${inkOf(shown).names}`}
              aria-label={title}
              aria-current={at >= 0}
              title={title}
              tabIndex={i === current ? 0 : -1}
              style={{ top: `${depth * 100}%` }}
              onClick={() => onSelect(next)}
            />
          );
        })}
      </div>
    </nav>
  );
}

/** What of the map is in the pane's view. */
function useBand(pane: HTMLElement | null, tree: DocumentTree): Band | null {
  const [band, setBand] = useState<Band | null>(null);
  useEffect(() => {
    if (!pane) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setBand(bandOf(pane, depths(tree))));
    };
    measure();
    pane.addEventListener('scroll', measure, { passive: true });
    const sizes = new ResizeObserver(measure);
    sizes.observe(pane);
    const sheet = pane.querySelector('.doc-sheet');
    if (sheet) sizes.observe(sheet);
    return () => {
      cancelAnimationFrame(frame);
      pane.removeEventListener('scroll', measure);
      sizes.disconnect();
    };
  }, [pane, tree]);
  return band;
}
