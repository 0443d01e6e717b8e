import { CircleAlert, CircleCheck } from 'lucide-react';
import { count } from '../../shell/words';
import { useAmendments } from '../../state/amendments';
import type { Overview } from '../../state/overview';
import { useSession } from '../../state/session';

interface Line {
  good: boolean;
  sentence: string;
}

function lines(overview: Overview, collisions: number, chain: Line): Line[] {
  const { unanswered, unfounded } = overview.exceptions;
  const { documents, counts, stage } = overview;
  // What there is nothing of yet is neither in order nor out of it.
  const amended = Object.entries(counts.amendments).some(
    ([status, many]) => many > 0 && status !== 'withdrawn',
  );
  const answers: Line[] = [
    {
      good: unanswered.length === 0,
      sentence: unanswered.length
        ? `${count(unanswered.length, 'comment')} by the Committee with no amendment and no reply`
        : 'Every comment by the Committee has an amendment or a reply',
    },
  ];
  const grounds: Line[] = [
    {
      good: unfounded.length === 0,
      sentence: unfounded.length
        ? `${count(unfounded.length, 'amendment')} with no comment by the Committee behind ${unfounded.length === 1 ? 'it' : 'them'}`
        : 'Every amendment has a comment by the Committee behind it',
    },
  ];
  const places: Line[] = [
    {
      good: collisions === 0,
      sentence: collisions
        ? `${count(collisions, 'place')} where amendments claim the same words`
        : 'No two amendments claim the same words',
    },
  ];
  return [
    ...(counts.feedback > 0 ? answers : []),
    ...(stage !== 'drafting' && amended ? grounds : []),
    ...(documents.length > 0 && amended ? places : []),
    chain,
  ];
}

/** Whether it is in order: exceptions, collisions, and the history's chain. */
export function InOrder({ overview }: { overview: Overview }) {
  const collisions = useAmendments((state) => state.collisions.length);
  const ledger = useSession((state) => state.session?.ledger);
  const chain = {
    good: ledger?.intact ?? true,
    sentence:
      ledger?.broken?.sentence ?? 'The history is intact: its chain was verified on opening',
  };
  return (
    <section className="card" aria-labelledby="in-order">
      <h2 id="in-order">Is it in order?</h2>
      <ul className="in-order">
        {lines(overview, collisions, chain).map(({ good, sentence }) => (
          <li key={sentence} className={good ? 'good' : 'attention'}>
            {good ? <CircleCheck size={18} aria-hidden /> : <CircleAlert size={18} aria-hidden />}
            <span className="visually-hidden">{good ? 'In order:' : 'To look at:'}</span>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
