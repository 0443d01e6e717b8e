import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { fateOf } from '../../../shared/paper/collision-fate';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { dateProblem } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { DateField, TextArea } from '../../components/fields';
import { today } from '../../shell/dates';
import { useAct } from '../../state/act';
import { useDocuments } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';

/** Chooses one of two that collide: says what becomes of the other, and asks why. */
export function ChooseDialog({
  kept,
  over,
  onClose,
}: {
  kept: Amendment;
  over: Amendment;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState(today());
  const act = useAct();
  const agreed = useDocuments(({ documents }) =>
    documents.some(({ drafts }) =>
      drafts.some(({ id, agreedOn }) => id === over.draft && agreedOn),
    ),
  );
  const fate = fateOf(over.status, agreed);
  const choose = async () => {
    if (!reason.trim()) return act.fail('Say why this one is kept.', 'reason');
    const undated = dateProblem(decidedOn, 'Give the day of the decision.');
    if (undated && fate === 'declined') return act.fail(undated);
    const done = await act.run(() =>
      api.amendment.choose({
        amendment: kept.id,
        over: [{ amendment: over.id, expectedRevision: over.revision }],
        reason,
        decidedOn,
      }),
    );
    if (!done) return;
    usePlace.getState().go({ amendment: kept.id });
    useNotices
      .getState()
      .say(`Amendment ${kept.number} is kept; amendment ${over.number} is ${fate}.`);
    onClose();
  };
  const becomes =
    fate === 'withdrawn'
      ? `Amendment ${over.number} will be withdrawn.`
      : over.status === 'incorporated'
        ? `The decision to incorporate amendment ${over.number} will be taken back, and it will be declined.`
        : `Amendment ${over.number} will be declined.`;
  const atReason = act.failure?.where === 'reason';
  return (
    <Dialog title={`Keep amendment ${kept.number}`} description={becomes} open onClose={onClose}>
      <Form onSubmit={choose}>
        <TextArea
          label="Why this one"
          rows={2}
          value={reason}
          error={atReason ? act.failure?.sentence : null}
          onChange={setReason}
        />
        {fate === 'declined' && (
          <DateField label="Decided on" value={decidedOn} onChange={setDecidedOn} />
        )}
        {act.failure && !atReason && <ErrorLine>{act.failure.sentence}</ErrorLine>}
        <div className="actions">
          <Button tone="primary" type="submit" disabled={act.busy}>
            Keep amendment {kept.number}
          </Button>
          <Button tone="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
