import { Fragment } from 'react';
import { Dialog } from '../components/Dialog';
import { Kbd } from '../components/Kbd';
import { useCommands } from '../state/commands';

const groups: [string, [string, string][]][] = [
  [
    'Everywhere',
    [
      ['Go to anything: every act and screen', 'Ctrl K'],
      ['Overview … History', 'Ctrl 1…7'],
      ['Back to the section before', 'Alt ←'],
      ['Next part of the window; with Shift, the one before', 'F6'],
      ['Undo the last act', 'Ctrl Z'],
      ['Find in the text', 'Ctrl F'],
      ['Next match; with Shift, the one before', 'F3'],
      ['Fold or unfold the sections', 'Ctrl \\'],
      ['Fold or unfold the details', 'Ctrl Shift \\'],
      ['New paper', 'Ctrl N'],
      ['Import a draft', 'Ctrl O'],
      ['Export for Council', 'Ctrl E'],
      ['These shortcuts', '?'],
    ],
  ],
  [
    'Amendments',
    [
      ['Amend the passage', 'Ctrl Shift A'],
      ['Next, previous amendment', 'J K'],
      ['Redline, fair copy, draft, side by side', 'R F D S'],
      ['Switch the chosen one off and on', 'T'],
      ['The chosen one alone', 'O'],
      ['Search the list', 'Ctrl Shift F'],
      ['Next, previous change in the text', 'Alt ↓ ↑'],
      ['Select all that are listed', 'Ctrl A'],
    ],
  ],
  [
    'While amending',
    [
      ['Undo, redo', 'Ctrl Z Y'],
      ['Menu of a word: spelling, cut, copy, paste', 'Shift F10'],
      ['Select to the next paragraph', 'Ctrl Shift ↓'],
      ['Out of the words to the buttons', 'F6'],
      ['Save and propose', 'Ctrl Enter'],
      ['Leave; the words are kept', 'Esc'],
    ],
  ],
];

/** `?`: the shortcuts. */
export function Shortcuts() {
  const { shortcuts, openShortcuts } = useCommands();
  return (
    <Dialog title="Keyboard shortcuts" open={shortcuts} onClose={() => openShortcuts(false)}>
      <div className="shortcut-list">
        {groups.map(([group, lines]) => (
          <Fragment key={group}>
            <h3>{group}</h3>
            {lines.map(([what, keys]) => (
              <Fragment key={what}>
                <span>{what}</span>
                <span>
                  <Kbd keys={keys} />
                </span>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </div>
    </Dialog>
  );
}
