import { FolderOpen, History, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { desktop } from '../../api';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { TipProvider } from '../../components/Tip';
import { dateAndTime } from '../../shell/dates';
import { Notices } from '../../shell/Notices';
import { useBackups } from '../../state/backups';
import { BackupsDialog, putBack } from './Backups';

/** The screen when the data cannot be opened: why, and the ways out that there are. */
export function CannotOpen({ why, onRetry }: { why: string; onRetry: () => void }) {
  const { backups, load } = useBackups();
  const [listing, setListing] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // Without a list the other ways out still stand.
    load().catch(() => undefined);
  }, [load]);
  const newest = backups?.copies.find(({ name }) => name === backups.newestSound);
  const restore = async () => {
    if (!newest) return;
    setBusy(true);
    if (await putBack(newest)) onRetry();
    setBusy(false);
  };
  return (
    <TipProvider>
      <main className="start" id="main">
        <h1>Engross cannot open</h1>
        <Banner tone="trouble">{why}</Banner>
        {newest && (
          <p>
            The newest whole backup is of {dateAndTime(newest.at)}. If you put it back, what is
            there now is kept beside it and nothing is thrown away.
          </p>
        )}
        <div className="actions">
          {newest && (
            <Button
              tone="primary"
              icon={<History size={18} aria-hidden />}
              disabled={busy}
              onClick={() => void restore()}
            >
              Put the newest backup back
            </Button>
          )}
          <Button icon={<RotateCw size={18} aria-hidden />} disabled={busy} onClick={onRetry}>
            Try again
          </Button>
          {backups && backups.copies.length > 0 && (
            <Button onClick={() => setListing(true)}>All backups…</Button>
          )}
          {backups && (
            <Button
              icon={<FolderOpen size={18} aria-hidden />}
              onClick={() => void desktop().showInFolder(backups.dataFile)}
            >
              Show the folder
            </Button>
          )}
        </div>
        <BackupsDialog open={listing} onClose={() => setListing(false)} />
      </main>
      <Notices />
    </TipProvider>
  );
}
