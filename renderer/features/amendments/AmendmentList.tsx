import { Fragment, type KeyboardEvent, memo } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import type { DraftInfo } from '../../../shared/paper/document';
import { isWriting } from '../../shell/keys';
import { useOnFind } from '../../shell/use-on-find';
import { count } from '../../shell/words';
import type { Collision } from '../../state/amendments';
import { useListView } from '../../state/list-view';
import { AmendmentLine } from './AmendmentLine';
import { bySection, type Places } from './arrange';
import { BulkBar } from './BulkBar';
import { ListTools } from './ListTools';
import type { Filter } from './list';
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
  onSelect: (id: string) => void;
}

/** Under the headings of the document where that is wanted, otherwise in one run; those of other drafts last. */
function groupsOf({ listed, draft, places }: Props, grouped: boolean) {
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

/**
 * The amendments of a document: searched, filtered, sorted, told apart by number, status and words, and acted on. Not
 * drawn again when one is switched off on the sheet: only its own line is.
 */
export const AmendmentList = memo(function AmendmentList(props: Props) {
  const { all, filter, onFilter, selected, onSelect, draft, places } = props;
  const grouped = useListView((state) => state.grouped);
  const { tickAll } = useListView.getState();
  const box = useOnFind();
  const hue = hueOf(all);
  const groups = groupsOf(props, grouped);
  const inOrder = groups.flatMap(({ amendments }) => amendments.map(({ id }) => id));
  const colliding = new Set(props.collisions.flatMap(({ amendments }) => amendments));
  const through = (id: string) => {
    const ends = [id, useListView.getState().from ?? id].map((one) => inOrder.indexOf(one));
    return inOrder.slice(Math.min(...ends), Math.max(...ends) + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ticking = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    if (isWriting(event.target) && !ticking) return;
    if (event.key !== 'a' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    tickAll(inOrder);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold for all that is in the list
    <div className="amendment-list" onKeyDown={onKeyDown}>
      <div className="filters" ref={box}>
        <ListTools all={all} filter={filter} onFilter={onFilter} />
        <p className="quiet small" aria-live="polite">
          {count(inOrder.length, 'amendment')}
        </p>
      </div>
      <BulkBar all={all} />
      <ol>
        {groups.map(({ section, amendments }) => (
          <Fragment key={section}>
            {section && (
              <li className="section-name">
                <h2>{section}</h2>
              </li>
            )}
            {amendments.map((one) => (
              <li key={one.id}>
                <AmendmentLine
                  amendment={one}
                  hue={hue(one)}
                  collides={colliding.has(one.id)}
                  fairNumber={one.draft === draft.id ? (places?.fairNumber(one) ?? null) : null}
                  onSheet={one.draft === draft.id && inRedline(one)}
                  selected={one.id === selected}
                  onSelect={() => onSelect(one.id)}
                  through={() => through(one.id)}
                />
              </li>
            ))}
          </Fragment>
        ))}
      </ol>
    </div>
  );
});
