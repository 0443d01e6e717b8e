import { CircleDashed, RotateCcw } from 'lucide-react';
import { type Amendment, responseWords } from '../../../shared/paper/amendment';
import type { Delegation } from '../../../shared/paper/delegation';
import { latestResponses } from '../../../shared/paper/standing';
import { StatusBadge } from '../amendments/StatusBadge';
import type { Cell } from './begin';
import { ResponseIcon } from './ResponseIcon';

/** How one consultee stands to one amendment, in words. */
export function standingWords(amendment: Amendment, consultee: string) {
  const response = latestResponses(amendment.responses).find((one) => one.consultee === consultee);
  if (!response) return { words: 'awaited', kind: null, reopened: false };
  const { kind, reopened } = response;
  return { words: responseWords[kind], kind, reopened };
}

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
            {delegation.consultees.map(({ id, post }) => (
              <th scope="col" key={id}>
                {post}
              </th>
            ))}
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
    </section>
  );
}
