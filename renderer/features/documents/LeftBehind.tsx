import type { Amendment } from '../../../shared/paper/amendment';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { useAct } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import { currentDraft, type DocumentWithDrafts } from '../../state/documents';
import { useNotices } from '../../state/notices';
import { toProposed } from '../amendments/begin';
import { hueOf } from '../amendments/shown';
import { Wording } from '../amendments/Wording';
import { isLeftBehind, writeAnew } from '../amendments/write-anew';

/** The amendments that could not follow to the newest draft: their words, why, and the two ways on. */
export function LeftBehind({ document }: { document: DocumentWithDrafts }) {
  const amendments = useAmendments((state) => state.amendments);
  const left = amendments.filter((one) => one.document === document.id && isLeftBehind(one));
  const newest = currentDraft(document);
  if (left.length === 0 || !newest) return null;
  const hue = hueOf(amendments);
  return (
    <section className="stack left-behind" aria-labelledby="left-behind-title">
      <h2 id="left-behind-title">To be written anew</h2>
      <p className="quiet small">
        Draft {newest.version} changed the words that these amendments change. They need a person.
      </p>
      <ol className="left-list">
        {left.map((one) => (
          <Left key={one.id} amendment={one} hue={hue(one)} version={newest.version} />
        ))}
      </ol>
    </section>
  );
}

function Left({ amendment, hue, version }: { amendment: Amendment; hue: number; version: number }) {
  const act = useAct();
  const { number, wording, needsResiting, reason } = amendment;
  const withdraw = async () => {
    const ready = await toProposed(amendment);
    if (!ready) return;
    await act.run(() =>
      api.amendment.withdraw({ amendment: ready.id, expectedRevision: ready.revision }),
    );
    useNotices.getState().announce(`Amendment ${number} is withdrawn.`);
  };
  return (
    <li className="stack tight">
      <span className="row">
        <strong>Amendment {number}</strong>
        <span className="quiet small">{wording.place}</span>
      </span>
      <Wording wording={wording} hue={hue} />
      <p className="small">{needsResiting}</p>
      {reason && <p className="quiet small">Reason: {reason}</p>}
      {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
      <div className="actions">
        <Button disabled={act.busy} onClick={() => void writeAnew(amendment)}>
          Write it on draft {version}
        </Button>
        <Button tone="plain" disabled={act.busy} onClick={() => void withdraw()}>
          Withdraw
        </Button>
      </div>
    </li>
  );
}
