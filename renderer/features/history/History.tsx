import { BadgeCheck, CircleAlert } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { LedgerEntry } from '../../../shared/paper/history';
import { Button } from '../../components/Button';
import { dayOf } from '../../shell/dates';
import { Workspace } from '../../shell/Workspace';
import { count } from '../../shell/words';
import { actNow } from '../../state/act';
import { useHistory } from '../../state/history';
import { useNotices } from '../../state/notices';
import { usePlace } from '../../state/place';
import { Entry } from './Entry';
import './history.css';

/** Entries by the day on which they were made, in the order given. */
export function byDay(entries: readonly LedgerEntry[]): [string, LedgerEntry[]][] {
  const days = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** Each act: who, when, what, before and after. It cannot be edited, and its chain is verified. */
export function History() {
  const paper = usePlace((state) => state.paper) ?? '';
  const { entries, more, chain, load, loadOlder } = useHistory();
  useEffect(() => {
    load(paper).catch(useNotices.getState().trouble);
  }, [paper, load]);
  const days = useMemo(() => byDay(entries), [entries]);
  return (
    <Workspace title="History">
      {chain && (
        <p className={`chain ${chain.intact ? '' : 'trouble'}`}>
          {chain.intact ? (
            <BadgeCheck size={20} aria-hidden />
          ) : (
            <CircleAlert size={20} aria-hidden />
          )}
          <span>
            {chain.intact
              ? `The history is intact: ${count(chain.entries, 'entry', 'entries')} fit together, each sealed by the next.`
              : chain.broken?.sentence}{' '}
            <span className="quiet small">
              Head <code>{chain.head.slice(0, 16)}</code>
            </span>
          </span>
        </p>
      )}
      {days.map(([day, made]) => (
        <section key={day} aria-label={day}>
          <h2 className="day">{day}</h2>
          <ol className="entries">
            {made.map((entry) => (
              <Entry key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <div className="actions">
          <Button onClick={() => void actNow(() => loadOlder(paper))}>Earlier entries</Button>
        </div>
      )}
    </Workspace>
  );
}
