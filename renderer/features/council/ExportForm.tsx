import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { DocumentInfo } from '../../../shared/paper/document';
import { api, desktop } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Choices } from '../../components/Choice';
import { Progress } from '../../components/Progress';
import { useAct } from '../../state/act';
import type { Readiness } from '../../state/council';
import { runJob, useJob } from '../../state/jobs';
import { useNotices } from '../../state/notices';
import { useTakesUp } from '../../state/use-intent';

type Attribution = 'delegate' | 'proposer';

/** The new statement, once it is drawn, so that its result is what the person sees. */
function bringIntoSight(id: string): void {
  const statement = window.document.getElementById(`export-${id}`);
  statement?.scrollIntoView({ block: 'start' });
  statement?.focus({ preventScroll: true });
}

/** Writes the two Word files into a folder, reads them back and proves them. */
export function ExportForm({
  document,
  readiness,
}: {
  document: DocumentInfo;
  readiness: Readiness;
}) {
  const [attribution, setAttribution] = useState<Attribution>('delegate');
  const act = useAct();
  const { job, cancel } = useJob();
  const run = async () => {
    const folder = await desktop().chooseFolder();
    if (!folder) return;
    let id = '';
    const done = await act.run(async () => {
      const made = await runJob('Exporting', (id) =>
        api.council.export({ document: document.id, folder, attribution }, id),
      );
      id = made.id;
      useNotices
        .getState()
        .announce(made.proof.proved ? 'The export is proved.' : 'The export could not be proved.');
    });
    if (done) requestAnimationFrame(() => bringIntoSight(id));
  };
  useTakesUp('export', () => void run(), readiness.ready);
  return (
    <section className="card stack" aria-labelledby="export">
      <h2 id="export">Export to Word</h2>
      <p className="quiet">
        Two files: the fair copy, and the same with real tracked changes against the agreed draft,
        each with its amendment’s number. Both are read back and proved before they count.
      </p>
      <Choices<Attribution>
        legend="In whose name the changes are tracked"
        value={attribution}
        options={[
          { value: 'delegate', label: 'The delegated officer’s post' },
          {
            value: 'proposer',
            label: 'Whoever proposed each',
            hint: 'Names of members and partners will be in the Word file.',
          },
        ]}
        onChange={setAttribution}
      />
      {act.failure && (
        <Banner tone="trouble">
          <p>{act.failure.sentence}</p>
          {act.failure.where && <p className="small">Where: {act.failure.where}</p>}
        </Banner>
      )}
      {job && <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />}
      <div className="actions">
        <Button
          tone="primary"
          icon={<FileOutput size={16} aria-hidden />}
          disabled={!readiness.ready || act.busy}
          onClick={() => void run()}
        >
          Export for Council…
        </Button>
        {!readiness.ready && <span className="quiet">What stands in the way is listed above.</span>}
      </div>
    </section>
  );
}
