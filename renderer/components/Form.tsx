import type { ReactNode } from 'react';

/** A form that is sent by Enter or its button. What is wrong it says itself, at the field: no bubbles of the browser. */
export function Form({
  className = '',
  onSubmit,
  children,
}: {
  className?: string;
  onSubmit: () => unknown;
  children: ReactNode;
}) {
  return (
    <form
      className={`form ${className}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
