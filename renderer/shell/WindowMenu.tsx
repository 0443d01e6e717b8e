import { Settings } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Theme } from '../../shared/contract/bridge';
import { desktop } from '../api';
import { IconButton } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { Menu } from '../components/Menu';
import { useCommands, useOffered } from '../state/commands';
import { useSession } from '../state/session';

const BackupsDialog = lazy(async () => ({
  default: (await import('../features/start/Backups')).BackupsDialog,
}));
const PersonForm = lazy(async () => ({
  default: (await import('../features/start/PersonForm')).PersonForm,
}));

const themes: [Theme, string][] = [
  ['system', 'Light or dark as the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Who you are, how it looks, and the shortcuts. */
export function WindowMenu() {
  const [person, setPerson] = useState(false);
  const [backups, setBackups] = useState(false);
  const session = useSession((state) => state.session);
  const group = 'Settings';
  useOffered('window', [
    ...themes.map(([theme, label]) => ({
      id: `theme-${theme}`,
      label: theme === 'system' ? label : `${label} theme`,
      group,
      run: () => void desktop().setTheme(theme),
    })),
    { id: 'person', label: 'Change your name or post…', group, run: () => setPerson(true) },
    { id: 'backups', label: 'Backups…', group, run: () => setBackups(true) },
  ]);
  return (
    <>
      <Menu
        trigger={<IconButton label="Settings" icon={<Settings size={18} aria-hidden />} />}
        entries={[
          {
            label: `You are ${session?.person?.name ?? 'unknown'}…`,
            onSelect: () => setPerson(true),
          },
          null,
          ...themes.map(([theme, label]) => ({
            label,
            onSelect: () => void desktop().setTheme(theme),
          })),
          null,
          {
            label: 'Keyboard shortcuts',
            shortcut: '?',
            onSelect: () => useCommands.getState().openShortcuts(true),
          },
          { label: 'Backups…', onSelect: () => setBackups(true) },
          {
            label: 'Show the data file',
            disabled: !session,
            onSelect: () => void desktop().showInFolder(session?.dataFile ?? ''),
          },
        ]}
      />
      <Dialog
        title="Who you are"
        description="What you do is recorded under this name and post."
        open={person}
        onClose={() => setPerson(false)}
      >
        <Suspense fallback={null}>
          <PersonForm start={session?.person ?? null} word="Save" onDone={() => setPerson(false)} />
        </Suspense>
      </Dialog>
      {backups && (
        <Suspense fallback={null}>
          <BackupsDialog open onClose={() => setBackups(false)} />
        </Suspense>
      )}
    </>
  );
}
