import { ListOrdered } from 'lucide-react';
import type { Amendment, AmendmentStatus } from '../../../shared/paper/amendment';
import { renumberProblem } from '../../../shared/paper/renumber';
import { api } from '../../api';
import { IconButton } from '../../components/Button';
import { Tick } from '../../components/Choice';
import { SearchBox } from '../../components/SearchBox';
import { actNow } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import { useDocuments } from '../../state/documents';
import { useFeedback } from '../../state/feedback';
import { type Sort, useListView } from '../../state/list-view';
import { useNotices } from '../../state/notices';
import { sortWords } from './arrange';
import type { Filter } from './list';
import { whose } from './shown';
import { statusWords } from './words';

interface Props {
  /** All amendments of the document. */
  all: Amendment[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Numbers them in the order of the document. */
async function renumber(paper: string): Promise<void> {
  let changed = 0;
  const done = await actNow(async () => {
    ({ changed } = await api.amendment.renumber({ paper }));
  });
  if (done)
    useNotices
      .getState()
      .say(`${changed} amendments got another number, in the order of the document.`);
}

/** Searches, filters, sorts and groups the list. */
export function ListTools({ all, filter, onFilter }: Props) {
  const { sort, grouped, set } = useListView();
  const feedback = useFeedback((state) => state.feedback);
  const everyone = useAmendments((state) => state.amendments);
  const agreed = useDocuments(({ documents }) =>
    documents.some(({ drafts }) => drafts.some(({ agreedOn }) => agreedOn)),
  );
  const responses = everyone.some((one) => one.responses.length > 0);
  const people = [...new Set(all.map(whose))].sort();
  const answered = feedback.filter(({ id }) => all.some((one) => one.feedback.includes(id)));
  const [first] = all;
  return (
    <>
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
        <select
          className="input"
          aria-label="Feedback it answers"
          value={filter.feedback}
          onChange={(event) => onFilter({ ...filter, feedback: event.target.value })}
        >
          <option value="">Any feedback</option>
          <option value="none">Without feedback</option>
          {answered.map(({ id, number, who }) => (
            <option key={id} value={id}>
              {number} {who}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label="Sort"
          value={sort}
          onChange={(event) => set({ sort: event.target.value as Sort })}
        >
          {Object.entries(sortWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="row list-ways">
        <Tick label="Under headings" checked={grouped} onChange={(on) => set({ grouped: on })} />
        {first && renumberProblem({ agreed, responses }) === null && (
          <IconButton
            label="Number them in the order of the document"
            icon={<ListOrdered size={17} aria-hidden />}
            onClick={() => void renumber(first.paper)}
          />
        )}
      </div>
    </>
  );
}
