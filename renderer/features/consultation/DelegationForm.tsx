import {
  type Delegation,
  type DelegationFields,
  delegationFieldsSchema,
  delegationProblem,
} from '../../../shared/paper/delegation';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Tick } from '../../components/Choice';
import { dateProblem } from '../../components/DateField';
import { Form } from '../../components/Form';
import { DateField, TextArea, TextField } from '../../components/fields';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { must } from '../../state/check';
import type { DocumentWithDrafts } from '../../state/documents';
import { useFormDraft } from '../../state/form-drafts';
import { useOverview } from '../../state/overview';
import { usePlace } from '../../state/place';
import { Consultees, type NewConsultee } from './Consultees';

type Fields = Omit<DelegationFields, 'consultees'> & { consultees: NewConsultee[] };

const names = ['wording', 'delegate', 'documents', 'grounds', 'resolvedOn', 'until', 'post'];

/** What a new delegation starts from: the usual consultees, the plan, and the dates of the paper. */
function usualFields(documents: DocumentWithDrafts[]): Fields {
  const { paper, publishBy } = useOverview.getState().overview ?? {};
  return {
    wording: '',
    delegate: '',
    consultees: [
      { key: 'chair', post: 'Chair', name: '' },
      { key: 'vice', post: 'Vice-Chair', name: '' },
    ],
    documents: documents.filter(({ kind }) => kind === 'plan').map(({ id }) => id),
    grounds: 'as per the Committee’s comments',
    resolvedOn: paper?.committeeDate ?? '',
    until: publishBy?.date ?? '',
  };
}

const fieldsOf = (delegation: Delegation): Fields => ({
  ...delegation,
  consultees: delegation.consultees.map((one) => ({ ...one, key: one.id })),
});

/** The resolution that delegates: its wording, who decides, who is consulted, what may be amended and until when. */
export function DelegationForm({
  delegation,
  documents,
  onDone,
}: {
  delegation: Delegation | null;
  documents: DocumentWithDrafts[];
  onDone: () => void;
}) {
  const paper = usePlace((state) => state.paper);
  const { fields, put, drop } = useFormDraft<Fields>(
    `delegation:${paper}:${delegation?.revision ?? 'new'}`,
    () => (delegation ? fieldsOf(delegation) : usualFields(documents)),
  );
  const act = useAct();
  const close = () => {
    drop();
    onDone();
  };
  const save = async () => {
    const councilDate = useOverview.getState().overview?.paper.councilDate ?? null;
    const dated = ![fields.resolvedOn, fields.until].some((date) => dateProblem(date, 'No day.'));
    const dates = dated ? delegationProblem(fields, councilDate) : null;
    if (dates) return act.fail(dates, 'until');
    const { wording, delegate, grounds, resolvedOn, until } = fields;
    const consultees = fields.consultees.map(({ key, ...one }) => one);
    const input = { wording, delegate, grounds, resolvedOn, until, consultees };
    const done = await act.run(async () => {
      must(delegationFieldsSchema.omit({ consultees: true }), {
        ...input,
        documents: fields.documents,
      });
      await api.delegation.set({
        ...input,
        documents: fields.documents,
        paper: paper ?? '',
        expectedRevision: delegation?.revision ?? null,
      });
    });
    if (done) close();
  };
  const at = (field: string) => errorAt(act.failure, field);
  const elsewhere = errorElsewhere(act.failure, names);
  return (
    <Form onSubmit={save}>
      <TextArea
        label="Wording of the resolution"
        hint="As minuted, such as: That the Head of Housing be given delegated authority to amend the draft …"
        rows={4}
        value={fields.wording}
        error={at('wording')}
        onChange={(wording) => put({ wording })}
      />
      <TextField
        label="Delegated to (post)"
        value={fields.delegate}
        error={at('delegate')}
        onChange={(delegate) => put({ delegate })}
      />
      <Consultees
        consultees={fields.consultees}
        error={at('post')}
        onChange={(consultees) => put({ consultees })}
      />
      <fieldset>
        <legend>May be amended</legend>
        {documents.map(({ id, title }) => (
          <Tick
            key={id}
            label={title}
            checked={fields.documents.includes(id)}
            onChange={(on) =>
              put({
                documents: on
                  ? [...fields.documents, id]
                  : fields.documents.filter((one) => one !== id),
              })
            }
          />
        ))}
        {documents.length === 0 && <p className="quiet">Import the plan first.</p>}
        {at('documents') && <ErrorLine>{at('documents')}</ErrorLine>}
      </fieldset>
      <TextField
        label="On what grounds"
        value={fields.grounds}
        error={at('grounds')}
        onChange={(grounds) => put({ grounds })}
      />
      <div className="pair">
        <DateField
          label="Resolved on"
          value={fields.resolvedOn}
          error={at('resolvedOn')}
          onChange={(resolvedOn) => put({ resolvedOn })}
        />
        <DateField
          label="Last day on which it may be used"
          value={fields.until}
          error={at('until')}
          onChange={(until) => put({ until })}
        />
      </div>
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Save the delegation
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </Form>
  );
}
