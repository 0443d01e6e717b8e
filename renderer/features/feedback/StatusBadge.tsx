import { Check, CircleDashed, CircleSlash, MessageSquareReply } from 'lucide-react';
import { type FeedbackStatus, feedbackStatusWords } from '../../../shared/paper/feedback';

const icons: Record<FeedbackStatus, typeof Check> = {
  'to-answer': CircleDashed,
  'answered-by-amendment': Check,
  'answered-without-change': MessageSquareReply,
  'out-of-scope': CircleSlash,
};

export function FeedbackStatusBadge({ status }: { status: FeedbackStatus }) {
  const Icon = icons[status];
  return (
    <span className={`badge ${status === 'to-answer' ? 'waits' : ''}`}>
      <Icon size={14} aria-hidden />
      {feedbackStatusWords[status]}
    </span>
  );
}
