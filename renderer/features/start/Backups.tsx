import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { desktop } from '../../api';
import { Button } from '../../components/Button';
import { Confirm } from '../../components/Confirm';
import { Dialog } from '../../components/Dialog';
import { dateAndTime } from '../../shell/dates';
import { type Kept, useBackups } from '../../state/backups';
import { useNotices } from '../../state/notices';

const kindWords: Record<Kept['kind'], string> = {
  daily: 'the day’s backup',
  migration: 'before a new version of Engross',
  replaced: 'replaced by a backup',
};

const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;

/** Puts a copy back and says so, or says why it could not be. True when it is in place. */
export async function putBack(copy: Kept): Promise<boolean> {
  const { say, trouble } = useNotices.getState();
  try {
    await useBackups.getState().restore(copy.name);
    say(`The data of ${dateAndTime(copy.at)} is back. What it replaced is kept with the backups.`);
    return true;
  } catch (error) {
    trouble(error);
    return false;
  }
}

/** The earlier copies of the data, each of which can be put back. */
export function BackupsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { backups, load } = useBackups();
  useEffect(() => {
    if (open) load().catch(useNotices.getState().trouble);
  }, [open, load]);
  return (
    <Dialog
      title="Backups"
      description="All papers are copied once each day that Engross is used, and kept for fourteen of those days."
      open={open}
      onClose={onClose}
    >
      {backups && <BackupList copies={backups.copies} onDone={onClose} />}
      <div className="actions">
        <Button
          icon={<FolderOpen size={16} aria-hidden />}
          disabled={!backups}
          onClick={() => void desktop().showInFolder(backups?.dataFile ?? '')}
        >
          Show the folder
        </Button>
      </div>
    </Dialog>
  );
}

function BackupList({ copies, onDone }: { copies: readonly Kept[]; onDone: () => void }) {
  if (copies.length === 0)
    return (
      <p className="quiet">There is no backup yet: the first is made a moment after opening.</p>
    );
  return (
    <ul className="backups" aria-label="Backups">
      {copies.map((copy) => (
        <li key={copy.name} className="row spread">
          <span>
            {dateAndTime(copy.at)}{' '}
            <span className="quiet small">
              {kindWords[copy.kind]} · {megabytes(copy.bytes)}
            </span>
          </span>
          <Confirm
            trigger={<Button>Put back…</Button>}
            title={`Go back to ${dateAndTime(copy.at)}?`}
            word="Put it back"
            onConfirm={() => {
              onDone();
              void putBack(copy);
            }}
          >
            Everything in Engross becomes as it was then, in every paper. What is there now is kept
            in this list, so that you can return to it.
          </Confirm>
        </li>
      ))}
    </ul>
  );
}
