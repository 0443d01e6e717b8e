import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
}

/** A menu below its trigger (one button). `null` among the entries draws a line. */
export function Menu({ trigger, entries }: { trigger: ReactNode; entries: (MenuEntry | null)[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          {entries.map((entry, index) =>
            entry ? (
              <DropdownMenu.Item
                key={entry.label}
                className={`menu-item ${entry.danger ? 'danger' : ''}`}
                disabled={entry.disabled}
                onSelect={entry.onSelect}
              >
                {entry.icon}
                <span>{entry.label}</span>
                {entry.shortcut && <kbd className="kbd">{entry.shortcut}</kbd>}
              </DropdownMenu.Item>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
              <DropdownMenu.Separator key={index} className="menu-separator" />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
