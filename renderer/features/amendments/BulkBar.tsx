import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { type AmendmentAct, transitionProblem } from '../../../shared/paper/transitions';
import { unheardOn } from '../../../shared/paper/unheard';
import { Button } from '../../components/Button';
import { Progress } from '../../components/Progress';
import { figure } from '../../shell/words';
import { useDelegation } from '../../state/delegation';
import { useDocuments } from '../../state/documents';
import { useJob } from '../../state/jobs';
import { useListView } from '../../state/list-view';
import { type Answered, BulkDialog } from './BulkDialog';
import { doToEach, type Each, type LeftAlone } from './bulk';
import { LeftAloneList } from './LeftAloneList';

/** So many are done before a person would look for how far it is. */
const AT_ONCE = 10;

/** What can be done to all that are selected; and which were left as they are, with the sentence. */
export function BulkBar({ all }: { all: Amendment[] }) {
  const ticked = useListView((state) => state.ticked);
  const [asking, setAsking] = useState<'withdraw' | 'decide' | null>(null);
  const [left, setLeft] = useState<LeftAlone[]>([]);
  const [busy, setBusy] = useState(false);
  const { job, cancel } = useJob();
  const documents = useDocuments((state) => state.documents);
  const consultees = useDelegation(({ delegation }) => delegation?.consultees) ?? [];
  const isAgreed = (draft: string) =>
    documents.some(({ drafts }) => drafts.some(({ id, agreedOn }) => id === draft && agreedOn));
  const those = all.filter(({ id }) => ticked.has(id));
  const run = async (done: string, act: Each) => {
    setBusy(true);
    setAsking(null);
    const outcome = await doToEach(those, done, act);
    setBusy(false);
    setLeft(outcome.left);
    // What was refused, or not come to, stays selected.
    const rest = those.filter(({ id }) => !outcome.done.includes(id));
    useListView.getState().tickAll(rest.map(({ id }) => id));
  };
  const may = (act: AmendmentAct) => those.some((one) => transitionProblem(one, act) === null);
  const decides = those.some(({ draft }) => isAgreed(draft));
  const answer = ({ outcome, reason, decidedOn }: Answered) =>
    asking === 'withdraw'
      ? run('withdrawn', { verb: 'withdraw', reason })
      : run(outcome === 'incorporate' ? 'incorporated' : 'declined', {
          verb: 'decide',
          outcome,
          reason,
          decidedOn,
        });
  return (
    <div className="bulk-well">
      <LeftAloneList left={left} onClose={() => setLeft([])} />
      {busy && job && those.length > AT_ONCE && (
        <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />
      )}
      {those.length > 0 && (
        <div className="bulk" role="toolbar" aria-label="For those selected">
          <strong aria-live="polite">{figure(those.length)} selected</strong>
          {may('propose') && (
            <Button disabled={busy} onClick={() => void run('proposed', { verb: 'propose' })}>
              Propose
            </Button>
          )}
          {may('accept') && !decides && (
            <Button disabled={busy} onClick={() => void run('accepted', { verb: 'accept' })}>
              Accept
            </Button>
          )}
          {may('decide') && decides && (
            <Button disabled={busy} onClick={() => setAsking('decide')}>
              Decide…
            </Button>
          )}
          {may('withdraw') && (
            <Button disabled={busy} onClick={() => setAsking('withdraw')}>
              Withdraw…
            </Button>
          )}
          <Button tone="plain" onClick={() => useListView.getState().tickAll([])}>
            Clear
          </Button>
        </div>
      )}
      {asking && (
        <BulkDialog
          what={asking}
          many={those.length}
          cautions={unheardOn(
            consultees,
            those.filter(({ status }) => status === 'proposed'),
          )}
          onDo={(answered) => void answer(answered)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
