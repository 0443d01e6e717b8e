import { useState } from 'react';
import { longDate } from '../../../shared/base/dates';
import type { Amendment, Decision } from '../../../shared/paper/amendment';
import { decisionProblem } from '../../../shared/paper/decide';
import { notInForce } from '../../../shared/paper/delegation';
import { latestResponses } from '../../../shared/paper/standing';
import { unheard } from '../../../shared/paper/unheard';
import { api } from '../../api';
import { Banner, ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { dateProblem } from '../../components/DateField';
import { DateField, TextArea } from '../../components/fields';
import { today } from '../../shell/dates';
import { useAct } from '../../state/act';
import { useDelegation } from '../../state/delegation';
import { useDocuments } from '../../state/documents';
import { useFormDraft } from '../../state/form-drafts';
import { useIntent } from '../../state/intent';
import { useNotices } from '../../state/notices';

/** The delegated officer decides: incorporate or decline, with a reason. */
export function DecideForm({ amendment }: { amendment: Amendment }) {
  const draft = useFormDraft(`decide:${amendment.id}`, () => ({ reason: '' }));
  const { reason } = draft.fields;
  const [decidedOn, setDecidedOn] = useState(today);
  const delegation = useDelegation((state) => state.delegation);
  const documents = useDocuments((state) => state.documents);
  const act = useAct();
  if (!delegation)
    return (
      <Banner
        action={
          <Button
            onClick={() => useIntent.getState().ask('delegation', { section: 'consultation' })}
          >
            Enter it
          </Button>
        }
      >
        It can be decided once the Committee’s delegation is entered.
      </Banner>
    );
  if (delegation.endedOn)
    return (
      <Banner>
        {notInForce(delegation, delegation.endedOn, amendment.document)} It was ended on{' '}
        {longDate(delegation.endedOn)}.
      </Banner>
    );
  const agreedDraft =
    documents.find(({ id }) => id === amendment.document)?.drafts.find(({ agreedOn }) => agreedOn)
      ?.id ?? null;
  const decide = async (outcome: Decision['outcome']) => {
    const undated = dateProblem(decidedOn, 'Give the day on which it was decided.');
    if (undated) return act.fail(undated, 'decidedOn');
    const { responses } = amendment;
    const facts = { amendment, agreedDraft, delegation, responses, outcome, reason, decidedOn };
    const problem = decisionProblem({ ...facts, today: today() });
    if (problem) return act.fail(problem, reason.trim() ? 'decidedOn' : 'reason');
    const done = await act.run(async () => {
      const { id, revision: expectedRevision, number } = amendment;
      const after = await api.amendment.decide({
        amendment: id,
        expectedRevision,
        outcome,
        reason,
        decidedOn,
      });
      const word = outcome === 'incorporate' ? 'incorporated' : 'declined';
      useNotices.getState().say(`Amendment ${number} is ${word}.`, () =>
        api.amendment.reopen({
          amendment: id,
          expectedRevision: after.revision,
          reason: 'Taken back at once.',
        }),
      );
    });
    if (done) draft.drop();
  };
  const concerns = latestResponses(amendment.responses).filter(
    ({ kind, reopened }) => kind === 'concern' && !reopened,
  );
  const notHeard = unheard(delegation.consultees, amendment.responses);
  const outside = dateProblem(decidedOn, 'No day.')
    ? null
    : notInForce(delegation, decidedOn, amendment.document);
  const atReason = act.failure?.where === 'reason' && reason.trim() === '';
  const atDate = act.failure?.where === 'decidedOn' ? act.failure.sentence : outside;
  return (
    <div className="form decide">
      <h3>Decision of the {delegation.delegate}</h3>
      {concerns.length > 0 && (
        <p className="small">
          A consultee has a concern. Going ahead needs a reason that meets it; it is recorded.
        </p>
      )}
      {notHeard && (
        <Banner tone="trouble">
          Not heard on this wording: {notHeard}. The delegation is to be used in consultation:
          deciding without them needs a reason that says why, and it is recorded.
        </Banner>
      )}
      <TextArea
        label="Reason for the decision"
        rows={2}
        value={reason}
        error={atReason ? act.failure?.sentence : null}
        onChange={(words) => draft.put({ reason: words })}
      />
      <DateField label="Decided on" value={decidedOn} error={atDate} onChange={setDecidedOn} />
      {act.failure && !/^(reason|decidedOn)$/.test(act.failure.where ?? '') && (
        <ErrorLine>{act.failure.sentence}</ErrorLine>
      )}
      <div className="actions">
        <Button tone="primary" disabled={act.busy} onClick={() => void decide('incorporate')}>
          Incorporate
        </Button>
        <Button disabled={act.busy} onClick={() => void decide('decline')}>
          Decline
        </Button>
      </div>
    </div>
  );
}
