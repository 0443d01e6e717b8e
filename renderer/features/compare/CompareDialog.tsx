import { useEffect } from 'react';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Progress } from '../../components/Progress';
import { useAct } from '../../state/act';
import { type Returned, useComparing } from '../../state/comparing';
import { useJob } from '../../state/jobs';
import { chooseToCompare, nameOf } from './choose';

/** Compares the file that was chosen, shows how far that is, and says what is wrong with the file. */
export function CompareDialog() {
  const asked = useComparing((state) => state.asked);
  return (
    <Dialog
      title="Compare a Word file"
      {...(asked ? { description: nameOf(asked.path) } : {})}
      open={asked !== null}
      onClose={() => {
        useJob.getState().cancel();
        useComparing.getState().ask(null);
      }}
    >
      {asked && <Comparing key={`${asked.document} ${asked.path}`} asked={asked} />}
    </Dialog>
  );
}

function Comparing({ asked }: { asked: Returned }) {
  const { job, cancel } = useJob();
  const { look, failure } = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared once for each file that is chosen
  useEffect(() => {
    void look(() => useComparing.getState().compareFile(asked));
  }, [asked]);
  return (
    <>
      {failure && (
        <Banner
          tone="trouble"
          action={
            <Button onClick={() => void chooseToCompare(asked.document)}>
              Choose another file
            </Button>
          }
        >
          {failure.sentence}
        </Banner>
      )}
      {job && <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />}
    </>
  );
}
