import { FileDiff, GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/fields';
import { useAct } from '../../state/act';
import { useComparing } from '../../state/comparing';
import type { DocumentWithDrafts } from '../../state/documents';
import { chooseToCompare } from './choose';

/** The ways to see what changed: against a Word file that came back, or from one draft to another. */
export function CompareDrafts({ document }: { document: DocumentWithDrafts }) {
  const drafts = [...document.drafts].sort((a, b) => a.version - b.version);
  const [from, setFrom] = useState(drafts.at(-2)?.id ?? '');
  const [to, setTo] = useState(drafts.at(-1)?.id ?? '');
  const { look, busy, failure } = useAct();
  const options = drafts.map(({ id, version }) => ({ value: id, label: `Draft ${version}` }));
  return (
    <section className="stack" aria-label="Compare">
      <h2>Compare</h2>
      <Button
        icon={<FileDiff size={16} aria-hidden />}
        onClick={() => void chooseToCompare(document.id)}
      >
        Compare a Word file…
      </Button>
      <p className="quiet small">
        For a file that came back: what nobody authorised is listed first. Nothing is changed by
        looking.
      </p>
      {drafts.length > 1 && (
        <Form
          onSubmit={() => look(() => useComparing.getState().compareDrafts(document.id, from, to))}
        >
          <div className="pair">
            <SelectField label="From" value={from} options={options} onChange={setFrom} />
            <SelectField label="To" value={to} options={options} onChange={setTo} />
          </div>
          {failure && <ErrorLine>{failure.sentence}</ErrorLine>}
          <div className="actions">
            <Button type="submit" disabled={busy} icon={<GitCompareArrows size={16} aria-hidden />}>
              Show what changed
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
