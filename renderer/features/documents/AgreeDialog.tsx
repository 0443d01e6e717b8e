import { useState } from 'react';
import type { DocumentInfo, DraftInfo } from '../../../shared/paper/document';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { dateProblem } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { DateField } from '../../components/fields';
import { today } from '../../shell/dates';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { useNotices } from '../../state/notices';
import { useOverview } from '../../state/overview';

interface Props {
  document: DocumentInfo;
  draft: DraftInfo;
  open: boolean;
  onClose: () => void;
}

function AgreeForm({ document, draft, onClose }: Omit<Props, 'open'>) {
  const meeting = useOverview((state) => state.overview?.paper.committeeDate);
  const [date, setDate] = useState(meeting ?? today());
  const act = useAct();
  const agree = async () => {
    const undated = dateProblem(date, 'Give the date on which the Committee agreed it.');
    if (undated) return act.fail(undated, 'agreedOn');
    const done = await act.run(() => api.draft.agree({ draft: draft.id, agreedOn: date }));
    if (!done) return;
    onClose();
    useNotices
      .getState()
      .say(`Draft ${draft.version} of ${document.title} is the agreed draft.`, () =>
        api.draft.unagree({ draft: draft.id }),
      );
  };
  const elsewhere = errorElsewhere(act.failure, ['agreedOn']);
  return (
    <Form onSubmit={agree}>
      <DateField
        label="Agreed by the Committee on"
        value={date}
        error={errorAt(act.failure, 'agreedOn')}
        onChange={setDate}
      />
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Mark as agreed
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Form>
  );
}

/** Marks the draft that the Committee agreed. From then on each change needs the delegate’s decision. */
export function AgreeDialog({ open, ...rest }: Props) {
  return (
    <Dialog
      title={`Draft ${rest.draft.version} of ${rest.document.title}`}
      description="From here on, each change to it needs a decision under the delegation."
      open={open}
      onClose={rest.onClose}
    >
      <AgreeForm {...rest} />
    </Dialog>
  );
}
