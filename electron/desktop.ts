import { extname } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import type { Desktop } from '../shared/contract/bridge';

const word = [{ name: 'Word documents', extensions: ['docx', 'docm'] }];
const openable = new Set(['.docx', '.pdf']);

/** The acts that only the desktop can do, each for the window that asked. */
export function desktopFor(window: BrowserWindow): Desktop {
  return {
    async chooseWordFile() {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Choose a Word file',
        properties: ['openFile'],
        filters: word,
      });
      return chosen.filePaths[0] ?? null;
    },
    async chooseFiles() {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Choose files',
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.filePaths;
    },
    async chooseFolder() {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Choose a folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.filePaths[0] ?? null;
    },
    async chooseSave(name) {
      const chosen = await dialog.showSaveDialog(window, { title: 'Save as', defaultPath: name });
      return chosen.canceled ? null : chosen.filePath;
    },
    async showInFolder(path) {
      shell.showItemInFolder(path);
    },
    async openDocument(path) {
      // Never a program: the page must not be able to start one.
      if (!openable.has(extname(path).toLowerCase())) {
        return 'Only Word and PDF files can be opened from here.';
      }
      return (await shell.openPath(path)) || null;
    },
    async isReadAloud() {
      return app.accessibilitySupportEnabled;
    },
    async getTheme() {
      return nativeTheme.themeSource;
    },
    async setTheme(theme) {
      nativeTheme.themeSource = theme;
    },
  };
}
