import { useMemo } from 'react';
import { useAmendments } from '../state/amendments';
import { type Command, useCommands } from '../state/commands';
import { useFeedback } from '../state/feedback';
import { useFind } from '../state/find';
import { type Intent, useIntent } from '../state/intent';
import { usePanels } from '../state/panels';
import { type Section, sections, sectionWords, usePlace } from '../state/place';

/** Acts that can be asked for from anywhere in a paper, with the screen that takes them up. */
const acts: [Intent, Section, string, string?][] = [
  ['edit-paper', 'overview', 'Change the paper’s details'],
  ['archive-paper', 'overview', 'Archive this paper'],
  ['import-draft', 'documents', 'Import a draft…', 'Ctrl O'],
  ['compare-file', 'documents', 'Compare a Word file that came back…'],
  ['agree-draft', 'documents', 'Mark the draft that the Committee agreed'],
  ['adopt', 'documents', 'Adopt the accepted amendments into the next draft'],
  ['add-feedback', 'feedback', 'Record feedback'],
  ['amend', 'amendments', 'Write an amendment', 'Ctrl Shift A'],
  ['find', 'amendments', 'Search the amendments', 'Ctrl Shift F'],
  ['delegation', 'consultation', 'Enter or change the delegation'],
  ['record-response', 'consultation', 'Record a consultee’s response'],
  ['export', 'council', 'Export for Council…', 'Ctrl E'],
  ['prove', 'council', 'Prove a file'],
];

/** Everything the palette offers where the person is now. */
export function useEveryCommand(): Command[] {
  const paper = usePlace((state) => state.paper);
  const offered = useCommands((state) => state.offered);
  const amendments = useAmendments((state) => state.amendments);
  const feedback = useFeedback((state) => state.feedback);
  const hosts = useFind((state) => state.hosts);
  return useMemo(() => {
    const { window: settings = [], ...screens } = offered;
    const here = Object.values(screens).flat();
    const window = [...windowCommands(), ...settings];
    if (!paper) return [...here, ...window];
    const { go } = usePlace.getState();
    const { ask } = useIntent.getState();
    return [
      ...here,
      ...(hosts > 0 ? [findCommand] : []),
      ...sections.map((section, at) => ({
        id: `go-${section}`,
        label: sectionWords[section],
        group: 'Go to',
        shortcut: `Ctrl ${at + 1}`,
        run: () => go({ section }),
      })),
      ...acts.map(([intent, section, label, shortcut]) => ({
        id: intent,
        label,
        group: sectionWords[section],
        ...(shortcut ? { shortcut } : {}),
        run: () => ask(intent, { section }),
      })),
      ...window,
      ...amendments.map(({ id, number, wording }) => ({
        id,
        label: `Amendment ${number}`,
        group: wording.place,
        run: () => go({ section: 'amendments', amendment: id }),
      })),
      ...feedback.map(({ id, number, who }) => ({
        id,
        label: `Feedback ${number}`,
        group: who,
        run: () => go({ section: 'feedback', feedback: id }),
      })),
    ];
  }, [paper, offered, amendments, feedback, hosts]);
}

const findCommand: Command = {
  id: 'find-text',
  label: 'Find in the text',
  group: 'Document',
  shortcut: 'Ctrl F',
  run: () => void useFind.getState().show(''),
};

function windowCommands(): Command[] {
  const { toggle } = usePanels.getState();
  const { leavePaper } = usePlace.getState();
  return [
    {
      id: 'fold-rail',
      label: 'Fold or unfold the sections',
      group: 'Window',
      shortcut: 'Ctrl \\',
      run: () => toggle('rail'),
    },
    {
      id: 'fold-details',
      label: 'Fold or unfold the details',
      group: 'Window',
      shortcut: 'Ctrl Shift \\',
      run: () => toggle('details'),
    },
    { id: 'papers', label: 'All papers', group: 'Go to', run: leavePaper },
    {
      id: 'new-paper',
      label: 'New paper',
      group: 'Go to',
      shortcut: 'Ctrl N',
      run: () => {
        leavePaper();
        useIntent.getState().ask('new-paper');
      },
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      group: 'Window',
      shortcut: '?',
      run: () => useCommands.getState().openShortcuts(true),
    },
  ];
}
