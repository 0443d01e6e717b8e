import './finder.css';
import {
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { piecesOf, rowsWithin, topsOf } from './long-list';

interface Props<T> {
  /** What the box is called, and what the list is. */
  label: string;
  list: string;
  placeholder: string;
  /** What is said when nothing is found. */
  none: string;
  typed: string;
  onType: (typed: string) => void;
  /** What was found for the words typed. */
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Which of them is the active one. */
  at: number;
  onAt: (index: number) => void;
  /** Enter on the active one, or a press on any; without it Enter is left to the form, and a press makes active. */
  onRun?: (item: T) => void;
  /** How high a row is, in pixels; all are alike. */
  row: number;
  /** Draws what is in a row. */
  children: (item: T) => ReactNode;
}

/** How far beyond what is in view rows are drawn, and rows that Page Up and Down go past. */
const MARGIN = 600;
const PAGE = 8;

/** Finds one of many by typing: a box with a list under it, as long as it likes, of which arrow keys make one active. */
export function Finder<T>(props: Props<T>) {
  const { items, keyOf, at, onAt, onRun, row, typed, none } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);
  const active = items[at];
  const optionId = (item: T) => `${id}-${keyOf(item)}`;

  useLayoutEffect(() => {
    const dom = list.current;
    if (!dom) return;
    setHeight(dom.clientHeight);
    const least = (at + 1) * row - dom.clientHeight;
    dom.scrollTop = Math.min(Math.max(dom.scrollTop, least), at * row);
  }, [at, row]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (by && items.length > 0) {
      event.preventDefault();
      const last = items.length - 1;
      const round = Math.abs(by) === 1 ? (at + by + items.length) % items.length : at + by;
      onAt(Math.min(last, Math.max(0, round)));
    } else if (event.key === 'Enter' && onRun) {
      event.preventDefault();
      if (active) onRun(active);
    }
  };

  const tops = topsOf(items.length, () => row);
  const range = rowsWithin(tops, top - MARGIN, top + height + MARGIN);
  return (
    <div className="finder">
      <input
        className="input"
        role="combobox"
        aria-label={props.label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(active) : undefined}
        autoComplete="off"
        placeholder={props.placeholder}
        value={typed}
        onChange={(event) => {
          onAt(0);
          props.onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={props.list}
        ref={list}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        {piecesOf(tops, range, active ? at : null).map((piece) => {
          if ('gap' in piece)
            return <div key={piece.key} role="presentation" style={{ height: piece.gap }} />;
          const item = items[piece.row] as T;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the box above
            <div
              key={keyOf(item)}
              id={optionId(item)}
              role="option"
              tabIndex={-1}
              aria-selected={piece.row === at}
              aria-setsize={items.length}
              aria-posinset={piece.row + 1}
              style={{ height: row }}
              onClick={() => (onRun ? onRun(item) : onAt(piece.row))}
            >
              {props.children(item)}
            </div>
          );
        })}
      </div>
      {items.length === 0 && <p className="quiet">{none}</p>}
    </div>
  );
}
