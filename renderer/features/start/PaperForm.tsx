import { datesProblem, type PaperFields, paperFieldsSchema } from '../../../shared/paper/paper';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { noSuchDate } from '../../components/DateField';
import { Form } from '../../components/Form';
import { DateField, TextField } from '../../components/fields';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { must } from '../../state/check';
import { useFormDraft } from '../../state/form-drafts';

const fieldNames = ['title', 'committee', 'committeeDate', 'council', 'councilDate'];

const empty: PaperFields = {
  title: '',
  committee: '',
  committeeDate: null,
  council: 'Council',
  councilDate: null,
};

interface Props {
  /** Names what is kept of it while it is not saved. */
  about?: string;
  start?: PaperFields;
  word: string;
  save: (fields: PaperFields) => Promise<unknown>;
  onDone: () => void;
}

/** A paper's details: what it is called, and the two meetings it goes to. */
export function PaperForm({ about = 'paper:new', start = empty, word, save, onDone }: Props) {
  const { fields, put, drop } = useFormDraft<PaperFields>(about, () => ({
    title: start.title,
    committee: start.committee,
    committeeDate: start.committeeDate,
    council: start.council,
    councilDate: start.councilDate,
  }));
  const act = useAct();
  const close = () => {
    drop();
    onDone();
  };
  const submit = async () => {
    const dated = ![fields.committeeDate, fields.councilDate].includes(noSuchDate);
    const dates = dated ? datesProblem(fields) : null;
    if (dates) return act.fail(dates, 'councilDate');
    const done = await act.run(async () => {
      must(paperFieldsSchema, fields);
      await save(fields);
    });
    if (done) close();
  };
  const elsewhere = errorElsewhere(act.failure, fieldNames);
  return (
    <Form onSubmit={submit}>
      <TextField
        label="Title of the paper"
        hint="Such as Community Safety Plan 2022 to 2025"
        autoFocus
        value={fields.title}
        error={errorAt(act.failure, 'title')}
        onChange={(title) => put({ title })}
      />
      <div className="pair">
        <TextField
          label="Committee"
          value={fields.committee}
          error={errorAt(act.failure, 'committee')}
          onChange={(committee) => put({ committee })}
        />
        <DateField
          label="Committee meets on"
          value={fields.committeeDate ?? ''}
          error={errorAt(act.failure, 'committeeDate')}
          onChange={(date) => put({ committeeDate: date || null })}
        />
      </div>
      <div className="pair">
        <TextField
          label="Council"
          value={fields.council}
          error={errorAt(act.failure, 'council')}
          onChange={(council) => put({ council })}
        />
        <DateField
          label="Council meets on"
          value={fields.councilDate ?? ''}
          error={errorAt(act.failure, 'councilDate')}
          onChange={(date) => put({ councilDate: date || null })}
        />
      </div>
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          {word}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </Form>
  );
}
