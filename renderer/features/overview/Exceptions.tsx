import { useAmendments } from '../../state/amendments';
import { useFeedback } from '../../state/feedback';
import type { Overview } from '../../state/overview';
import { usePlace } from '../../state/place';

/** The two lists that a delegation calls for: comments without an answer, amendments without a comment. */
export function Exceptions({ exceptions }: Pick<Overview, 'exceptions'>) {
  const feedback = useFeedback((state) => state.feedback);
  const amendments = useAmendments((state) => state.amendments);
  const { go } = usePlace.getState();
  const unanswered = feedback.filter(({ id }) => exceptions.unanswered.includes(id));
  const unfounded = amendments.filter(({ id }) => exceptions.unfounded.includes(id));
  return (
    <div className="two">
      <section className="card" aria-labelledby="unanswered">
        <h2 id="unanswered">Committee’s comments with no amendment and no reply</h2>
        {unanswered.length === 0 && <p className="quiet">None. Every comment was dealt with.</p>}
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
          <p className="quiet">None. Each amendment answers a comment by the Committee.</p>
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
