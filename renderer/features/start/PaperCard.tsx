import { longDate } from '../../../shared/base/dates';
import { dayOf } from '../../shell/dates';
import { count, stageWords } from '../../shell/words';
import type { PaperCard as Card } from '../../state/papers';
import { usePlace } from '../../state/place';

/** What waits in a paper, in a few words; empty when nothing does. */
export function waiting(paper: Pick<Card, 'toAnswer' | 'toDecide'>): string {
  return [
    paper.toAnswer > 0 && `${paper.toAnswer} to answer`,
    paper.toDecide > 0 && `${paper.toDecide} to decide`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A paper in the list: its title, where it stands, what waits. */
export function PaperCard({ paper }: { paper: Card }) {
  const waits = waiting(paper);
  return (
    <div className="paper-card">
      <button type="button" onClick={() => usePlace.getState().openPaper(paper.id)}>
        <span className="name">
          {paper.title} {paper.sample && <span className="badge">Sample</span>}
        </span>
        <span className="quiet">
          {stageWords[paper.stage]} · {paper.committee}
          {paper.councilDate && ` · Council ${longDate(paper.councilDate)}`}
        </span>
        <span className="quiet small">
          {count(paper.documents, 'document')} · last changed {dayOf(paper.lastChangedAt)}
        </span>
      </button>
      {waits && <span className="badge waits waiting">{waits}</span>}
    </div>
  );
}
