import { BookOpenText, Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Progress } from '../../components/Progress';
import { WindowMenu } from '../../shell/WindowMenu';
import { runJob, useJob } from '../../state/jobs';
import { useNotices } from '../../state/notices';
import { usePapers } from '../../state/papers';
import { usePlace } from '../../state/place';
import { useSession } from '../../state/session';
import { useTakesUp } from '../../state/use-intent';
import { Archived } from './Archived';
import { PaperCard } from './PaperCard';
import { Welcome } from './Welcome';

const PaperForm = lazy(async () => ({ default: (await import('./PaperForm')).PaperForm }));

/** The first screen: a new paper, the sample, and the papers there are. */
export function Start() {
  const { papers, archived, load } = usePapers();
  const { job, cancel } = useJob();
  const [adding, setAdding] = useState(false);
  const { openPaper } = usePlace.getState();
  const { trouble } = useNotices.getState();
  useEffect(() => {
    // Painted before the data was opened: what stops that is a screen of its own.
    load().catch((error) => useSession.getState().session && trouble(error));
  }, [load, trouble]);
  const [from, setFrom] = useState<string | null>(null);
  useTakesUp('new-paper', () => {
    setAdding(true);
    setFrom(usePlace.getState().before);
  });
  // Asked for in a paper and given up: back to that paper.
  const stopAdding = () => {
    setAdding(false);
    if (from && !usePlace.getState().paper) openPaper(from);
  };
  const openSample = async () => {
    try {
      const { paper } = await runJob('Opening the sample paper', (id) =>
        api.paper.openSample({}, id),
      );
      openPaper(paper);
    } catch (error) {
      trouble(error);
    }
  };
  return (
    <Welcome>
      <h1 className="visually-hidden">Papers</h1>
      <div className="actions">
        <Button
          tone="primary"
          icon={<Plus size={18} aria-hidden />}
          onClick={() => {
            setFrom(null);
            setAdding(true);
          }}
        >
          New paper
        </Button>
        <Button
          icon={<BookOpenText size={18} aria-hidden />}
          disabled={job !== null}
          onClick={() => void openSample()}
        >
          Open the sample paper
        </Button>
        <WindowMenu />
      </div>
      {job && <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />}
      {papers?.length === 0 && (
        <section>
          <p className="quiet">
            There is no paper yet. The sample shows a plan on its way from Committee to Council,
            with feedback and amendments in every state.
          </p>
        </section>
      )}
      {papers && papers.length > 0 && (
        <section aria-labelledby="papers">
          <h2 id="papers">Papers</h2>
          <ul className="papers">
            {papers.map((paper) => (
              <li key={paper.id}>
                <PaperCard paper={paper} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {archived.length > 0 && <Archived papers={archived} />}
      <Dialog
        title="New paper"
        description="One item on its way: to the Committee, then to Council."
        open={adding}
        onClose={stopAdding}
      >
        <Suspense fallback={null}>
          <PaperForm
            word="Make the paper"
            save={async (fields) => openPaper((await api.paper.create(fields)).id)}
            onDone={stopAdding}
          />
        </Suspense>
      </Dialog>
    </Welcome>
  );
}
