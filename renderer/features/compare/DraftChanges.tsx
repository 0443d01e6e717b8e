import { longDate } from '../../../shared/base/dates';
import { dayOf } from '../../shell/dates';
import { count } from '../../shell/words';
import type { DraftComparison } from '../../state/comparing';
import { ChangeLine } from './ChangeLine';
import type { Choosing } from './Comparison';

/** What changed from one draft to another: who brought each, and every change with its place. */
export function DraftChanges({
  result: { older, newer, changes },
  selected,
  onSelect,
}: { result: DraftComparison } & Choosing) {
  return (
    <div className="stack change-list">
      <h2>
        {changes.length === 0
          ? 'Both drafts say the same'
          : `${count(changes.length, 'change')} in draft ${newer.version}`}
      </h2>
      <dl className="facts">
        {[older, newer].map((draft) => (
          <div key={draft.id}>
            <dt>
              Draft {draft.version}
              {draft.agreedOn && `, agreed ${longDate(draft.agreedOn)}`}
            </dt>
            <dd>
              {draft.broughtBy}, {dayOf(draft.createdAt)}
              {draft.fileName ? `, from ${draft.fileName}` : ', by adopting amendments'}
            </dd>
          </div>
        ))}
      </dl>
      <ol>
        {changes.map(({ key, wording }) => (
          <li key={key}>
            <ChangeLine
              wording={wording}
              hue={0}
              current={key === selected}
              onSelect={() => onSelect(key)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
