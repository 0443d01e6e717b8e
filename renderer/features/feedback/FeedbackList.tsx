import { useMemo, useState } from 'react';
import {
  type Feedback,
  type FeedbackStatus,
  feedbackStatusWords,
} from '../../../shared/paper/feedback';
import { SearchBox } from '../../components/SearchBox';
import { useOnFind } from '../../shell/use-on-find';
import { count } from '../../shell/words';
import { FeedbackStatusBadge } from './StatusBadge';

type Filter = FeedbackStatus | 'all';

/** Feedback that has the status and holds every word searched for. */
export function filterFeedback(
  feedback: readonly Feedback[],
  status: Filter,
  search: string,
): Feedback[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return feedback.filter((one) => {
    if (status !== 'all' && one.status !== status) return false;
    const text = [one.number, one.who, one.role, one.where, one.asked, one.reply]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function FeedbackList({
  feedback,
  selected,
  onSelect,
}: {
  feedback: Feedback[];
  selected: string | null;
  onSelect: (id: string) => void;
}) {
  const [status, setStatus] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const box = useOnFind();
  const shown = useMemo(() => filterFeedback(feedback, status, search), [feedback, status, search]);
  const statuses: Filter[] = ['all', ...(Object.keys(feedbackStatusWords) as FeedbackStatus[])];
  return (
    <>
      <div className="list-tools" ref={box}>
        <SearchBox label="Search the feedback" value={search} onChange={setSearch} />
        <select
          className="input"
          aria-label="Status"
          value={status}
          onChange={(event) => setStatus(event.target.value as Filter)}
        >
          {statuses.map((one) => (
            <option key={one} value={one}>
              {one === 'all' ? 'All feedback' : feedbackStatusWords[one]}
            </option>
          ))}
        </select>
        <span className="quiet small" aria-live="polite">
          {count(shown.length, 'comment')}
        </span>
      </div>
      <ul className="cards">
        {shown.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="line-card"
              aria-current={one.id === selected ? 'true' : undefined}
              onClick={() => onSelect(one.id)}
            >
              <span className="row">
                <strong>{one.number}</strong>
                <span>{one.who}</span>
                {one.role && <span className="quiet">{one.role}</span>}
                <FeedbackStatusBadge status={one.status} />
              </span>
              <span className="asked">{one.asked}</span>
              {one.anchor && <span className="quiet small quote">“{one.anchor.quote}”</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
