import { type BrowserWindow, Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron';
import type { MenuCommand, Theme } from '../shared/contract/bridge';

type Item = MenuItemConstructorOptions;
const mac = process.platform === 'darwin';
const separator: Item = { type: 'separator' };

/** The native menu. Its commands reach the page as the event `menu`; the rest is the system's own. */
export function setMenu(window: BrowserWindow) {
  const command = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    label,
    accelerator,
    click: () => window.webContents.send('menu', { command: name }),
  });
  const menus: Item[] = [fileMenu(command), editMenu(command), viewMenu(command), goMenu(command)];
  if (mac) menus.unshift({ role: 'appMenu' });
  menus.push({
    role: 'help',
    label: '&Help',
    submenu: [
      command('Keyboard shortcuts', 'shortcuts', 'F1'),
      ...(mac ? [] : [separator, { role: 'about', label: 'About Engross' } as Item]),
    ],
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

type Command = (label: string, name: MenuCommand, accelerator?: string) => Item;

function fileMenu(command: Command): Item {
  return {
    label: '&File',
    submenu: [
      command('New paper', 'new-paper', 'CmdOrCtrl+N'),
      command('Import a draft…', 'import-draft', 'CmdOrCtrl+O'),
      command('Compare a Word file…', 'compare-file'),
      command('Export for Council…', 'export-council', 'CmdOrCtrl+E'),
      separator,
      mac ? { role: 'close' } : { role: 'quit', label: 'Quit', accelerator: 'Ctrl+Q' },
    ],
  };
}

function editMenu(command: Command): Item {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo', label: 'Undo' },
      { role: 'redo', label: 'Redo' },
      separator,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
      // on macOS the key belongs to the system's own panels too
      mac ? { role: 'selectAll' } : command('Select all', 'select-all', 'CmdOrCtrl+A'),
      separator,
      command('Find in the text…', 'find', 'CmdOrCtrl+F'),
      command('Search the list', 'find-list', 'CmdOrCtrl+Shift+F'),
    ],
  };
}

function viewMenu(command: Command): Item {
  return {
    label: '&View',
    submenu: [
      command('Show or hide sections', 'toggle-sections', 'CmdOrCtrl+\\'),
      command('Show or hide details', 'toggle-details', 'CmdOrCtrl+Shift+\\'),
      separator,
      {
        label: 'Theme',
        submenu: [theme('As the system', 'system'), theme('Light', 'light'), theme('Dark', 'dark')],
      },
      separator,
      { role: 'resetZoom', label: 'Actual size' },
      { role: 'zoomIn', label: 'Zoom in' },
      { role: 'zoomOut', label: 'Zoom out' },
      separator,
      { role: 'togglefullscreen', label: 'Full screen' },
    ],
  };
}

function theme(label: string, name: Theme): Item {
  return {
    label,
    type: 'radio',
    checked: nativeTheme.themeSource === name,
    click: () => {
      nativeTheme.themeSource = name;
    },
  };
}

function goMenu(command: Command): Item {
  const sections: [string, MenuCommand][] = [
    ['Overview', 'go-overview'],
    ['Documents', 'go-documents'],
    ['Feedback', 'go-feedback'],
    ['Amendments', 'go-amendments'],
    ['Consultation', 'go-consultation'],
    ['Council paper', 'go-council'],
    ['History', 'go-history'],
  ];
  return {
    label: '&Go',
    submenu: [
      ...sections.map(([label, name], at) => command(label, name, `CmdOrCtrl+${at + 1}`)),
      separator,
      command('Go to anything…', 'command-palette', 'CmdOrCtrl+K'),
    ],
  };
}
