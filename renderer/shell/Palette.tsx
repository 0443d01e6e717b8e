import { useId, useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog';
import { Kbd } from '../components/Kbd';
import { type Command, useCommands } from '../state/commands';
import { useEveryCommand } from './every-command';
import './palette.css';

/** Commands whose label or group holds every word typed; those of which a word begins with it first. */
export function matching(commands: Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (command: Command) => `${command.label} ${command.group}`.toLowerCase();
  const begins = (command: Command) =>
    ` ${command.label}`.toLowerCase().includes(` ${typed.toLowerCase()}`) ? 0 : 1;
  return commands
    .filter((command) => words.every((word) => text(command).includes(word)))
    .sort((a, b) => begins(a) - begins(b))
    .slice(0, 60);
}

function Finder({ onDone }: { onDone: () => void }) {
  const id = useId();
  const every = useEveryCommand();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(every, typed), [every, typed]);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    onDone();
    command.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt((at + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <div className="palette">
      <input
        className="input"
        role="combobox"
        aria-label="What do you want to do?"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        placeholder="Type an act, a screen, or an amendment’s number"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Commands">
        {found.map((command) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the box above
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            ref={(node) => {
              if (command === chosen) node?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className="quiet small">{command.group}</span>
            {command.shortcut && <Kbd keys={command.shortcut} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">Nothing is called that.</p>}
    </div>
  );
}

/** Ctrl+K: every act and every screen, by typing. */
export function Palette() {
  const { palette, openPalette } = useCommands();
  return (
    <Dialog title="Go to anything" open={palette} onClose={() => openPalette(false)}>
      <Finder onDone={() => openPalette(false)} />
    </Dialog>
  );
}
