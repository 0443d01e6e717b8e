import { BadgeCheck, CircleAlert } from 'lucide-react';
import type { Output } from '../../../shared/contract';
import { count } from '../../shell/words';

type ProofData = Output<'council', 'prove'>;

function Differences({ proof }: { proof: ProofData }) {
  return (
    <div className="differences">
      <table>
        <caption className="visually-hidden">Where the file differs</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Should be</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {proof.differences.map(({ check, where, expected, found }) => (
            <tr key={`${check} ${where} ${expected} ${found}`}>
              <th scope="row">
                {where}
                <span className="quiet small"> {check}</span>
              </th>
              <td>{expected}</td>
              <td>{found}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The proof as a statement that anyone can check, or where the file differs. */
export function Proof({ proof, draft }: { proof: ProofData; draft: string }) {
  const { words, blocks, insertions, deletions, comments } = proof.counts;
  if (!proof.proved)
    return (
      <div className="stack">
        <h3 className="proof-title trouble">
          <CircleAlert size={22} aria-hidden /> Not proved
        </h3>
        <p>
          The file is not {draft} with the amendments:{' '}
          {count(proof.differences.length, 'difference')}.
        </p>
        <Differences proof={proof} />
      </div>
    );
  return (
    <div className="stack tight">
      <h3 className="proof-title">
        <BadgeCheck size={22} aria-hidden /> Proved
      </h3>
      <p className="proof-words">
        Reject every change and you have, word for word, {draft} that the Committee agreed; accept
        every change and you have the fair copy that goes to Council.
      </p>
      <p className="quiet small">
        {count(words, 'word')} in {count(blocks, 'block')}; {count(insertions, 'insertion')},{' '}
        {count(deletions, 'deletion')}, {count(comments, 'comment')} with the amendments’ numbers.
      </p>
    </div>
  );
}
