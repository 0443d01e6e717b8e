import './merge.css';
import { useMemo, useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Finder } from '../../components/Finder';
import { Form } from '../../components/Form';
import { count } from '../../shell/words';
import { useAct } from '../../state/act';
import { useNotices } from '../../state/notices';
import { everything, filterAmendments } from './list';

const idOf = ({ id }: Amendment): string => id;

/** How high a row of the list is, in pixels: two lines. */
const ROW = 60;

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
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMemo(
    () => filterAmendments(others, { ...everything, search: typed }),
    [others, typed],
  );
  // by its id: the list may change meanwhile
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === chosen),
  );
  const from = found[at];
  const act = useAct();
  const merge = async () => {
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
        <Finder
          label="Which amendment"
          list="Amendments that can be merged into it"
          placeholder="Its number, its place, or words in it"
          none="No amendment has those words."
          typed={typed}
          onType={(words) => {
            setTyped(words);
            setChosen(null);
          }}
          items={found}
          keyOf={idOf}
          at={at}
          onAt={(row) => setChosen(found[row]?.id ?? null)}
          row={ROW}
        >
          {({ number, wording }) => (
            <span className="to-merge">
              <span>
                <strong>{number}</strong> <span className="quiet small">{wording.place}</span>
              </span>
              <span>{wording.new || <del>{wording.old}</del>}</span>
            </span>
          )}
        </Finder>
        <p className="quiet small" role="status">
          {count(found.length, 'amendment')}
        </p>
        {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
        <div className="actions">
          <Button tone="primary" type="submit" disabled={act.busy || !from}>
            {from ? `Merge amendment ${from.number}` : 'Merge'}
          </Button>
          <Button tone="plain" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
