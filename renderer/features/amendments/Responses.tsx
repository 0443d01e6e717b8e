import { CircleDashed } from 'lucide-react';
import { longDate } from '../../../shared/base/dates';
import { type Amendment, responseWords } from '../../../shared/paper/amendment';
import { latestResponses } from '../../../shared/paper/standing';
import { useDelegation } from '../../state/delegation';
import { ResponseIcon } from '../consultation/ResponseIcon';

/** What each consultee says of an amendment, and who is still awaited. Consultees are consulted; the officer decides. */
export function Responses({ amendment }: { amendment: Amendment }) {
  const delegation = useDelegation((state) => state.delegation);
  if (!delegation || delegation.consultees.length === 0) return null;
  const latest = latestResponses(amendment.responses);
  const isAsked = amendment.status === 'proposed' || amendment.status === 'incorporated';
  if (!isAsked && latest.length === 0) return null;
  return (
    <section className="stack tight" aria-label="Consultees’ responses">
      <h3>Consultees</h3>
      <ul className="responses">
        {delegation.consultees.map(({ id, post }) => {
          const response = latest.find(({ consultee }) => consultee === id);
          return (
            <li key={id}>
              {response ? (
                <ResponseIcon kind={response.kind} />
              ) : (
                <CircleDashed size={16} aria-hidden />
              )}
              <div>
                <strong>{post}</strong>{' '}
                {response ? responseWords[response.kind] : <span className="quiet">awaited</span>}
                {response && <span className="quiet small"> {longDate(response.respondedOn)}</span>}
                {response?.comment && <p className="small">{response.comment}</p>}
                {response?.wording && (
                  <blockquote className="passage">{response.wording}</blockquote>
                )}
                {response?.reopened && (
                  <p className="badge trouble">reopened: the wording has changed since</p>
                )}
                {response?.surroundingsChanged && (
                  <p className="quiet small">The text around it has changed since.</p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
