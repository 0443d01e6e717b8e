import { PersonForm } from './PersonForm';
import { Welcome } from './Welcome';

/** Asked once: who is at this computer. */
export function FirstRun() {
  return (
    <Welcome>
      <div className="card first-run stack">
        <div>
          <h1>Who are you?</h1>
          <p className="quiet">
            What you do is recorded under your name and post. Both stay on this computer.
          </p>
        </div>
        <PersonForm start={null} word="Begin" />
      </div>
    </Welcome>
  );
}
