import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { trouble: CircleAlert, good: CircleCheck, calm: Info };

/** A calm strip that says something where it happened. Trouble is announced at once. */
export function Banner({
  tone = 'calm',
  children,
  action,
}: {
  tone?: 'calm' | 'good' | 'trouble';
  children: ReactNode;
  action?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div className={`banner ${tone}`} role={tone === 'trouble' ? 'alert' : undefined}>
      <Icon size={18} aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}

/** The sentence of what went wrong, on its own line. */
export function ErrorLine({ children }: { children: ReactNode }) {
  return (
    <p className="error-line" role="alert">
      <CircleAlert size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
