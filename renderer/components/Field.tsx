import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** What a control needs so that its label, hint and error are read with it. */
export interface Bound {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** What the fields of a form have in common. */
export interface Common {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | null;
  disabled?: boolean;
}

interface Props {
  label: string;
  hint?: string;
  /** The sentence that says what is wrong with it. */
  error?: string | null;
  children: (bound: Bound) => ReactNode;
}

/** A labelled control with its hint and, where it is wrong, its error beneath it. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error && (
        <span className="error" id={`${id}-error`} role="alert">
          <CircleAlert size={16} aria-hidden />
          {error}
        </span>
      )}
    </div>
  );
}
