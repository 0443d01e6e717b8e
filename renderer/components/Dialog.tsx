import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './Button';

interface Props {
  title: string;
  /** One sentence under the title. */
  description?: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** What is focused on opening: the first thing to fill in or press, not the cross. */
const inBody = '.body :is(input, select, textarea, button, summary):not(:disabled)';

/** What gets the focus back: for an item of a menu, which is gone then, the button that opened the menu. */
function openerOf(focused: Element | null): Element | null {
  const trigger = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return (trigger && document.getElementById(trigger)) || focused;
}

/** A dialog over the window; Escape and the cross close it, and focus goes back where it was. */
export function Dialog({ title, description, open, onClose, wide, children }: Props) {
  const opener = useRef<Element>(null);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        {/* Not Radix’s own overlay: it sets a style element, which the content policy does not let in. */}
        <div className="dialog-scrim" />
        <Radix.Content
          className={`dialog ${wide ? 'wide' : ''}`}
          onOpenAutoFocus={(event) => {
            const dialog = event.target as HTMLElement;
            event.preventDefault();
            opener.current = openerOf(document.activeElement);
            (dialog.querySelector<HTMLElement>(inBody) ?? dialog).focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // An act of the dialog may have moved the focus on purpose.
            const { activeElement } = document;
            const lost = !activeElement || activeElement === document.body;
            if (lost && opener.current instanceof HTMLElement) opener.current.focus();
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header>
            <div>
              <Radix.Title>{title}</Radix.Title>
              {description && (
                <Radix.Description className="quiet">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" icon={<X size={18} aria-hidden />} />
            </Radix.Close>
          </header>
          <div className="body">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
