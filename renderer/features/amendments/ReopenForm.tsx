import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Form } from '../../components/Form';
import { TextArea } from '../../components/fields';
import { useAct } from '../../state/act';

/** Takes a decision back: a new act, with its reason. The decision stays in the history. */
export function ReopenForm({ amendment, onDone }: { amendment: Amendment; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const act = useAct();
  const reopen = async () => {
    if (!reason.trim()) return act.fail('Say why the decision is taken back.');
    const { id, revision } = amendment;
    const done = await act.run(() =>
      api.amendment.reopen({ amendment: id, expectedRevision: revision, reason }),
    );
    if (done) onDone();
  };
  return (
    <Form onSubmit={reopen}>
      <TextArea
        label="Why the decision is taken back"
        rows={2}
        value={reason}
        error={act.failure?.sentence ?? null}
        onChange={setReason}
      />
      <div className="actions">
        <Button type="submit" disabled={act.busy}>
          Take it back
        </Button>
        <Button tone="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
