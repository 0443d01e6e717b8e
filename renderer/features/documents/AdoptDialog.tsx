import { numbered, sentence } from '../../../shared/paper/numbers';
import { api } from '../../api';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Progress } from '../../components/Progress';
import { count } from '../../shell/words';
import { useAct } from '../../state/act';
import { useAmendments } from '../../state/amendments';
import type { DocumentWithDrafts } from '../../state/documents';
import { runJob, useJob } from '../../state/jobs';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';

interface Props {
  document: DocumentWithDrafts;
  open: boolean;
  onClose: () => void;
}

/** Takes the accepted amendments into the document, opens the new draft, and says what came of it. */
async function adopt(document: string): Promise<void> {
  const made = await runJob('Making the next draft', (job) => api.draft.adopt({ document }, job));
  // what is chosen may be on the draft before
  usePlace.getState().go({ document, draft: made.draft.id, amendment: null });
  const came = [`Draft ${made.draft.version} holds ${count(made.adopted, 'accepted amendment')}.`];
  if (made.resited) came.push(`${count(made.resited, 'open amendment')} moved to it.`);
  if (made.toResite.length)
    came.push(
      `${sentence(numbered('amendment', made.toResite))} could not be moved: to be written anew, or withdrawn.`,
    );
  useNotices.getState().say(came.join(' '));
}

function Adopt({ document, onClose }: Omit<Props, 'open'>) {
  const { job, cancel } = useJob();
  const act = useAct();
  const { amendments, collisions } = useAmendments();
  const accepted = amendments.filter(
    (one) => one.document === document.id && one.status === 'accepted' && !one.adoptedIn,
  );
  const taken = new Set(accepted.map(({ id }) => id));
  const rivals = amendments.filter(
    ({ id, document: of, status }) =>
      of === document.id &&
      (status === 'working' || status === 'proposed') &&
      collisions.some(
        ({ amendments: these }) => these.includes(id) && these.some((one) => taken.has(one)),
      ),
  );
  return (
    <>
      {accepted.length === 0 ? (
        <p>No amendment to this document is accepted yet. Accept the ones that are to go in.</p>
      ) : (
        <p>
          {sentence(
            numbered(
              'amendment',
              accepted.map(({ number }) => number),
            ),
          )}{' '}
          will be in the next draft. The amendments that are still open move to it.
        </p>
      )}
      {rivals.length > 0 && (
        <p>
          {sentence(
            numbered(
              'amendment',
              rivals.map(({ number }) => number),
            ),
          )}{' '}
          {rivals.length > 1 ? 'claim' : 'claims'} words that these change, and will have to be
          written anew on the next draft, or withdrawn.
        </p>
      )}
      {act.failure && <ErrorLine>{act.failure.sentence}</ErrorLine>}
      {job && <Progress step={job.label} fraction={job.fraction} onCancel={cancel} />}
      <div className="actions">
        <Button
          tone="primary"
          disabled={act.busy || accepted.length === 0}
          onClick={() =>
            void act
              .run(() => adopt(document.id))
              .then((done) => {
                if (done) onClose();
              })
          }
        >
          Make the next draft
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </>
  );
}

/** Before Committee: the accepted amendments become the next draft. */
export function AdoptDialog({ open, ...rest }: Props) {
  return (
    <Dialog title="Adopt accepted amendments" open={open} onClose={rest.onClose}>
      <Adopt {...rest} />
    </Dialog>
  );
}
