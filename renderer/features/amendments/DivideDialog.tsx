import { useState } from 'react';
import { wording } from '../../../shared/amendment/wording';
import { placeNames } from '../../../shared/document/outline';
import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Tick } from '../../components/Choice';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { useTree } from '../../shell/Sheet';
import { useAct } from '../../state/act';
import { useNotices } from '../../state/notices';

/** Chooses which of an amendment's changes go to a new one. */
export function DivideDialog({
  amendment,
  onClose,
}: {
  amendment: Amendment;
  onClose: () => void;
}) {
  const { tree } = useTree(amendment.draft);
  const [going, setGoing] = useState<readonly number[]>([]);
  const act = useAct();
  if (!tree) return null;
  const names = placeNames(tree);
  const divide = async () => {
    if (going.length === 0 || going.length === amendment.hunks.length)
      return act.fail('Choose some of the changes, and leave at least one.');
    const { id, revision } = amendment;
    let made = 0;
    const done = await act.run(async () => {
      const asked = { amendment: id, expectedRevision: revision, hunks: [...going] };
      made = (await api.amendment.split(asked)).made.number;
    });
    if (!done) return;
    useNotices
      .getState()
      .say(`Amendment ${amendment.number} was divided: amendment ${made} is new.`);
    onClose();
  };
  return (
    <Dialog
      title={`Divide amendment ${amendment.number}`}
      description="The new one has the same reason, feedback and status."
      open
      onClose={onClose}
    >
      <Form onSubmit={divide}>
        <fieldset>
          <legend>Changes that go to the new amendment</legend>
          {amendment.hunks.map((hunk, at) => {
            const { old, new: now, block } = wording(tree, [hunk]);
            return (
              <Tick
                // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place
                key={at}
                label={
                  <>
                    {old && <del>{old.slice(0, 120)}</del>} {now && <ins>{now.slice(0, 120)}</ins>}
                  </>
                }
                hint={(block && names.get(block)) || ''}
                checked={going.includes(at)}
                onChange={(on) =>
                  setGoing(on ? [...going, at] : going.filter((other) => other !== at))
                }
              />
            );
          })}
        </fieldset>
        {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
        <div className="actions">
          <Button tone="primary" type="submit" disabled={act.busy}>
            Divide
          </Button>
          <Button tone="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
