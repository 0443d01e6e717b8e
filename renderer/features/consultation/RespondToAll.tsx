import { useState } from 'react';
import type { Amendment, ResponseKind } from '../../../shared/paper/amendment';
import type { Consultee } from '../../../shared/paper/delegation';
import { responseProblem } from '../../../shared/paper/respond';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices, Tick } from '../../components/Choice';
import { dateProblem } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { DateField, TextArea } from '../../components/fields';
import { today } from '../../shell/dates';
import { count } from '../../shell/words';
import { useAct } from '../../state/act';
import { actOnEach, type LeftAlone } from '../amendments/bulk';
import { LeftAloneList } from '../amendments/LeftAloneList';
import { standingWords } from './standing-words';

/** What one may say of several at once; a concern or other wording is about one of them. */
const kinds: { value: ResponseKind; label: string }[] = [
  { value: 'agree', label: 'Agrees' },
  { value: 'no-view', label: 'Has no view' },
];

/** Those proposed on which a consultee is still to be heard, or to be heard again. */
export const awaiting = (amendments: readonly Amendment[], consultee: string): Amendment[] =>
  amendments.filter((amendment) => {
    const { kind, reopened } = standingWords(amendment, consultee);
    return amendment.status === 'proposed' && (kind === null || reopened);
  });

/** “The Chair agrees to all of them”: one response, recorded to each as it is worded now. */
export function RespondToAll({
  consultee,
  amendments,
  onClose,
}: {
  consultee: Consultee;
  amendments: Amendment[];
  onClose: () => void;
}) {
  const [kind, setKind] = useState<ResponseKind | null>(null);
  const [comment, setComment] = useState('');
  const [respondedOn, setRespondedOn] = useState(today);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<LeftAlone[]>([]);
  const act = useAct();
  const those = amendments.filter(({ id }) => !without.has(id));
  const save = async () => {
    const [first] = those;
    if (!kind) return act.fail('Choose what the consultee said.');
    if (!first) return act.fail('Choose at least one amendment.');
    const undated = dateProblem(respondedOn, 'Give the day of the response.');
    const said = { kind, comment, wording: '', respondedOn };
    const problem = undated ?? responseProblem(first, said, today());
    if (problem) return act.fail(problem, 'respondedOn');
    let refused: LeftAlone[] = [];
    await act.look(async () => {
      refused = await actOnEach(those, `answered by the ${consultee.post}`, ({ amendment }) => {
        const fingerprint = those.find(({ id }) => id === amendment)?.fingerprint ?? '';
        return api.response.record({ amendment, consultee: consultee.id, ...said, fingerprint });
      });
    });
    setLeft(refused);
    if (refused.length === 0) onClose();
  };
  return (
    <Dialog
      title={`${consultee.post}: ${count(amendments.length, 'amendment')} awaited`}
      description="The same response to several, each recorded to the words as they stand now."
      open
      onClose={onClose}
    >
      <Form onSubmit={save}>
        <LeftAloneList left={left} onClose={() => setLeft([])} />
        <Choices<ResponseKind>
          legend="What they say"
          value={kind}
          options={kinds}
          onChange={setKind}
        />
        <fieldset className="respond-to">
          <legend>Of</legend>
          {amendments.map(({ id, number, wording }) => (
            <Tick
              key={id}
              label={`Amendment ${number}, ${wording.place}`}
              checked={!without.has(id)}
              onChange={(on) => {
                const next = new Set(without);
                if (on) next.delete(id);
                else next.add(id);
                setWithout(next);
              }}
            />
          ))}
        </fieldset>
        <TextArea label="Comment" rows={2} value={comment} onChange={setComment} />
        <DateField
          label="Responded on"
          value={respondedOn}
          error={act.failure?.where === 'respondedOn' ? act.failure.sentence : null}
          onChange={setRespondedOn}
        />
        {act.failure && act.failure.where !== 'respondedOn' && (
          <ErrorLine>{act.failure.sentence}</ErrorLine>
        )}
        <div className="actions">
          <Button tone="primary" type="submit" disabled={act.busy}>
            Record {count(those.length, 'response')}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </Form>
    </Dialog>
  );
}
