import {
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron';

type Item = MenuItemConstructorOptions;
type Asked = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'selectionText' | 'editFlags'
>;

/** What the menu does where the system has no word for it. */
export interface Acts {
  replace: (word: string) => void;
  learn: (word: string) => void;
  selectAll: () => void;
}

const separator: Item = { type: 'separator' };

/** How a misspelled word may be written; nothing where the word is right, or nobody checks it. */
function spelling({ misspelledWord, dictionarySuggestions }: Asked, acts: Acts): Item[] {
  if (misspelledWord === '') return [];
  const words = dictionarySuggestions.map(
    (word): Item => ({ label: word.replaceAll('&', '&&'), click: () => acts.replace(word) }),
  );
  return [
    ...(words.length > 0 ? words : [{ label: 'No suggestions', enabled: false }]),
    separator,
    { label: 'Add to the dictionary', click: () => acts.learn(misspelledWord) },
    separator,
  ];
}

/** What the menu at a place of the page holds; empty where there is nothing to write or to copy. */
export function contextItems(asked: Asked, acts: Acts): Item[] {
  const { isEditable, selectionText, editFlags } = asked;
  const copy: Item = { role: 'copy', label: 'Copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...spelling(asked, acts),
    { role: 'cut', label: 'Cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: 'Paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste without formatting', enabled: editFlags.canPaste },
    separator,
    { label: 'Select all', enabled: editFlags.canSelectAll, click: acts.selectAll },
  ];
}

/** The menu of the right mouse button, of the menu key and of Shift+F10: how a word is spelt, and the clipboard. */
export function offerContextMenu(window: BrowserWindow) {
  const { webContents } = window;
  webContents.on('context-menu', (_event, asked) => {
    const items = contextItems(asked, {
      replace: (word) => webContents.replaceMisspelling(word),
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
      selectAll: () => webContents.send('menu', { command: 'select-all' }),
    });
    if (items.length === 0) return;
    // asked for by key, it opens at the caret: the pointer may be anywhere
    const { x, y, menuSourceType } = asked;
    const place = menuSourceType === 'keyboard' ? { x, y } : {};
    Menu.buildFromTemplate(items).popup({ window, ...place });
  });
}
