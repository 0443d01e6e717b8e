import { shortDate, today } from '../../shell/dates';
import { useDelegation } from '../../state/delegation';
import type { Overview } from '../../state/overview';
import { momentsOf } from './timeline';

/** The paper's dates in order, and where today stands among them. */
export function Timeline({ overview }: { overview: Overview }) {
  const delegation = useDelegation((state) => state.delegation);
  return (
    <ol className="timeline" aria-label="Timeline">
      {momentsOf(overview, delegation, today()).map(({ date, words, kind }) => (
        <li key={`${date} ${words}`} className={kind}>
          <span className="dot" aria-hidden />
          <span className="words">{words}</span>
          <span className="quiet small">{shortDate(date)}</span>
        </li>
      ))}
    </ol>
  );
}
