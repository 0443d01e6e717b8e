import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/contract/bridge';
import { useAmending } from '../state/amending';
import { useCommands } from '../state/commands';
import { useFind } from '../state/find';
import { useIntent } from '../state/intent';
import { usePanels } from '../state/panels';
import { asSection, sections, usePlace } from '../state/place';
import { selectedWords } from './FindBar';
import { goRound } from './panes';
import { undoLast } from './undo';
import { goBack, rememberTheWay } from './way-back';

/** Whether the keys go to something that is being written in; a box that is only ticked is not. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

/** Goes to the search of the list: of the feedback, where one is there, else of the amendments. */
function searchList(): void {
  const { section } = usePlace.getState();
  // no list is there while an amendment is written
  if (section === 'amendments' && useAmending.getState().amending) return;
  useIntent.getState().ask('find', section === 'feedback' ? {} : { section: 'amendments' });
}

/** As by its key: the document selects the text that the caret is in, a list what it lists, a field its words. */
function selectAll(): void {
  const isMac = navigator.platform.startsWith('Mac');
  const key = new KeyboardEvent('keydown', {
    key: 'a',
    ctrlKey: !isMac,
    metaKey: isMac,
    bubbles: true,
    cancelable: true,
  });
  if ((document.activeElement ?? document.body).dispatchEvent(key))
    document.execCommand('selectAll');
}

/** Carries out a command of the native menu, or of its shortcut. */
export function obey(command: MenuCommand): void {
  const { paper, go, leavePaper } = usePlace.getState();
  const { ask } = useIntent.getState();
  const { openPalette, openShortcuts } = useCommands.getState();
  const { toggle } = usePanels.getState();
  const section = command.replace('go-', '');
  if (command === 'command-palette') openPalette(true);
  else if (command === 'shortcuts') openShortcuts(true);
  else if (command === 'select-all') selectAll();
  else if (command === 'toggle-sections') toggle('rail');
  else if (command === 'toggle-details') toggle('details');
  else if (command === 'new-paper') {
    leavePaper();
    ask('new-paper');
  } else if (!paper) return;
  else if (command === 'import-draft') ask('import-draft', { section: 'documents' });
  else if (command === 'compare-file') ask('compare-file', { section: 'documents' });
  else if (command === 'export-council') ask('export', { section: 'council' });
  else if (command === 'find') {
    if (!useFind.getState().show(selectedWords())) searchList();
  } else if (command === 'find-list') searchList();
  else go({ section: asSection(section) });
}

/** The shortcuts that hold everywhere. The native menu has most of them too; whichever sees the key first acts. */
const withControl: Record<string, MenuCommand> = {
  k: 'command-palette',
  n: 'new-paper',
  o: 'import-draft',
  e: 'export-council',
  f: 'find',
  '\\': 'toggle-sections',
};

/** The same with Shift; some keyboards then give another sign for a key. */
const withShift: Record<string, MenuCommand> = {
  f: 'find-list',
  '\\': 'toggle-details',
  '|': 'toggle-details',
};

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const done = () => event.preventDefault();
  if (!control && !event.altKey && event.key === '?' && !isWriting(event.target)) {
    obey('shortcuts');
    return done();
  }
  if (key === 'f6' && !control && !event.altKey) {
    if (goRound(event.shiftKey ? -1 : 1)) done();
    return;
  }
  if (key === 'arrowleft' && event.altKey && !control && !event.shiftKey) {
    if (goBack()) done();
    return;
  }
  if (!control || event.altKey) return;
  if (key === 'a' && event.shiftKey && usePlace.getState().paper) {
    // In the amendments the caret counts too; they see to it themselves.
    if (usePlace.getState().section === 'amendments') return;
    useIntent.getState().ask('amend', { section: 'amendments' });
    return done();
  }
  if (key === 'z' && !event.shiftKey && !isWriting(event.target)) {
    if (undoLast()) done();
    return;
  }
  const section = sections[Number(key) - 1];
  if (section && usePlace.getState().paper) {
    usePlace.getState().go({ section });
    return done();
  }
  const command = event.shiftKey ? withShift[key] : withControl[key];
  if (command) {
    obey(command);
    done();
  }
}

export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    const forget = rememberTheWay();
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      forget();
    };
  }, []);
}
