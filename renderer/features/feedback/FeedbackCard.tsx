import { Pencil, PencilLine, UserX } from 'lucide-react';
import { longDate } from '../../../shared/base/dates';
import { takesEffect } from '../../../shared/paper/amendment';
import type { Feedback } from '../../../shared/paper/feedback';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Confirm } from '../../components/Confirm';
import { actNow } from '../../state/act';
import { seedAmendment } from '../../state/amend-seed';
import { useAmendments } from '../../state/amendments';
import { usePlace } from '../../state/place';
import { MarkForm } from './MarkForm';
import { FeedbackStatusBadge } from './StatusBadge';

/** Who said it, where and when, in one line. */
function said(one: Feedback): string {
  return [
    one.role,
    one.atCommittee ? 'at the Committee' : one.where,
    one.madeOn ? longDate(one.madeOn) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One comment: what was asked, what became of it, and what can be done with it. */
export function FeedbackCard({ feedback, onEdit }: { feedback: Feedback; onEdit: () => void }) {
  const amendments = useAmendments((state) => state.amendments);
  const answers = amendments.filter(
    ({ id, feedback: answered }) =>
      feedback.amendments.includes(id) || answered.includes(feedback.id),
  );
  const { go } = usePlace.getState();
  return (
    <article className="stack">
      <header className="stack tight">
        <div className="row">
          <h2>Feedback {feedback.number}</h2>
          <FeedbackStatusBadge status={feedback.status} />
        </div>
        <p>
          <strong>{feedback.erased ? 'Erased' : feedback.who}</strong>
        </p>
        <p className="quiet small">{said(feedback)}</p>
      </header>
      <p className="asked-large">{feedback.asked}</p>
      {feedback.anchor && <blockquote className="passage">{feedback.anchor.quote}</blockquote>}
      {answers.length > 0 && (
        <p>
          {answers.some(({ status }) => takesEffect(status)) ? 'Answered by ' : 'Linked with '}
          {answers.map(({ id, number, status }) => (
            <button
              type="button"
              key={id}
              className="link spaced"
              onClick={() => go({ section: 'amendments', amendment: id })}
            >
              amendment {number}
              {!takesEffect(status) && ` (${status})`}
            </button>
          ))}
        </p>
      )}
      <div className="actions">
        <Button
          tone={feedback.status === 'to-answer' ? 'primary' : undefined}
          icon={<PencilLine size={16} aria-hidden />}
          onClick={() => seedAmendment(feedback)}
        >
          Write an amendment for this
        </Button>
        <Button tone="plain" icon={<Pencil size={16} aria-hidden />} onClick={onEdit}>
          Edit
        </Button>
        <Confirm
          trigger={
            <Button tone="plain" icon={<UserX size={16} aria-hidden />} disabled={feedback.erased}>
              Erase
            </Button>
          }
          title={`Erase feedback ${feedback.number}?`}
          word="Erase"
          onConfirm={() => void actNow(() => api.feedback.erase({ feedback: feedback.id }))}
        >
          The name and the words are erased for good, as data-protection law may require. The number
          and the history of what was done stay.
        </Confirm>
      </div>
      <MarkForm key={feedback.revision} feedback={feedback} />
    </article>
  );
}
