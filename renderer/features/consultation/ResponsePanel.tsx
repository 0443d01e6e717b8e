import { longDate } from '../../../shared/base/dates';
import { type Amendment, responseWords } from '../../../shared/paper/amendment';
import type { Delegation } from '../../../shared/paper/delegation';
import { usePlace } from '../../state/place';
import { Wording } from '../amendments/Wording';
import { type Cell, useCell } from './begin';
import { ResponseForm } from './ResponseForm';
import { ResponseIcon } from './ResponseIcon';

/** One amendment put to one consultee: the words, what was said so far, and the form for a response. */
export function ResponsePanel({
  amendment,
  delegation,
  cell,
}: {
  amendment: Amendment;
  delegation: Delegation;
  cell: Cell;
}) {
  const consultee =
    delegation.consultees.find(({ id }) => id === cell.consultee) ?? delegation.consultees[0];
  if (!consultee) return null;
  const said = amendment.responses.filter((one) => one.consultee === consultee.id);
  const takes = amendment.status === 'proposed' || amendment.status === 'incorporated';
  return (
    <div className="stack">
      <h2>
        <button
          type="button"
          className="link"
          onClick={() => usePlace.getState().go({ section: 'amendments', amendment: amendment.id })}
        >
          Amendment {amendment.number}
        </button>
      </h2>
      <Wording wording={amendment.wording} hue={0} />
      {amendment.reason && <p>{amendment.reason}</p>}
      {said.length > 0 && (
        <ol className="responses" aria-label="Responses so far">
          {said.map((one) => (
            <li key={one.id}>
              <ResponseIcon kind={one.kind} />
              <div>
                <strong>{consultee.post}</strong> {responseWords[one.kind]}
                <span className="quiet small"> {longDate(one.respondedOn)}</span>
                {one.comment && <p className="small">{one.comment}</p>}
                {one.wording && <blockquote className="passage">{one.wording}</blockquote>}
                {one.reopened && <p className="badge trouble">to words that have changed since</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      {takes ? (
        <ResponseForm
          key={`${consultee.id} ${amendment.fingerprint} ${said.length}`}
          amendment={amendment}
          consultees={delegation.consultees}
          consultee={consultee.id}
          onConsultee={(id) =>
            useCell.setState({ cell: { amendment: amendment.id, consultee: id } })
          }
        />
      ) : (
        <p className="quiet">It was declined, so there is nothing more to respond to.</p>
      )}
    </div>
  );
}
