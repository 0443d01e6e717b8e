import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button';

/** Asks before what cannot be undone, and only then. */
export function Confirm({
  trigger,
  title,
  word,
  children,
  onConfirm,
}: {
  trigger: ReactNode;
  title: string;
  word: string;
  children: ReactNode;
  onConfirm: () => void;
}) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <div className="dialog-scrim" />
        <AlertDialog.Content className="dialog">
          <header>
            <AlertDialog.Title>{title}</AlertDialog.Title>
          </header>
          <div className="body">
            <AlertDialog.Description>{children}</AlertDialog.Description>
            <div className="actions">
              <AlertDialog.Action asChild>
                <Button tone="danger" onClick={onConfirm}>
                  {word}
                </Button>
              </AlertDialog.Action>
              <AlertDialog.Cancel asChild>
                <Button>Cancel</Button>
              </AlertDialog.Cancel>
            </div>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
