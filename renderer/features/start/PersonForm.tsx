import { useState } from 'react';
import { type Person, personSchema } from '../../../shared/paper/who';
import { ErrorLine } from '../../components/Banner';
import { Button } from '../../components/Button';
import { Form } from '../../components/Form';
import { TextField } from '../../components/fields';
import { errorAt, errorElsewhere, useAct } from '../../state/act';
import { must } from '../../state/check';
import { useSession } from '../../state/session';

/** Name and post of the person at this computer. */
export function PersonForm({
  start,
  word,
  onDone,
}: {
  start: Person | null;
  word: string;
  onDone?: () => void;
}) {
  const [person, setPerson] = useState<Person>(start ?? { name: '', post: '' });
  const act = useAct();
  const save = async () => {
    const done = await act.run(async () => {
      must(personSchema, person);
      await useSession.getState().setPerson(person);
    });
    if (done) onDone?.();
  };
  const elsewhere = errorElsewhere(act.failure, ['name', 'post']);
  return (
    <Form onSubmit={save}>
      <TextField
        label="Your name"
        autoFocus
        value={person.name}
        error={errorAt(act.failure, 'name')}
        onChange={(name) => setPerson({ ...person, name })}
      />
      <TextField
        label="Your post"
        hint="Such as Community Protection Manager"
        value={person.post}
        error={errorAt(act.failure, 'post')}
        onChange={(post) => setPerson({ ...person, post })}
      />
      {elsewhere && <ErrorLine>{elsewhere}</ErrorLine>}
      <div className="actions">
        <Button tone="primary" type="submit" disabled={act.busy}>
          {word}
        </Button>
      </div>
    </Form>
  );
}
