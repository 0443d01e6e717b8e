import type { Delegation } from '../../../shared/paper/delegation';
import type { Overview } from '../../state/overview';

export interface Moment {
  date: string;
  words: string;
  kind: 'event' | 'deadline' | 'today';
}

/** The dates of a paper in order, today among them; on one day, today stands last. */
export function momentsOf(
  overview: Pick<Overview, 'paper' | 'publishBy' | 'documents'>,
  delegation: Delegation | null,
  today: string,
): Moment[] {
  const { paper, publishBy, documents } = overview;
  const moments: Moment[] = [{ date: today, words: 'Today', kind: 'today' }];
  const add = (date: string | null | undefined, words: string, kind: Moment['kind'] = 'event') => {
    if (date) moments.push({ date, words, kind });
  };
  add(paper.committeeDate, `${paper.committee} meets`);
  for (const { title, drafts } of documents)
    for (const draft of drafts)
      if (draft.agreedOn && draft.agreedOn !== paper.committeeDate)
        add(draft.agreedOn, `Draft ${draft.version} of ${title} agreed`);
  if (delegation && delegation.resolvedOn !== paper.committeeDate)
    add(delegation.resolvedOn, 'Power to amend delegated');
  add(delegation?.endedOn ?? delegation?.until, 'Last day to decide amendments', 'deadline');
  add(publishBy?.date, 'Publish the Council paper', 'deadline');
  add(paper.councilDate, `${paper.council || 'Council'} meets`);
  const late = (moment: Moment) => (moment.kind === 'today' ? 1 : 0);
  return moments.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : late(a) - late(b)));
}
