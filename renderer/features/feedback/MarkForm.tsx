import {
  type Feedback,
  type FeedbackStatus,
  feedbackStatusWords,
  markProblem,
} from '../../../shared/paper/feedback';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices, Tick } from '../../components/Choice';
import { Form } from '../../components/Form';
import { TextArea } from '../../components/fields';
import { useAct } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import { useFormDraft } from '../../state/form-drafts';
import { useNotices } from '../../state/notices';

const hints: Record<FeedbackStatus, string> = {
  'to-answer': 'It waits for an answer.',
  'answered-by-amendment': 'One or more amendments do what was asked.',
  'answered-without-change': 'The reply below is the answer.',
  'out-of-scope': 'Say why in the reply.',
};

/** Takes the marking back as it was before. */
const undoOf = (before: Feedback, after: Feedback) => () =>
  api.feedback.mark({
    feedback: before.id,
    status: before.status,
    reply: before.reply,
    amendments: before.amendments,
    expectedRevision: after.revision,
  });

/** Marks a comment as dealt with, with the reply or the amendments that answer it. */
export function MarkForm({ feedback }: { feedback: Feedback }) {
  const draft = useFormDraft(`mark:${feedback.id}:${feedback.revision}`, () => ({
    status: feedback.status,
    reply: feedback.reply,
    linked: feedback.amendments,
  }));
  const { status, reply, linked } = draft.fields;
  const amendments = useAmendments((state) => state.amendments);
  const act = useAct();
  const changed =
    status !== feedback.status ||
    reply !== feedback.reply ||
    linked.join() !== feedback.amendments.join();
  const save = async () => {
    const problem = markProblem(status, reply, linked);
    if (problem) return act.fail(problem, 'reply');
    const done = await act.run(async () => {
      const after = await api.feedback.mark({
        feedback: feedback.id,
        status,
        reply,
        amendments: linked,
        expectedRevision: feedback.revision,
      });
      useNotices
        .getState()
        .say(
          `Feedback ${feedback.number} is marked “${feedbackStatusWords[status]}”.`,
          undoOf(feedback, after),
        );
    });
    if (done) draft.drop();
  };
  return (
    <Form className="mark-form" onSubmit={save}>
      <Choices<FeedbackStatus>
        legend="What became of it"
        value={status}
        options={(Object.keys(feedbackStatusWords) as FeedbackStatus[]).map((value) => ({
          value,
          label: feedbackStatusWords[value].replace(/^./, (c) => c.toUpperCase()),
          ...(value === status ? { hint: hints[value] } : {}),
        }))}
        onChange={(now) => draft.put({ status: now })}
      />
      {status === 'answered-by-amendment' && (
        <fieldset>
          <legend>Amendments that answer it</legend>
          <div className="ticks">
            {amendments.map(({ id, number, wording }) => (
              <Tick
                key={id}
                label={`Amendment ${number} · ${wording.place}`}
                checked={linked.includes(id)}
                onChange={(on) =>
                  draft.put({ linked: on ? [...linked, id] : linked.filter((one) => one !== id) })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {status !== 'to-answer' && (
        <TextArea label="Reply" value={reply} onChange={(words) => draft.put({ reply: words })} />
      )}
      {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
      <div className="actions">
        <Button type="submit" disabled={act.busy || !changed}>
          Save the answer
        </Button>
      </div>
    </Form>
  );
}
