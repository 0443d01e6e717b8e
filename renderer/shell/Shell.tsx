import { type ComponentType, useEffect } from 'react';
import { Amendments } from '../features/amendments/Amendments';
import { Consultation } from '../features/consultation/Consultation';
import { Council } from '../features/council/Council';
import { Documents } from '../features/documents/Documents';
import { Feedback } from '../features/feedback/Feedback';
import { History } from '../features/history/History';
import { Overview } from '../features/overview/Overview';
import { useOverview } from '../state/overview';
import { type Section, usePlace } from '../state/place';
import { forget, reloadQuietly } from '../state/reload';
import { BottomBar } from './BottomBar';
import { Rail } from './Rail';
import '../styles/shell.css';

const screens: Record<Section, ComponentType> = {
  overview: Overview,
  documents: Documents,
  feedback: Feedback,
  amendments: Amendments,
  consultation: Consultation,
  council: Council,
  history: History,
};

/** An open paper: its sections on the left, one of them in the middle, the bar below. */
export function Shell({ paper }: { paper: string }) {
  const section = usePlace((state) => state.section);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for each paper
  useEffect(() => {
    void reloadQuietly();
    return forget;
  }, [paper]);
  const title = useOverview((state) => state.overview?.paper.title);
  useEffect(() => {
    document.title = title ? `${title} – Engross` : 'Engross';
    return () => {
      document.title = 'Engross';
    };
  }, [title]);
  const Screen = screens[section];
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the middle
      </a>
      <Rail />
      <Screen key={section} />
      <BottomBar />
    </div>
  );
}
