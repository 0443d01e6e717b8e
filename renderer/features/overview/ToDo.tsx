import { ChevronRight, CircleCheck } from 'lucide-react';
import type { Overview } from '../../state/overview';
import { asSection, usePlace } from '../../state/place';

/** What is left to do, the most pressing first; each line goes where it is done. */
export function ToDo({ todo }: Pick<Overview, 'todo'>) {
  return (
    <section className="card" aria-labelledby="todo">
      <h2 id="todo">What is left to do</h2>
      {todo.length === 0 ? (
        <p className="row">
          <CircleCheck size={18} aria-hidden /> Nothing waits for anyone.
        </p>
      ) : (
        <ol className="todo">
          {todo.map(({ sentence, section }) => (
            <li key={sentence}>
              <button
                type="button"
                onClick={() => usePlace.getState().go({ section: asSection(section) })}
              >
                <span>{sentence}</span>
                <ChevronRight size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
