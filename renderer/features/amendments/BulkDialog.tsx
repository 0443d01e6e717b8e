import { useState } from 'react';
import type { Decision } from '../../../shared/paper/amendment';
import { Banner, ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices } from '../../components/Choice';
import { dateProblem } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { DateField, TextArea } from '../../components/fields';
import { today } from '../../shell/dates';
import { count } from '../../shell/words';

export interface Answered {
  outcome: Decision['outcome'];
  reason: string;
  decidedOn: string;
}

/** Asks once what holds for all that are selected: the reason and, for a decision, which and when. */
export function BulkDialog({
  what,
  many,
  cautions,
  onDo,
  onClose,
}: {
  what: 'withdraw' | 'decide';
  many: number;
  /** Who has not been heard, in sentences. */
  cautions: string[];
  onDo: (answered: Answered) => void;
  onClose: () => void;
}) {
  const [outcome, setOutcome] = useState<Decision['outcome'] | null>(null);
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState(today());
  const [trouble, setTrouble] = useState<string | null>(null);
  const decides = what === 'decide';
  const send = () => {
    if (decides && !outcome) return setTrouble('Choose whether they are incorporated or declined.');
    if (decides && !reason.trim())
      return setTrouble('Give the reason for the decision: it goes into the decision record.');
    const undated = decides ? dateProblem(decidedOn, 'Give the day of the decision.') : null;
    if (undated) return setTrouble(undated);
    onDo({ outcome: outcome ?? 'decline', reason, decidedOn });
  };
  return (
    <Dialog
      title={`${decides ? 'Decide' : 'Withdraw'} ${count(many, 'amendment')}`}
      description="Each is an act of its own in the history, with this reason."
      open
      onClose={onClose}
    >
      <Form onSubmit={send}>
        {decides && (
          <Choices<Decision['outcome']>
            legend="Decision"
            value={outcome}
            options={[
              { value: 'incorporate', label: 'Incorporate all' },
              { value: 'decline', label: 'Decline all' },
            ]}
            onChange={setOutcome}
          />
        )}
        {decides && cautions.length > 0 && (
          <Banner tone="trouble">
            {cautions.join(' ')} Deciding without them needs a reason that says why.
          </Banner>
        )}
        <TextArea
          label={decides ? 'Reason for the decision' : 'Why'}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        {decides && <DateField label="Decided on" value={decidedOn} onChange={setDecidedOn} />}
        {trouble && <ErrorLine>{trouble}</ErrorLine>}
        <div className="actions">
          <Button tone="primary" type="submit">
            {decides ? 'Decide all' : 'Withdraw all'}
          </Button>
          <Button tone="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
