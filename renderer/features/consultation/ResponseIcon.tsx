import { CircleCheck, CircleMinus, MessageSquareWarning, TextCursorInput } from 'lucide-react';
import type { ResponseKind } from '../../../shared/paper/amendment';

const icons: Record<ResponseKind, typeof CircleCheck> = {
  agree: CircleCheck,
  concern: MessageSquareWarning,
  'alternative-wording': TextCursorInput,
  'no-view': CircleMinus,
};

export function ResponseIcon({ kind }: { kind: ResponseKind }) {
  const Icon = icons[kind];
  return <Icon size={16} aria-hidden />;
}
