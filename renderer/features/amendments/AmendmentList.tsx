import { type KeyboardEvent, memo, useCallback, useMemo, useRef } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import type { DraftInfo } from '../../../shared/paper/document';
import { figure } from '../../../shared/paper/numbers';
import { Button } from '../../components/Button';
import { LongList } from '../../components/LongList';
import { scrollerOf } from '../../editor/sheet/scroll';
import { isWriting } from '../../shell/keys';
import { useOnFind } from '../../shell/use-on-find';
import { count } from '../../shell/words';
import type { Collision } from '../../state/amendments';
import { useListView } from '../../state/list-view';
import { AmendmentLine } from './AmendmentLine';
import { bySection, type Places } from './arrange';
import { BulkBar } from './BulkBar';
import { ListTools } from './ListTools';
import { everything, type Filter } from './list';
import { hueOf, inRedline } from './shown';

interface Props {
  /** All of the document, and those the filter lets through, in the order chosen. */
  all: Amendment[];
  listed: Amendment[];
  collisions: Collision[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** The draft that is open: amendments of others come after, under a heading of their own. */
  draft: DraftInfo;
  /** Where they stand in it; null until it is read. */
  places: Places | null;
  selected: string | null;
  /** The one that was chosen last: the list opens there. */
  last: string | null;
  onSelect: (id: string) => void;
}

/** Under the headings of the document where that is wanted, otherwise in one run; those of other drafts last. */
function groupsOf(
  { listed, draft, places }: Pick<Props, 'listed' | 'draft' | 'places'>,
  grouped: boolean,
) {
  const own = listed.filter((one) => one.draft === draft.id);
  const others = listed.filter((one) => one.draft !== draft.id);
  const groups =
    grouped && places
      ? bySection(own, places)
      : own.length
        ? [{ section: '', amendments: own }]
        : [];
  return others.length ? [...groups, { section: 'Of other drafts', amendments: others }] : groups;
}

type Row = { section: string } | { section: null; amendment: Amendment };

const keyOf = (row: Row): string => (row.section === null ? row.amendment.id : row.section);

/** Letters of the wording that fill a line of the list, and heights of a heading, a row and its lines, in pixels. */
const LINE = 38;
const guess = (row: Row): number => {
  if (row.section !== null) return 40;
  const { old, new: now } = row.amendment.wording;
  return 86 + 24 * Math.min(3, Math.ceil((old.length + now.length) / LINE));
};

/**
 * The amendments of a document: searched, filtered, sorted, told apart by number, status and words, and acted on. Not
 * drawn again when one is switched off on the sheet: only its own line is.
 */
export const AmendmentList = memo(function AmendmentList(props: Props) {
  const { all, listed, filter, onFilter, selected, onSelect, draft, places } = props;
  const grouped = useListView((state) => state.grouped);
  const box = useOnFind();
  const hue = useMemo(() => hueOf(all), [all]);
  const colliding = useMemo(
    () => new Set(props.collisions.flatMap(({ amendments }) => amendments)),
    [props.collisions],
  );
  const rows = useMemo(
    () =>
      groupsOf({ listed, draft, places }, grouped).flatMap(({ section, amendments }): Row[] => [
        ...(section ? [{ section }] : []),
        ...amendments.map((amendment) => ({ section: null, amendment })),
      ]),
    [listed, draft, places, grouped],
  );
  const inOrder = useMemo(
    () => rows.flatMap((row) => (row.section === null ? [row.amendment.id] : [])),
    [rows],
  );
  const isNarrowed = inOrder.length < all.length;
  const order = useRef(inOrder);
  order.current = inOrder;
  const through = useCallback((id: string) => {
    const ends = [id, useListView.getState().from ?? id].map((one) => order.current.indexOf(one));
    return order.current.slice(Math.min(...ends), Math.max(...ends) + 1);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target)) return;
    if (event.key !== 'a' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    useListView.getState().tickAll(inOrder);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold for all that is in the list
    <div className="amendment-list" onKeyDown={onKeyDown}>
      <div className="filters" ref={box}>
        <ListTools all={all} filter={filter} onFilter={onFilter} />
        <p className="quiet small showing" aria-live="polite">
          {isNarrowed
            ? `Showing ${figure(inOrder.length)} of ${count(all.length, 'amendment')}`
            : count(all.length, 'amendment')}
          {isNarrowed && (
            <Button tone="plain" onClick={() => onFilter(everything)}>
              {filter.search ? 'Clear the search' : 'Show all'}
            </Button>
          )}
        </p>
      </div>
      <BulkBar all={all} />
      <LongList
        items={rows}
        keyOf={keyOf}
        guess={guess}
        paneOf={scrollerOf}
        reveal={selected ?? props.last}
      >
        {(row) =>
          row.section !== null ? (
            <h2 className="section-name">{row.section}</h2>
          ) : (
            <AmendmentLine
              amendment={row.amendment}
              hue={hue(row.amendment)}
              collides={colliding.has(row.amendment.id)}
              fairNumber={
                row.amendment.draft === draft.id
                  ? (places?.fairNumber(row.amendment) ?? null)
                  : null
              }
              onSheet={row.amendment.draft === draft.id && inRedline(row.amendment)}
              selected={row.amendment.id === selected}
              onSelect={onSelect}
              through={through}
            />
          )
        }
      </LongList>
    </div>
  );
});
