import { longDate } from '../../../shared/base/dates';
import { type Amendment, categoryWords } from '../../../shared/paper/amendment';
import { useFeedback } from '../../state/feedback';
import { usePlace } from '../../state/place';
import { AmendmentActs } from './AmendmentActs';
import { ReadAlone } from './ReadAlone';
import { Responses } from './Responses';
import { StatusBadge } from './StatusBadge';
import { whose } from './shown';
import { Troubles } from './Troubles';
import { Wording } from './Wording';

/** Who proposed it, and who seconded it where that is minuted. */
const proposers = (one: Amendment) =>
  one.seconder ? `${whose(one)}, seconded by ${one.seconder}` : whose(one);

function Answers({ ids }: { ids: string[] }) {
  const feedback = useFeedback((state) => state.feedback);
  const answered = feedback.filter(({ id }) => ids.includes(id));
  if (answered.length === 0) return <span className="quiet">No feedback is linked</span>;
  return answered.map(({ id, number, who }) => (
    <button
      type="button"
      key={id}
      className="link block"
      onClick={() => usePlace.getState().go({ section: 'feedback', feedback: id })}
    >
      Feedback {number}, {who}
    </button>
  ));
}

/** One amendment wholly: what it changes and why, what the consultees say, what was decided, what can be done. */
export function AmendmentCard({ amendment, hue }: { amendment: Amendment; hue: number }) {
  const { number, status, wording, reason, category, decision } = amendment;
  return (
    <article className="stack amendment-card" aria-labelledby="amendment-title">
      <header className="stack tight">
        <div className="row">
          <h2 id="amendment-title">Amendment {number}</h2>
          <StatusBadge status={status} />
        </div>
        <p className="quiet small">
          {wording.place} · {proposers(amendment)}
        </p>
      </header>
      <Wording wording={wording} hue={hue} />
      <ReadAlone amendment={amendment} />
      <Troubles amendment={amendment} />
      <dl className="facts">
        <dt>Reason</dt>
        <dd>{reason || <span className="quiet">None given yet</span>}</dd>
        <dt>Category</dt>
        <dd>{categoryWords[category]}</dd>
        <dt>Answers</dt>
        <dd>
          <Answers ids={amendment.feedback} />
        </dd>
        {decision && (
          <>
            <dt>Decision</dt>
            <dd>
              <strong>{decision.outcome === 'incorporate' ? 'Incorporated' : 'Declined'}</strong> by
              the {decision.by}, {longDate(decision.decidedOn)}
              {decision.againstConcern && ', going ahead against a concern'}. {decision.reason}
            </dd>
          </>
        )}
      </dl>
      <Responses amendment={amendment} />
      <AmendmentActs amendment={amendment} />
    </article>
  );
}
