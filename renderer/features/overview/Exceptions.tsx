import { isLive } from '../../../shared/paper/amendment';
import { useAmendments } from '../../state/amendments';
import { useDocuments } from '../../state/documents';
import { useFeedback } from '../../state/feedback';
import type { Overview } from '../../state/overview';
import { usePlace } from '../../state/place';

/** The two lists that a delegation calls for: comments without an answer, amendments without a comment. */
export function Exceptions({ exceptions }: Pick<Overview, 'exceptions'>) {
  const feedback = useFeedback((state) => state.feedback);
  const amendments = useAmendments((state) => state.amendments);
  const documents = useDocuments((state) => state.documents);
  const { go } = usePlace.getState();
  const unanswered = feedback.filter(({ id }) => exceptions.unanswered.includes(id));
  const unfounded = amendments.filter(({ id }) => exceptions.unfounded.includes(id));
  const agreed = documents.flatMap(({ drafts }) =>
    drafts.filter(({ agreedOn }) => agreedOn).map(({ id }) => id),
  );
  const amended = amendments.some(({ draft, status }) => isLive(status) && agreed.includes(draft));
  return (
    <div className="two">
      <section className="card" aria-labelledby="unanswered">
        <h2 id="unanswered">Committee’s comments with no amendment and no reply</h2>
        {unanswered.length === 0 && (
          <p className="quiet">
            {feedback.some(({ atCommittee }) => atCommittee)
              ? 'None. Every comment was dealt with.'
              : 'No comment by the Committee is recorded yet.'}
          </p>
        )}
        <ul className="exceptions">
          {unanswered.map(({ id, number, who, asked }) => (
            <li key={id}>
              <button type="button" onClick={() => go({ section: 'feedback', feedback: id })}>
                <strong>Feedback {number}</strong> {who}: {asked}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="unfounded">
        <h2 id="unfounded">Amendments with no comment by the Committee behind them</h2>
        {unfounded.length === 0 && (
          <p className="quiet">
            {amended
              ? 'None. Each amendment answers a comment by the Committee.'
              : 'No amendment to an agreed draft is written yet.'}
          </p>
        )}
        <ul className="exceptions">
          {unfounded.map(({ id, number, wording, reason }) => (
            <li key={id}>
              <button type="button" onClick={() => go({ section: 'amendments', amendment: id })}>
                <strong>Amendment {number}</strong> {wording.place}: {reason || 'no reason given'}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
