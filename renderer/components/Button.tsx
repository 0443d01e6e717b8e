import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Tip } from './Tip';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: 'primary' | 'danger' | 'plain';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with its word; `icon` stands before it. Never submits a form unless it says so. */
export function Button({ tone, icon, className = '', children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`button ${tone ?? ''} ${className}`}>
      {icon}
      {children}
    </button>
  );
}

/** A button that shows only its icon; the word is its name and its tooltip. */
export function IconButton({
  label,
  shortcut,
  tone = 'plain',
  icon,
  ...rest
}: Omit<Props, 'children'> & { label: string; shortcut?: string }) {
  return (
    <Tip text={shortcut ? `${label} (${shortcut})` : label}>
      <Button {...rest} tone={tone} className="icon" aria-label={label}>
        {icon}
      </Button>
    </Tip>
  );
}
