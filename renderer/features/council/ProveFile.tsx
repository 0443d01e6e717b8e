import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { api, desktop } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { dateAndTime } from '../../shell/dates';
import { useAct } from '../../state/act';
import type { DocumentWithDrafts } from '../../state/documents';
import { runJob } from '../../state/jobs';
import { useTakesUp } from '../../state/use-intent';
import { Proof } from './Proof';

/** Proves a file from disk again: one that was exported, or one that came back from somebody. */
export function ProveFile({ document }: { document: DocumentWithDrafts }) {
  const [proof, setProof] = useState<Output<'council', 'prove'> | null>(null);
  const [name, setName] = useState('');
  const act = useAct();
  const prove = async () => {
    const path = await desktop().chooseWordFile();
    if (!path) return;
    setProof(null);
    setName(path.split(/[\\/]/).pop() ?? path);
    await act.look(async () => {
      setProof(
        await runJob('Proving', (job) => api.council.prove({ document: document.id, path }, job)),
      );
    });
  };
  useTakesUp('prove', () => void prove());
  const agreed = document.drafts.find(({ agreedOn }) => agreedOn);
  return (
    <section className="card stack" aria-labelledby="prove">
      <h2 id="prove">Prove a file</h2>
      <p className="quiet">
        Check that a Word file still is the agreed draft plus the amendments: after somebody else
        has had it, or years later.
      </p>
      {act.failure && <Banner tone="trouble">{act.failure.sentence}</Banner>}
      {proof && (
        <>
          <p className="quiet small">
            {name}
            {proof.export &&
              `: the file as exported on ${dateAndTime(proof.export.at)}, byte for byte.`}
          </p>
          {proof.export?.superseded && <Banner>{proof.export.superseded}</Banner>}
          <Proof
            proof={proof}
            form={proof.form}
            draft={agreed ? `draft ${agreed.version}` : 'the draft'}
            amendments={proof.amendments}
          />
        </>
      )}
      <div className="actions">
        <Button
          icon={<FileSearch size={16} aria-hidden />}
          disabled={act.busy}
          onClick={() => void prove()}
        >
          Choose a file…
        </Button>
      </div>
    </section>
  );
}
