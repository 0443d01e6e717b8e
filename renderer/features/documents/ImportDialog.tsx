import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract';
import { api, desktop } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Progress } from '../../components/Progress';
import { useAct } from '../../state/act';
import type { DocumentWithDrafts } from '../../state/documents';
import { useIncoming } from '../../state/incoming';
import { runJob, useJob } from '../../state/jobs';
import { ImportForm } from './ImportForm';

export type Inspected = Output<'draft', 'inspect'>;

const nameOf = (path: string) => path.split(/[\\/]/).pop() ?? path;

async function chooseAnother() {
  const path = await desktop().chooseWordFile();
  if (path) useIncoming.setState({ path });
}

/** Looks at a Word file, says what it holds, and imports it once the person has chosen how. */
export function ImportDialog({ documents }: { documents: DocumentWithDrafts[] }) {
  const path = useIncoming((state) => state.path);
  return (
    <Dialog
      title="Import a draft"
      {...(path ? { description: nameOf(path) } : {})}
      open={path !== null}
      onClose={() => {
        useJob.getState().cancel();
        useIncoming.setState({ path: null });
      }}
    >
      {path && <Incoming key={path} path={path} documents={documents} />}
    </Dialog>
  );
}

function Incoming({ path, documents }: { path: string; documents: DocumentWithDrafts[] }) {
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const { job, cancel } = useJob();
  const { look, failure } = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once for each file
  useEffect(() => {
    void look(async () => {
      setInspected(await runJob('Looking at the file', (id) => api.draft.inspect({ path }, id)));
    });
  }, [path]);
  return (
    <>
      {failure && (
        <Banner
          tone="trouble"
          action={<Button onClick={() => void chooseAnother()}>Choose another file</Button>}
        >
          {failure.sentence}
        </Banner>
      )}
      {inspected && <ImportForm inspected={inspected} documents={documents} />}
      {job && <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />}
    </>
  );
}
