import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { count, listed } from '../../shell/words';
import type { Readiness } from '../../state/council';
import { asSection, usePlace } from '../../state/place';

function Notes({ notes, obstacle }: { notes: Readiness['obstacles']; obstacle: boolean }) {
  const Icon = obstacle ? CircleAlert : TriangleAlert;
  return (
    <ul className="notes">
      {notes.map(({ sentence, section }) => (
        <li key={sentence} className={obstacle ? 'obstacle' : ''}>
          <Icon size={18} aria-hidden />
          <button
            type="button"
            onClick={() => usePlace.getState().go({ section: asSection(section) })}
          >
            <span>{sentence}</span>
            <ChevronRight size={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Whether the document can go to Council, what stands in the way, and what a careful officer would settle first. */
export function Ready({ readiness }: { readiness: Readiness }) {
  const { ready, obstacles, cautions, amendments } = readiness;
  return (
    <section className="card stack" aria-labelledby="ready">
      <h2 id="ready" className="row">
        {ready && cautions.length > 0 ? (
          <>
            <TriangleAlert size={20} aria-hidden /> Can be exported, with{' '}
            {count(cautions.length, 'caution')}
          </>
        ) : ready ? (
          <>
            <CircleCheck size={20} aria-hidden /> Ready for Council
          </>
        ) : (
          <>
            <CircleAlert size={20} aria-hidden /> Not ready yet
          </>
        )}
      </h2>
      {obstacles.length > 0 && <Notes notes={obstacles} obstacle />}
      {ready && (
        <p>
          {amendments.length === 0
            ? 'No amendment is in it: it goes to Council as the Committee agreed it.'
            : `It holds ${amendments.length === 1 ? 'amendment' : 'amendments'} ${listed(amendments)}.`}
        </p>
      )}
      {cautions.length > 0 && (
        <div className="stack tight">
          <h3>Worth settling first</h3>
          <Notes notes={cautions} obstacle={false} />
        </div>
      )}
    </section>
  );
}
