import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/fields';
import { useAct } from '../../state/act';
import { useNotices } from '../../state/notices';

/** Chooses which amendment is taken into this one. */
export function MergeDialog({
  amendment,
  others,
  onClose,
}: {
  amendment: Amendment;
  others: Amendment[];
  onClose: () => void;
}) {
  const [other, setOther] = useState(others[0]?.id ?? '');
  const act = useAct();
  const merge = async () => {
    const from = others.find(({ id }) => id === other);
    if (!from) return;
    const done = await act.run(() =>
      api.amendment.merge({
        amendment: amendment.id,
        expectedRevision: amendment.revision,
        other: { amendment: from.id, expectedRevision: from.revision },
      }),
    );
    if (!done) return;
    useNotices
      .getState()
      .say(`Amendment ${from.number} is now part of amendment ${amendment.number}.`);
    onClose();
  };
  return (
    <Dialog
      title={`Merge into amendment ${amendment.number}`}
      description="The other one is withdrawn as replaced by it. Its reason and feedback come along; responses given so far are asked for again."
      open
      onClose={onClose}
    >
      <Form onSubmit={merge}>
        <SelectField
          label="Amendment"
          value={other}
          options={others.map(({ id, number, wording }) => ({
            value: id,
            label: `${number}, ${wording.place}: ${(wording.new || wording.old).slice(0, 50)}`,
          }))}
          onChange={setOther}
        />
        {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
        <div className="actions">
          <Button tone="primary" type="submit" disabled={act.busy}>
            Merge
          </Button>
          <Button tone="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
