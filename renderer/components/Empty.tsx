import type { ReactNode } from 'react';
import './empty.css';

/** An empty screen teaches: one sentence, one button. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
