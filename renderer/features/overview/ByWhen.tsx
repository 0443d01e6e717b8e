import { longDate } from '../../../shared/base/dates';
import { shortDate, today } from '../../shell/dates';
import { workingDaysLeft } from '../../shell/due';
import { count } from '../../shell/words';
import { useIntent } from '../../state/intent';
import type { Overview } from '../../state/overview';
import { Timeline } from './Timeline';

/** The date that matters next, large, with why it is that date. */
export function ByWhen({ overview }: { overview: Overview }) {
  const { publishBy, paper } = overview;
  return (
    <section className="card" aria-labelledby="by-when">
      <h2 id="by-when">By when</h2>
      {publishBy ? (
        <>
          <p className="large-figure">{longDate(publishBy.date)}</p>
          <p>
            Publish the Council paper by {shortDate(publishBy.date)}
            {publishBy.date >= today()
              ? `: ${count(workingDaysLeft(today(), publishBy.date), 'working day')} left.`
              : '. That day has passed.'}
          </p>
          <p className="quiet small">{publishBy.why}</p>
        </>
      ) : (
        <>
          <p className="quiet">
            {paper.councilDate
              ? 'The last day for publishing could not be worked out.'
              : 'No date of the Council meeting is entered, so there is no last day for publishing.'}
          </p>
          <button
            type="button"
            className="link"
            onClick={() => useIntent.getState().ask('edit-paper')}
          >
            Enter the date of the meeting
          </button>
        </>
      )}
      <Timeline overview={overview} />
    </section>
  );
}
