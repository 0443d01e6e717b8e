import { useState } from 'react';
import type { DocumentKind } from '../../../shared/paper/document';
import { api } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices } from '../../components/Choice';
import { Form } from '../../components/Form';
import { SelectField, TextField } from '../../components/fields';
import { count, listed } from '../../shell/words';
import { useAct } from '../../state/act';
import { useComparing } from '../../state/comparing';
import { type DocumentWithDrafts, useDocuments } from '../../state/documents';
import { useIncoming } from '../../state/incoming';
import { runJob } from '../../state/jobs';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import type { Inspected } from './ImportDialog';
import { kindOptions } from './kinds';

type Side = 'before' | 'after';

/** What the file holds, in a sentence. */
function holds(file: Inspected): string {
  const parts = [count(file.paragraphs, 'paragraph')];
  if (file.tables) parts.push(count(file.tables, 'table'));
  if (file.pictures) parts.push(count(file.pictures, 'picture'));
  return `${count(file.words, 'word')} in ${listed(parts)}.`;
}

const authors = (file: Inspected) =>
  listed(file.revisions.authors.map(({ name, changes }) => `${name || 'someone'} (${changes})`));

interface Fields {
  document: string;
  title: string;
  kind: DocumentKind;
  side: Side | null;
}

/** Brings the file in, opens what it became, and says what came of it. */
async function bringIn(file: Inspected, fields: Fields): Promise<void> {
  const paper = usePlace.getState().paper ?? '';
  const made = await runJob('Importing', (job) =>
    api.draft.import(
      {
        paper,
        path: file.path,
        document: fields.document || null,
        ...(fields.document ? {} : { title: fields.title, kind: fields.kind }),
        ...(fields.side ? { side: fields.side } : {}),
      },
      job,
    ),
  );
  await useDocuments.getState().load(paper);
  useComparing.getState().close();
  usePlace.getState().go({ document: made.document.id, draft: made.draft.id });
  const came = [`Draft ${made.draft.version} of ${made.document.title} is in.`];
  if (made.amendments) came.push(`${count(made.amendments, 'proposed amendment')} came with it.`);
  // That its comments became feedback is among the warnings.
  useNotices.getState().say([...came, ...made.warnings].join(' '));
}

export function ImportForm({
  inspected: file,
  documents,
}: {
  inspected: Inspected;
  documents: DocumentWithDrafts[];
}) {
  const [fields, setFields] = useState<Fields>({
    document: documents[0]?.id ?? '',
    title: file.title ?? file.fileName.replace(/\.docx$/i, ''),
    kind: documents.some(({ kind }) => kind === 'plan') ? 'appendix' : 'plan',
    side: null,
  });
  const act = useAct();
  const put = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const tracked = file.revisions.total > 0;
  const submit = async () => {
    if (tracked && !fields.side)
      return act.fail('The file holds tracked changes. Choose what becomes of them.', 'side');
    if (!fields.document && !fields.title.trim())
      return act.fail('Give the document a title.', 'title');
    if (await act.run(() => bringIn(file, fields))) useIncoming.setState({ path: null });
  };
  const against = fields.document || documents[0]?.id;
  const compare = () => {
    if (!against) return;
    useIncoming.setState({ path: null });
    useComparing.getState().ask({ document: against, path: file.path });
  };
  return (
    <Form onSubmit={submit}>
      <p>{holds(file)}</p>
      <SelectField
        label="Bring it in as"
        value={fields.document}
        options={[
          ...documents.map(({ id, title, drafts }) => ({
            value: id,
            label: `Draft ${Math.max(0, ...drafts.map((d) => d.version)) + 1} of ${title}`,
          })),
          { value: '', label: 'A new document' },
        ]}
        onChange={(document) => put({ document })}
      />
      {!fields.document && (
        <div className="pair">
          <TextField
            label="Title"
            value={fields.title}
            error={act.failure?.where === 'title' ? act.failure.sentence : null}
            onChange={(title) => put({ title })}
          />
          <SelectField
            label="What it is"
            value={fields.kind}
            options={kindOptions}
            onChange={(kind) => put({ kind: kind as DocumentKind })}
          />
        </div>
      )}
      {tracked && (
        <Choices<Side>
          legend={`It holds ${count(file.revisions.total, 'tracked change')}, by ${authors(file)}`}
          value={fields.side}
          options={[
            {
              value: 'before',
              label: 'Make each a proposed amendment',
              hint: 'The draft is the text before the changes; each change can be accepted or not.',
            },
            {
              value: 'after',
              label: 'Accept them into the draft',
              hint: 'The draft is the text with the changes in it; they are not shown as changes.',
            },
          ]}
          onChange={(side) => put({ side })}
        />
      )}
      {file.comments > 0 && (
        <p>Its {count(file.comments, 'comment')} will become feedback, each at its own passage.</p>
      )}
      {act.failure && act.failure.where !== 'title' && (
        <Banner tone="trouble">{act.failure.sentence}</Banner>
      )}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Import
        </Button>
        {against && (
          <Button onClick={compare} disabled={act.busy}>
            Compare it instead
          </Button>
        )}
        <Button onClick={() => useIncoming.setState({ path: null })} disabled={act.busy}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
