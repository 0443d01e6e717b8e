import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import { type AmendmentAct, transitionProblem } from '../../../shared/paper/transitions';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { useAct } from '../../state/act';
import { currentDraft, useDocuments } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { beginResponse } from '../consultation/begin';
import { continueAmending } from './begin';
import { DecideForm } from './DecideForm';
import { MoreActs } from './MoreActs';
import { ReopenForm } from './ReopenForm';
import { writeAnew } from './write-anew';

type Step = 'propose' | 'accept' | 'unaccept' | 'withdraw' | 'reinstate';

const done: Record<Step, string> = {
  propose: 'is proposed',
  accept: 'is accepted',
  unaccept: 'is proposed again',
  withdraw: 'is withdrawn',
  reinstate: 'is being written again',
};

/** The act that takes a step back. */
const back: Record<Step, Step | 'rework'> = {
  propose: 'rework',
  accept: 'unaccept',
  unaccept: 'accept',
  withdraw: 'reinstate',
  reinstate: 'withdraw',
};

/** What can be done to an amendment as it stands. */
export function AmendmentActs({ amendment }: { amendment: Amendment }) {
  const [reopening, setReopening] = useState(false);
  const act = useAct();
  const agreed = useDocuments(({ documents }) =>
    documents.find(({ id }) => id === amendment.document)?.drafts.find(({ agreedOn }) => agreedOn),
  );
  const isAmended = useDocuments(({ documents }) =>
    documents.some((document) => currentDraft(document)?.id === amendment.draft),
  );
  const may = (what: AmendmentAct) => transitionProblem(amendment, what) === null;
  const { id, number, revision, status } = amendment;
  const take = (step: Step) =>
    act.run(async () => {
      const after = await api.amendment[step]({ amendment: id, expectedRevision: revision });
      useNotices.getState().say(`Amendment ${number} ${done[step]}.`, async () => {
        const again = { amendment: id, expectedRevision: after.revision };
        const undone = await api.amendment[back[step]](again);
        // Taken up again it is being written; it had come further than that.
        if (step === 'withdraw' && status === 'proposed')
          await api.amendment.propose({ amendment: id, expectedRevision: undone.revision });
      });
    });
  const button = (step: Step, word: string, tone?: 'primary' | 'plain') =>
    may(step) && (
      <Button tone={tone} disabled={act.busy} onClick={() => void take(step)}>
        {word}
      </Button>
    );
  const decides = status === 'proposed' && agreed?.id === amendment.draft;
  return (
    <section className="stack" aria-label="What can be done">
      {decides && <DecideForm amendment={amendment} />}
      {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
      <div className="actions">
        {button('propose', 'Propose', 'primary')}
        {!agreed && button('accept', 'Accept', 'primary')}
        {button('unaccept', 'Not accepted after all')}
        {(may('save') || may('rework')) && (
          <Button
            disabled={act.busy}
            onClick={() => {
              if (amendment.needsResiting) void writeAnew(amendment);
              else continueAmending(amendment);
            }}
          >
            {status === 'working' ? 'Go on writing' : 'Change its words'}
          </Button>
        )}
        {agreed && (status === 'proposed' || status === 'incorporated') && (
          <Button onClick={() => beginResponse(amendment.id)}>Record a response</Button>
        )}
        {may('reopen') && !reopening && (
          <Button onClick={() => setReopening(true)}>Take the decision back</Button>
        )}
        {button('withdraw', 'Withdraw', 'plain')}
        {isAmended && button('reinstate', 'Take the withdrawal back')}
        <MoreActs amendment={amendment} />
      </div>
      {reopening && <ReopenForm amendment={amendment} onDone={() => setReopening(false)} />}
    </section>
  );
}
