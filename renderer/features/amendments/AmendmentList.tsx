import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { Amendment, AmendmentStatus } from '../../../shared/paper/amendment';
import type { DraftInfo } from '../../../shared/paper/document';
import { SearchBox } from '../../components/SearchBox';
import { useOnFind } from '../../shell/use-on-find';
import { count } from '../../shell/words';
import type { Collision } from '../../state/amendments';
import type { Filter } from './list';
import { StatusBadge } from './StatusBadge';
import { hueOf, whose } from './shown';
import { Wording } from './Wording';
import { statusWords } from './words';

interface Props {
  /** All of the document, and those the filter lets through. */
  all: Amendment[];
  listed: Amendment[];
  collisions: Collision[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** The draft that is open: amendments of others come after, under a heading of their own. */
  draft: DraftInfo;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** The amendments of a document: searched, filtered, and told apart by number, status and words. */
export function AmendmentList(props: Props) {
  const { all, listed, filter, onFilter, selected, onSelect, draft } = props;
  const firstOfOthers = listed.find((one) => one.draft !== draft.id);
  const box = useOnFind();
  const hue = hueOf(all);
  const people = [...new Set(all.map(whose))].sort();
  const collide = (id: string) => props.collisions.some((one) => one.amendments.includes(id));
  return (
    <div className="amendment-list">
      <div className="filters" ref={box}>
        <SearchBox
          label="Search the amendments"
          value={filter.search}
          onChange={(search) => onFilter({ ...filter, search })}
        />
        <div className="pair">
          <select
            className="input"
            aria-label="Status"
            value={filter.status}
            onChange={(event) =>
              onFilter({ ...filter, status: event.target.value as AmendmentStatus | 'all' })
            }
          >
            <option value="all">Every status</option>
            {Object.entries(statusWords).map(([status, word]) => (
              <option key={status} value={status}>
                {word}
              </option>
            ))}
          </select>
          <select
            className="input"
            aria-label="Whose"
            value={filter.who}
            onChange={(event) => onFilter({ ...filter, who: event.target.value })}
          >
            <option value="">Everyone’s</option>
            {people.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <p className="quiet small" aria-live="polite">
          {count(listed.length, 'amendment')}
        </p>
      </div>
      <ol>
        {listed.map((one) => (
          <Fragment key={one.id}>
            {one === firstOfOthers && <li className="quiet small">Of other drafts</li>}
            <li>
              <button
                type="button"
                className="line-card"
                aria-current={one.id === selected ? 'true' : undefined}
                onClick={() => onSelect(one.id)}
              >
                <span className="row">
                  <strong>{one.number}</strong>
                  <span className="quiet small">{one.wording.place}</span>
                  <StatusBadge status={one.status} />
                </span>
                <Wording wording={{ ...one.wording, before: '', after: '' }} hue={hue(one)} />
                {(collide(one.id) || one.needsResiting) && (
                  <span className="badge trouble">
                    <TriangleAlert size={14} aria-hidden />
                    {one.needsResiting ? 'needs re-siting' : 'claims another’s words'}
                  </span>
                )}
              </button>
            </li>
          </Fragment>
        ))}
      </ol>
    </div>
  );
}
