import type { ReactNode } from 'react';
import './start.css';

/** What Engross is, in two sentences, beside what there is to do first. */
export function Welcome({ children }: { children: ReactNode }) {
  return (
    <main className="start" id="main">
      <header>
        <p className="wordmark">Engross</p>
        <p className="promise">
          Nothing in the Council paper changed that nobody authorised, and anyone can check it.
        </p>
      </header>
      {children}
    </main>
  );
}
