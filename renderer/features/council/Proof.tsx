import { BadgeCheck, CircleAlert } from 'lucide-react';
import type { Output } from '../../../shared/contract';
import { numbered } from '../../../shared/paper/numbers';
import { count } from '../../shell/words';
import { Differences } from './Differences';

type ProofData = Output<'council', 'list'>[number]['proof'];

interface Props {
  proof: ProofData;
  /** As what the file was proved: a file without tracked changes is the fair copy. */
  form: 'clean' | 'tracked';
  draft: string;
  amendments: readonly number[];
  /** Whether it is of a paper that was superseded since: it tells what was. */
  past?: boolean;
}

/** "draft 2 with amendments 1, 2 and 5". */
const made = (draft: string, amendments: readonly number[]): string =>
  amendments.length > 0
    ? `${draft} with ${numbered('amendment', amendments)}`
    : `${draft} without amendments`;

/** The proof as a statement that anyone can check, or where the file differs. */
export function Proof({ proof, form, draft, amendments, past = false }: Props) {
  const { words, blocks, insertions, deletions, comments } = proof.counts;
  const clean = form === 'clean';
  if (!proof.proved)
    return (
      <div className="stack">
        <h3 className="proof-title trouble">
          <CircleAlert size={22} aria-hidden /> Not proved
        </h3>
        <p>
          {clean
            ? `The file has no tracked changes and is not the fair copy, ${made(draft, amendments)}: `
            : `The file is not ${made(draft, amendments)}: `}
          {count(proof.differences.length, 'difference')}.
        </p>
        <Differences differences={proof.differences} form={form} />
      </div>
    );
  return (
    <div className="stack tight">
      <h3 className="proof-title">
        <BadgeCheck size={22} aria-hidden /> {past ? 'Proved when it was made' : 'Proved'}
      </h3>
      <p className="proof-words">
        {clean
          ? `This is, word for word, the fair copy: ${made(draft, amendments)}. It has no tracked changes.`
          : past
            ? `Reject every change and you have, word for word, ${draft}; accept every change and you have the fair copy as it was then.`
            : `Reject every change and you have, word for word, ${draft} that the Committee agreed; accept every change and you have the fair copy that goes to Council.`}
      </p>
      <p className="quiet small">
        {count(words, 'word')} in {count(blocks, 'block')}
        {!clean &&
          `; ${count(insertions, 'insertion')}, ${count(deletions, 'deletion')}, ${count(comments, 'comment')} with the amendments’ numbers`}
        .
      </p>
    </div>
  );
}
