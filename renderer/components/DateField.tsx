import { useState } from 'react';
import { type Common, Field } from './Field';

/** What a date field gives while it says a date that does not exist, such as 31 February; no schema takes it. */
export const noSuchDate = 'no such date';

/** Why a date cannot be taken as it stands; null for one that exists. */
export const dateProblem = (date: string, missing: string): string | null =>
  date === '' ? missing : date === noSuchDate ? 'There is no such date.' : null;

/** A plain date, `YYYY-MM-DD`; empty when none is set, `noSuchDate` while what is written is none. */
export function DateField({ value, onChange, error, ...props }: Common) {
  const [left, setLeft] = useState(false);
  const bad = value === noSuchDate;
  // The browser tells of a date that does not exist by no event: it only empties the value.
  const look = ({ validity, value: now }: HTMLInputElement) => {
    if (validity.badInput && !bad) onChange(noSuchDate);
    if (!validity.badInput && bad) onChange(now);
  };
  return (
    <Field {...props} error={error ?? (bad && left ? 'There is no such date.' : null)}>
      {(bound) => (
        <input
          {...bound}
          className="input"
          type="date"
          value={bad ? '' : value}
          disabled={props.disabled}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={(event) => look(event.currentTarget)}
          onBlur={(event) => {
            setLeft(true);
            look(event.currentTarget);
          }}
        />
      )}
    </Field>
  );
}
