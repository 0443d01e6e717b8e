import { CircleDashed, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Amendment } from '../../../shared/paper/amendment';
import type { Consultee, Delegation } from '../../../shared/paper/delegation';
import { Button } from '../../components/Button';
import { StatusBadge } from '../amendments/StatusBadge';
import type { Cell } from './begin';
import { awaiting, RespondToAll } from './RespondToAll';
import { ResponseIcon } from './ResponseIcon';
import { standingWords } from './standing-words';

/** Amendments down, consultees across: who says what, who is awaited, and where the question is open again. */
export function Matrix({
  amendments,
  delegation,
  cell,
  onOpen,
}: {
  amendments: Amendment[];
  delegation: Delegation;
  cell: Cell | null;
  onOpen: (cell: Cell) => void;
}) {
  const [answering, setAnswering] = useState<Consultee | null>(null);
  if (amendments.length === 0)
    return <p className="quiet">No amendment has been proposed yet, so there is nothing to ask.</p>;
  if (delegation.consultees.length === 0)
    return <p className="quiet">The delegation names no consultee. Change it to add them.</p>;
  return (
    <section className="matrix" aria-label="Responses">
      <table>
        <thead>
          <tr>
            <th scope="col">Amendment</th>
            {delegation.consultees.map((consultee) => {
              const many = awaiting(amendments, consultee.id).length;
              return (
                <th scope="col" key={consultee.id}>
                  <div className="stack tight">
                    {consultee.post}
                    {many > 1 && (
                      <Button tone="plain" onClick={() => setAnswering(consultee)}>
                        Answer all {many} awaited…
                      </Button>
                    )}
                  </div>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {amendments.map((amendment) => (
            <tr key={amendment.id}>
              <th scope="row">
                <div className="stack tight">
                  <span className="row">
                    <strong>{amendment.number}</strong>
                    <StatusBadge status={amendment.status} />
                  </span>
                  <span className="quiet small">{amendment.wording.place}</span>
                </div>
              </th>
              {delegation.consultees.map(({ id, post }) => {
                const { words, kind, reopened } = standingWords(amendment, id);
                const open = cell?.amendment === amendment.id && cell.consultee === id;
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className={`${kind ?? 'awaited'} ${reopened ? 'reopened' : ''}`}
                      aria-current={open ? 'true' : undefined}
                      aria-label={`Amendment ${amendment.number}, ${post}: ${words}${reopened ? ', reopened' : ''}`}
                      onClick={() => onOpen({ amendment: amendment.id, consultee: id })}
                    >
                      {kind ? <ResponseIcon kind={kind} /> : <CircleDashed size={16} aria-hidden />}
                      {words}
                      {reopened && (
                        <span className="badge trouble">
                          <RotateCcw size={12} aria-hidden /> reopened
                        </span>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {answering && (
        <RespondToAll
          consultee={answering}
          amendments={awaiting(amendments, answering.id)}
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  );
}
