import { Fragment, useMemo } from 'react';
import { figure } from '../../shell/words';
import { useAmendments } from '../../state/amendments';
import { useFeedback } from '../../state/feedback';
import type { Overview } from '../../state/overview';
import { type Section, usePlace } from '../../state/place';
import { type Column, type Flow as FlowData, flowOf } from './flow';
import './flow.css';

const tall = 120;
const go = (section: Section) => usePlace.getState().go({ section });

function Bar({ column, scale }: { column: Column; scale: number }) {
  return (
    <button type="button" className="flow-column" onClick={() => go(column.section)}>
      <span className="flow-word">{column.word}</span>
      <span className="flow-total">{figure(column.total)}</span>
      <span className="flow-bar" style={{ height: tall }} aria-hidden>
        {column.parts.map((part) => (
          <span key={part.word} className={part.tone} style={{ height: part.n * scale }} />
        ))}
      </span>
      <span className="flow-parts">
        {column.parts.map((part) => (
          <span key={part.word} className={part.tone}>
            {figure(part.n)} {part.word}
          </span>
        ))}
      </span>
    </button>
  );
}

function Band({ band, scale }: { band: FlowData['bands'][number]; scale: number }) {
  const left = band.leave * scale;
  const right = band.arrive * scale;
  return (
    <button
      type="button"
      className="flow-band"
      aria-label={band.words}
      title={band.words}
      onClick={() => go(band.section)}
    >
      <svg viewBox={`0 0 100 ${tall}`} preserveAspectRatio="none" aria-hidden height={tall}>
        {band.leave > 0 && band.arrive > 0 && (
          <path d={`M0 0 H100 V${right} C50 ${right} 50 ${left} 0 ${left} Z`} />
        )}
      </svg>
    </button>
  );
}

/** One picture: feedback → amendments → responses → decisions → paper. Each part goes where it is worked on. */
export function Flow({ overview }: { overview: Overview }) {
  const feedback = useFeedback((state) => state.feedback);
  const amendments = useAmendments((state) => state.amendments);
  const flow = useMemo(
    () => flowOf(overview, feedback, amendments),
    [overview, feedback, amendments],
  );
  const scale = tall / Math.max(1, ...flow.columns.map((column) => column.total));
  return (
    <section className="card" aria-labelledby="flow">
      <h2 id="flow">From feedback to paper</h2>
      <div className="flow">
        {flow.columns.map((column, at) => {
          const band = flow.bands[at];
          return (
            <Fragment key={column.word}>
              <Bar column={column} scale={scale} />
              {band && <Band band={band} scale={scale} />}
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
