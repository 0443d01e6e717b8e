import { useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog';
import { Finder } from '../components/Finder';
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

const idOf = ({ id }: Command): string => id;

function FindCommand({ onDone }: { onDone: () => void }) {
  const every = useEveryCommand();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(every, typed), [every, typed]);
  return (
    <Finder
      label="What do you want to do?"
      list="Commands"
      placeholder="Type an act, a screen, or an amendment’s number"
      none="Nothing is called that."
      typed={typed}
      onType={setTyped}
      items={found}
      keyOf={idOf}
      at={Math.min(at, found.length - 1)}
      onAt={setAt}
      onRun={(command) => {
        onDone();
        command.run();
      }}
      row={36}
    >
      {(command) => (
        <>
          <span>{command.label}</span>
          <span className="quiet small">{command.group}</span>
          {command.shortcut && <Kbd keys={command.shortcut} />}
        </>
      )}
    </Finder>
  );
}

/** Ctrl+K: every act and every screen, by typing. */
export function Palette() {
  const { palette, openPalette } = useCommands();
  return (
    <Dialog title="Go to anything" open={palette} onClose={() => openPalette(false)}>
      <FindCommand onDone={() => openPalette(false)} />
    </Dialog>
  );
}
