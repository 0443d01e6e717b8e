import { CircleCheck, UserRound, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { ListedAmendment } from '../../../shared/contract/comparison';
import { Banner } from '../../components/Banner';
import { count, figure } from '../../shell/words';
import { useAmendments } from '../../state/amendments';
import type { Comparing } from '../../state/comparing';
import { firstPlace } from '../amendments/begin';
import { StatusBadge } from '../amendments/StatusBadge';
import { hueOf } from '../amendments/shown';
import { ChangeLine } from './ChangeLine';
import type { Choosing } from './Comparison';
import { huesOf } from './shown';
import { TakeForm } from './TakeForm';

type FileComparing = Extract<Comparing, { kind: 'file' }>;

/** What a file that came back holds: first what nobody authorised, then what is an amendment, then what it lacks. */
export function FileChanges({
  comparing,
  selected,
  onSelect,
  onShow,
}: { comparing: FileComparing } & Choosing) {
  const { silent, known, missing, fileName, draft, warnings } = comparing.result;
  const [chosen, setChosen] = useState<string[]>([]);
  const hue = huesOf(silent);
  const notes = warnings.length > 0 && <Banner>{warnings.join(' ')}</Banner>;
  const tick = (key: string, on: boolean) =>
    setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <div className="stack change-list">
      {silent.length === 0 ? (
        <>
          <h2 className="row">
            <CircleCheck size={18} aria-hidden /> Nothing was changed in silence
          </h2>
          <p>
            All that {fileName} says is in draft {draft.version} or in an amendment.
          </p>
          {notes}
        </>
      ) : (
        <>
          <h2>{count(silent.length, 'change')} that nobody authorised</h2>
          <p className="quiet small">
            The sheet shows draft {draft.version} with the amendments that the file holds. Struck
            and underlined is what the file says beyond them.
          </p>
          {notes}
          <ol>
            {silent.map(({ key, wording, author, objection }, at) => (
              <li key={key} className="takeable">
                <input
                  type="checkbox"
                  aria-label={`Take change ${at + 1}, ${wording.place}`}
                  checked={chosen.includes(key)}
                  disabled={objection !== null}
                  onChange={(event) => tick(key, event.target.checked)}
                />
                <div>
                  <ChangeLine
                    wording={wording}
                    hue={hue(author)}
                    badge={<Author name={author} />}
                    current={key === selected}
                    onSelect={() => onSelect(key)}
                  />
                  {objection && <p className="quiet small">{objection}</p>}
                </div>
              </li>
            ))}
          </ol>
          <TakeForm comparing={comparing} chosen={chosen} onTaken={() => setChosen([])} />
        </>
      )}
      <Listed title="Already amendments" list={known} onShow={onShow} />
      <Listed title="Amendments not in the file" list={missing} onShow={onShow} />
    </div>
  );
}

function Author({ name }: { name: string | null }) {
  return (
    <span className={`badge ${name === null ? 'trouble' : ''}`}>
      {name === null ? <UserRoundX size={14} aria-hidden /> : <UserRound size={14} aria-hidden />}
      {name ?? 'not tracked'}
    </span>
  );
}

function Listed({
  title,
  list,
  onShow,
}: { title: string; list: ListedAmendment[] } & Pick<Choosing, 'onShow'>) {
  const amendments = useAmendments((state) => state.amendments);
  if (list.length === 0) return null;
  const hue = hueOf(amendments);
  return (
    <details open={list.length < 12}>
      <summary>
        {title} <span className="quiet">{figure(list.length)}</span>
      </summary>
      <ol>
        {list.map(({ id, number, status, wording }) => {
          const amendment = amendments.find((one) => one.id === id);
          const place = amendment && firstPlace(amendment.hunks);
          return (
            <li key={id}>
              <ChangeLine
                wording={{ ...wording, place: `${number} · ${wording.place}` }}
                hue={amendment ? hue(amendment) : 0}
                badge={<StatusBadge status={status} />}
                current={false}
                onSelect={() => place && onShow(place)}
              />
            </li>
          );
        })}
      </ol>
    </details>
  );
}
