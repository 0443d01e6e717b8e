import { Archive, Pencil } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Workspace } from '../../shell/Workspace';
import { useNotices } from '../../state/notices';
import { useOverview } from '../../state/overview';
import { usePlace } from '../../state/place';
import { useTakesUp } from '../../state/use-intent';
import { PaperForm } from '../start/PaperForm';
import { ByWhen } from './ByWhen';
import { Exceptions } from './Exceptions';
import { Flow } from './Flow';
import { InOrder } from './InOrder';
import { ToDo } from './ToDo';
import './overview.css';

async function archive(paper: string, title: string) {
  await api.paper.archive({ paper });
  usePlace.getState().leavePaper();
  useNotices.getState().say(`“${title}” was archived.`, () => api.paper.restore({ paper }));
}

/** What is left to do, by when, and is it in order. */
export function Overview() {
  const overview = useOverview((state) => state.overview);
  const [editing, setEditing] = useState(false);
  const { trouble } = useNotices.getState();
  const putAway = () => {
    if (overview) archive(overview.paper.id, overview.paper.title).catch(trouble);
  };
  useTakesUp('edit-paper', () => setEditing(true), overview !== null);
  useTakesUp('archive-paper', putAway, overview !== null);
  if (!overview) return <Workspace title="Overview">{null}</Workspace>;
  const { paper } = overview;
  return (
    <Workspace
      title="Overview"
      bar={
        <>
          <Button icon={<Pencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            Change details
          </Button>
          <Button tone="plain" icon={<Archive size={16} aria-hidden />} onClick={putAway}>
            Archive
          </Button>
        </>
      }
    >
      <div className="glance">
        <ToDo todo={overview.todo} />
        <ByWhen overview={overview} />
        <InOrder overview={overview} />
      </div>
      <Flow overview={overview} />
      <Exceptions exceptions={overview.exceptions} />
      <Dialog title="The paper’s details" open={editing} onClose={() => setEditing(false)}>
        <PaperForm
          about={`paper:${paper.id}:${paper.revision}`}
          start={paper}
          word="Save"
          save={(fields) =>
            api.paper.update({ ...fields, paper: paper.id, expectedRevision: paper.revision })
          }
          onDone={() => setEditing(false)}
        />
      </Dialog>
    </Workspace>
  );
}
