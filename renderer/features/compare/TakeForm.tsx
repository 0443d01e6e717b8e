import { useState } from 'react';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Form } from '../../components/Form';
import { TextArea } from '../../components/fields';
import { count, listed } from '../../shell/words';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { type Comparing, useComparing } from '../../state/comparing';
import { runJob } from '../../state/jobs';
import { useNotices } from '../../state/notices';

type FileComparing = Extract<Comparing, { kind: 'file' }>;

/** Makes proposed amendments of the changes that were ticked, then compares the file anew. */
async function take({ document, path }: FileComparing, only: string[], reason: string) {
  const { amendments } = await runJob('Making amendments', (job) =>
    api.amendment.fromWord({ document, path, reason, only }, job),
  );
  const numbers = listed(amendments.map(({ number }) => number));
  useNotices
    .getState()
    .say(
      amendments.length === 1
        ? `Amendment ${numbers} is proposed.`
        : `Amendments ${numbers} are proposed.`,
    );
  await useComparing.getState().compareFile({ document, path });
}

export function TakeForm({
  comparing,
  chosen,
  onTaken,
}: {
  comparing: FileComparing;
  chosen: string[];
  onTaken: () => void;
}) {
  const [reason, setReason] = useState(`Change in ${comparing.result.fileName}`);
  const act = useAct();
  if (chosen.length === 0)
    return (
      <p className="quiet small">
        Tick what is to become an amendment. What is left alone changes nothing.
      </p>
    );
  const submit = async () => {
    if (!reason.trim()) return act.fail('Say why the words change.', 'reason');
    if (await act.run(() => take(comparing, chosen, reason))) onTaken();
  };
  const elsewhere = errorElsewhere(act.failure, ['reason']);
  return (
    <Form className="take-form" onSubmit={submit}>
      <TextArea
        label="Reason"
        hint="It goes with the paper to Council."
        rows={2}
        value={reason}
        error={errorAt(act.failure, 'reason')}
        onChange={setReason}
      />
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Propose {count(chosen.length, 'amendment')}
        </Button>
      </div>
    </Form>
  );
}
