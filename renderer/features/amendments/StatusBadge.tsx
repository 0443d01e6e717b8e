import { Ban, Check, CheckCheck, Hourglass, PenLine, Undo2 } from 'lucide-react';
import type { AmendmentStatus } from '../../../shared/paper/amendment';
import { statusWords } from './words';

const icons: Record<AmendmentStatus, typeof Check> = {
  working: PenLine,
  proposed: Hourglass,
  accepted: Check,
  incorporated: CheckCheck,
  declined: Ban,
  withdrawn: Undo2,
};

export function StatusBadge({ status }: { status: AmendmentStatus }) {
  const Icon = icons[status];
  const waits = status === 'working' || status === 'proposed';
  return (
    <span className={`badge ${waits ? 'waits' : ''}`}>
      <Icon size={14} aria-hidden />
      {statusWords[status]}
    </span>
  );
}
