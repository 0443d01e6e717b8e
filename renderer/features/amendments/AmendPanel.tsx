import { useEffect, useState } from 'react';
import { type Category, categoryWords } from '../../../shared/paper/amendment';
import { proposalProblem } from '../../../shared/paper/transitions';
import { api } from '../../api';
import { Banner, ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Tick } from '../../components/Choice';
import { Form } from '../../components/Form';
import { SelectField, TextArea, TextField } from '../../components/fields';
import { useAct } from '../../state/act';
import { type Amending, useAmending, type Written } from '../../state/amending';
import { useFeedback } from '../../state/feedback';
import { useNotices } from '../../state/notices';
import { Beside } from './Beside';
import { Unsaved } from './Unsaved';
import { Wording } from './Wording';

const categories = Object.entries(categoryWords).map(([value, label]) => ({ value, label }));

/** Feedback it may answer: what waits for an answer, and what is linked already. */
function FeedbackTicks({
  fields,
  put,
}: {
  fields: Written;
  put: (part: Partial<Written>) => void;
}) {
  const feedback = useFeedback((state) => state.feedback);
  const offered = feedback.filter(
    ({ id, status }) => status === 'to-answer' || fields.feedback.includes(id),
  );
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>Feedback it answers</legend>
      <div className="ticks">
        {offered.map(({ id, number, who, asked }) => (
          <Tick
            key={id}
            label={`${number} ${who}: ${asked.slice(0, 90)}`}
            checked={fields.feedback.includes(id)}
            onChange={(on) =>
              put({
                feedback: on
                  ? [...fields.feedback, id]
                  : fields.feedback.filter((one) => one !== id),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What goes with the words: why, of what kind, which comment they answer. None of it is in the way of writing. */
export function AmendPanel({
  amending,
  onLeave,
}: {
  amending: Amending;
  onLeave: () => Promise<boolean>;
}) {
  const { fields, amendment, unwritable, note } = amending;
  const { write, flush } = useAmending.getState();
  const put = (part: Partial<Written>) => write({ fields: part });
  const act = useAct();
  const [minuted, setMinuted] = useState(fields.proposer !== '' || fields.seconder !== '');
  const propose = async () => {
    const { hunks } = amending;
    const problem = proposalProblem({ number: amendment?.number ?? 0, hunks, ...fields });
    if (problem)
      return act.fail(
        problem.replace(/^Amendment \d+/, 'This amendment'),
        hunks.length ? 'reason' : 'hunks',
      );
    if (!(await flush())) return;
    const saved = useAmending.getState().amending?.amendment;
    if (!saved) return;
    const { id, number, revision, status } = saved;
    // nothing was written, so it is proposed still
    if (status === 'proposed') return void (await onLeave());
    let expectedRevision = revision;
    const done = await act.run(async () => {
      const proposed = await api.amendment.propose({ amendment: id, expectedRevision });
      expectedRevision = proposed.revision;
    });
    if (!done) return;
    useNotices.getState().say(`Amendment ${number} is proposed.`, async () => {
      await api.amendment.rework({ amendment: id, expectedRevision });
    });
    await onLeave();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void propose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  const atReason = act.failure?.where === 'reason' && fields.reason.trim() === '';
  return (
    <Form onSubmit={propose}>
      <h2>{amendment ? `Amendment ${amendment.number}` : 'New amendment'}</h2>
      <p className="quiet small">
        Type in the document as in Word: what you strike stays visible, what you add is underlined.
      </p>
      {amendment?.status === 'proposed' && (
        <p className="quiet small">
          It is proposed. Once you change something, it is being written again until you propose it.
        </p>
      )}
      {amending.was && (
        <section className="stack tight" aria-label="What it said before">
          <p className="quiet small">On the draft before it said, in {amending.was.place}:</p>
          <Wording wording={amending.was} hue={0} />
        </section>
      )}
      {note && <Banner>{note}</Banner>}
      <Beside amendments={amending.beside} />
      <Unsaved amending={amending} />
      {unwritable && <Banner tone="trouble">{unwritable}</Banner>}
      <TextArea
        label="Reason"
        hint="It goes with the paper to Council."
        value={fields.reason}
        error={atReason ? act.failure?.sentence : null}
        onChange={(reason) => put({ reason })}
      />
      <SelectField
        label="Category"
        value={fields.category}
        options={categories}
        onChange={(category) => put({ category: category as Category })}
      />
      <FeedbackTicks fields={fields} put={put} />
      <Tick
        label="Proposed and seconded in the minutes"
        checked={minuted}
        onChange={(on) => {
          setMinuted(on);
          if (!on) put({ proposer: '', seconder: '' });
        }}
      />
      {minuted && (
        <div className="pair">
          <TextField
            label="Proposer"
            value={fields.proposer}
            onChange={(proposer) => put({ proposer })}
          />
          <TextField
            label="Seconder"
            value={fields.seconder}
            onChange={(seconder) => put({ seconder })}
          />
        </div>
      )}
      {act.failure && act.failure.where !== 'reason' && (
        <ErrorLine>{act.failure.sentence}</ErrorLine>
      )}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Propose
        </Button>
        <Button onClick={() => void onLeave()}>Done for now</Button>
      </div>
    </Form>
  );
}
