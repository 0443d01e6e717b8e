import { useState } from 'react';
import type { Amendment, ResponseKind } from '../../../shared/paper/amendment';
import type { Consultee } from '../../../shared/paper/delegation';
import { responseProblem } from '../../../shared/paper/respond';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices } from '../../components/Choice';
import { dateProblem } from '../../components/DateField';
import { Form } from '../../components/Form';
import { DateField, SelectField, TextArea } from '../../components/fields';
import { today } from '../../shell/dates';
import { useAct } from '../../state/act';
import { useFormDraft } from '../../state/form-drafts';
import { useNotices } from '../../state/notices';

const kinds: { value: ResponseKind; label: string }[] = [
  { value: 'agree', label: 'Agrees' },
  { value: 'concern', label: 'Has a concern' },
  { value: 'alternative-wording', label: 'Suggests other wording' },
  { value: 'no-view', label: 'Has no view' },
];

/** Records by hand what a consultee says of the wording as it stands now. A later response is another record. */
export function ResponseForm({
  amendment,
  consultees,
  consultee,
  onConsultee,
}: {
  amendment: Amendment;
  consultees: Consultee[];
  consultee: string;
  onConsultee: (id: string) => void;
}) {
  const [kind, setKind] = useState<ResponseKind | null>(null);
  const draft = useFormDraft(`response:${amendment.id}`, () => ({ comment: '', wording: '' }));
  const { comment, wording } = draft.fields;
  const [respondedOn, setRespondedOn] = useState(today);
  const act = useAct();
  const save = async () => {
    if (!kind) return act.fail('Choose what the consultee said.');
    const undated = dateProblem(respondedOn, 'Give the day of the response.');
    if (undated) return act.fail(undated, 'respondedOn');
    const problem = responseProblem(amendment, { kind, comment, wording, respondedOn }, today());
    if (problem) return act.fail(problem, kind === 'alternative-wording' ? 'wording' : 'comment');
    const done = await act.run(async () => {
      const { id, fingerprint, number } = amendment;
      const said = { kind, comment, wording, respondedOn, fingerprint };
      await api.response.record({ amendment: id, consultee, ...said });
      useNotices.getState().say(`The response to amendment ${number} is recorded.`);
    });
    if (done) draft.drop();
  };
  const at = (field: string) => (act.failure?.where === field ? act.failure.sentence : null);
  return (
    <Form onSubmit={save}>
      <SelectField
        label="Consultee"
        value={consultee}
        options={consultees.map(({ id, post, name }) => ({
          value: id,
          label: name ? `${post}, ${name}` : post,
        }))}
        onChange={onConsultee}
      />
      <Choices<ResponseKind>
        legend="What they say"
        value={kind}
        options={kinds}
        onChange={setKind}
      />
      {kind === 'alternative-wording' && (
        <TextArea
          label="The wording suggested"
          value={wording}
          error={at('wording')}
          onChange={(words) => draft.put({ wording: words })}
        />
      )}
      <TextArea
        label="Comment"
        rows={2}
        value={comment}
        error={at('comment')}
        onChange={(words) => draft.put({ comment: words })}
      />
      <DateField
        label="Responded on"
        value={respondedOn}
        error={at('respondedOn')}
        onChange={setRespondedOn}
      />
      {act.failure && !/^(wording|comment|respondedOn)$/.test(act.failure.where ?? '') && (
        <ErrorLine>{act.failure.sentence}</ErrorLine>
      )}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Record the response
        </Button>
      </div>
    </Form>
  );
}
