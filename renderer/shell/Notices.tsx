import { CircleAlert, Undo2, X } from 'lucide-react';
import { Button, IconButton } from '../components/Button';
import { type Notice, useNotices } from '../state/notices';
import { undoLast } from './undo';

/** Results and troubles in the corner, and a live region that speaks them. */
export function Notices() {
  const { notices, spoken, dismiss } = useNotices();
  return (
    <>
      <section className="notices" aria-label="Messages">
        {notices.map((notice) => (
          <One key={notice.id} notice={notice} onDismiss={() => dismiss(notice.id)} />
        ))}
      </section>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}

function One({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const trouble = notice.tone === 'trouble';
  return (
    <div className={`notice ${notice.tone}`} role={trouble ? 'alert' : 'status'}>
      {trouble && <CircleAlert size={18} aria-hidden />}
      <p>{notice.sentence}</p>
      {notice.undo && (
        <Button icon={<Undo2 size={16} aria-hidden />} onClick={() => undoLast(notice.id)}>
          Undo
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onClick={onDismiss} />
    </div>
  );
}
