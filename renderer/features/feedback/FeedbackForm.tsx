import { useEffect } from 'react';
import {
  type Feedback,
  type FeedbackFields,
  feedbackFieldsSchema,
} from '../../../shared/paper/feedback';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Tick } from '../../components/Choice';
import { Form } from '../../components/Form';
import { DateField, SelectField, TextArea, TextField } from '../../components/fields';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { must } from '../../state/check';
import { useDocuments } from '../../state/documents';
import { asPassage, emptyFeedback, newFeedbackKey } from '../../state/feedback-draft';
import { useFormDraft } from '../../state/form-drafts';
import { useOverview } from '../../state/overview';
import { usePassage } from '../../state/passage';
import { usePlace } from '../../state/place';
import { PassageField } from './PassageField';

const names = ['who', 'role', 'madeOn', 'where', 'asked'];
const roles = ['Member', 'Chair', 'Vice-Chair', 'Officer', 'Partner', 'Resident'];
const places = ['At the Committee', 'Members’ briefing', 'By e-mail', 'Consultation response'];

const fieldsOf = (one: Feedback): FeedbackFields => ({
  who: one.who,
  role: one.role,
  madeOn: one.madeOn,
  where: one.where,
  document: one.document,
  anchor: one.anchor,
  asked: one.asked,
  atCommittee: one.atCommittee,
});

interface Props {
  editing: Feedback | null;
  onPickPassage: () => void;
  /** With the id of what was recorded; null when it was given up. */
  onDone: (id: string | null) => void;
}

/** Records one comment, or corrects what was recorded of it. */
export function FeedbackForm({ editing, onPickPassage, onDone }: Props) {
  const paper = usePlace((state) => state.paper);
  const { fields, put, drop } = useFormDraft<FeedbackFields>(
    editing ? `feedback:${editing.id}:${editing.revision}` : newFeedbackKey(paper),
    () => (editing ? fieldsOf(editing) : emptyFeedback),
  );
  const passage = usePassage((state) => state.passage);
  const documents = useDocuments((state) => state.documents);
  const committeeDate = useOverview((state) => state.overview?.paper.committeeDate ?? null);
  const act = useAct();
  // Words selected in the sheet while the form is open are the passage.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken over when others are selected
  useEffect(() => {
    if (passage) put(asPassage(passage));
  }, [passage]);
  const save = async () => {
    let id = '';
    const done = await act.run(async () => {
      must(feedbackFieldsSchema, fields);
      const saved = editing
        ? await api.feedback.update({
            ...fields,
            feedback: editing.id,
            expectedRevision: editing.revision,
          })
        : await api.feedback.add({ ...fields, paper: paper ?? '' });
      id = saved.id;
    });
    if (!done) return;
    drop();
    onDone(id);
  };
  const elsewhere = errorElsewhere(act.failure, names);
  return (
    <Form onSubmit={save}>
      <h2>{editing ? `Feedback ${editing.number}` : 'Record feedback'}</h2>
      <TextField
        label="Who"
        autoFocus
        value={fields.who}
        error={errorAt(act.failure, 'who')}
        onChange={(who) => put({ who })}
      />
      <TextField
        label="Role"
        suggestions={roles}
        value={fields.role}
        error={errorAt(act.failure, 'role')}
        onChange={(role) => put({ role })}
      />
      <TextArea
        label="What they asked for"
        value={fields.asked}
        error={errorAt(act.failure, 'asked')}
        onChange={(asked) => put({ asked })}
      />
      <Tick
        label="Made at the Committee"
        hint="Its comments are the ground of most delegations."
        checked={fields.atCommittee}
        onChange={(atCommittee) =>
          put({
            atCommittee,
            ...(atCommittee && !fields.madeOn ? { madeOn: committeeDate } : {}),
            ...(atCommittee && !fields.where ? { where: 'At the Committee' } : {}),
          })
        }
      />
      <div className="pair">
        <DateField
          label="When"
          value={fields.madeOn ?? ''}
          error={errorAt(act.failure, 'madeOn')}
          onChange={(date) => put({ madeOn: date || null })}
        />
        <TextField
          label="Where"
          suggestions={places}
          value={fields.where}
          error={errorAt(act.failure, 'where')}
          onChange={(where) => put({ where })}
        />
      </div>
      <SelectField
        label="About"
        value={fields.document ?? ''}
        options={[
          { value: '', label: 'The paper as a whole' },
          ...documents.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(document) => {
          usePassage.setState({ passage: null });
          put({ document: document || null, anchor: null });
        }}
      />
      <PassageField
        quote={fields.anchor?.quote ?? null}
        onPick={onPickPassage}
        onClear={() => {
          usePassage.setState({ passage: null });
          put({ anchor: null });
        }}
      />
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Save
        </Button>
        <Button
          onClick={() => {
            drop();
            onDone(null);
          }}
        >
          Cancel
        </Button>
      </div>
    </Form>
  );
}
