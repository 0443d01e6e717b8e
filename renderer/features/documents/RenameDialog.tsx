import { useState } from 'react';
import type { DocumentInfo, DocumentKind } from '../../../shared/paper/document';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { SelectField, TextField } from '../../components/fields';
import { useAct } from '../../state/act';
import { kindOptions } from './kinds';

interface Props {
  document: DocumentInfo;
  open: boolean;
  onClose: () => void;
}

function RenameForm({ document, onClose }: Omit<Props, 'open'>) {
  const [title, setTitle] = useState(document.title);
  const [kind, setKind] = useState<DocumentKind>(document.kind);
  const act = useAct();
  const save = async () => {
    if (!title.trim()) return act.fail('Give the document a title.', 'title');
    if (await act.run(() => api.document.rename({ document: document.id, title, kind }))) onClose();
  };
  return (
    <Form onSubmit={save}>
      <TextField label="Title" value={title} onChange={setTitle} />
      <SelectField
        label="What it is"
        value={kind}
        options={kindOptions}
        onChange={(value) => setKind(value as DocumentKind)}
      />
      {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          Save
        </Button>
      </div>
    </Form>
  );
}

export function RenameDialog({ document, open, onClose }: Props) {
  return (
    <Dialog title="Title and kind" open={open} onClose={onClose}>
      <RenameForm document={document} onClose={onClose} />
    </Dialog>
  );
}
