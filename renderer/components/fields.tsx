import { useId } from 'react';
import { type Common, Field } from './Field';

export { DateField } from './DateField';

/** One line of text. `suggestions` are offered while typing. */
export function TextField({
  suggestions,
  autoFocus,
  ...props
}: Common & { suggestions?: string[]; autoFocus?: boolean }) {
  const list = useId();
  return (
    <Field {...props}>
      {(bound) => (
        <>
          <input
            {...bound}
            className="input"
            value={props.value}
            disabled={props.disabled}
            // biome-ignore lint/a11y/noAutofocus: only the first field of a dialog or of the first run
            autoFocus={autoFocus}
            autoComplete="off"
            list={suggestions ? list : undefined}
            onChange={(event) => props.onChange(event.target.value)}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text; grows with what is written. */
export function TextArea({ rows = 3, ...props }: Common & { rows?: number }) {
  return (
    <Field {...props}>
      {(bound) => (
        <textarea
          {...bound}
          className="input"
          rows={rows}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of a few. */
export function SelectField({
  options,
  ...props
}: Common & { options: { value: string; label: string }[] }) {
  return (
    <Field {...props}>
      {(bound) => (
        <select
          {...bound}
          className="input"
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
