import { join } from 'node:path';
import {
  BrowserWindow,
  ipcMain,
  nativeImage,
  nativeTheme,
  type Session,
  screen,
  session,
} from 'electron';
import { offerContextMenu } from './context-menu';
import { pageUrl } from './page';
import { spellOffline } from './spelling';
import { fitPlace, type Place, smallest, writePlace } from './window-place';

const icon = join(import.meta.dirname, '..', '..', 'resources', 'icon.png');
const saveWithin = 2_000;

/** Makes the one window, where it stood last time, and starts to load the page. It shows when told to. */
export function openWindow(place: Place | null, placeFile: string): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { bounds, maximised } = fitPlace(place, displays);
  spellOffline(session.defaultSession);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Engross',
    show: false,
    // The colour of the page's own background, so that nothing flashes while it loads.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171613' : '#f3efe6',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Linux has no speller of its own that Chromium would ask.
      spellcheck: process.platform !== 'linux',
    },
  });
  if (maximised) window.maximize();
  confine(window);
  offerContextMenu(window);
  window.loadURL(pageUrl);
  rememberPlace(window, placeFile);
  saveBeforeClosing(window);
  return window;
}

/**
 * On Linux a window started from the sources has no icon but this one. Given once the window shows, and small: the
 * picture travels to the display uncompressed, and one of 512 pixels held the first paint up by a tenth of the start.
 */
export function giveIcon(window: BrowserWindow) {
  if (process.platform !== 'linux') return;
  window.setIcon(nativeImage.createFromPath(icon).resize({ width: 64, quality: 'best' }));
}

/** The page stays where it is: no other page, no second window, no permission. */
function confine(window: BrowserWindow) {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  denyPermissions(webContents.session);
}

function denyPermissions(session: Session) {
  // Copying text to the clipboard is all that the page needs.
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed(permission)),
  );
  session.setDevicePermissionHandler(() => false);
}

function rememberPlace(window: BrowserWindow, file: string) {
  let waiting: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(waiting);
    writePlace(file, {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
    });
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(waiting));
}

/** Lets the page save its last words before the window goes; a page that hangs is not waited for long. */
function saveBeforeClosing(window: BrowserWindow) {
  let closing = false;
  window.on('close', (event) => {
    if (closing || window.webContents.isCrashed()) return;
    closing = true;
    event.preventDefault();
    const done = () => {
      clearTimeout(patience);
      ipcMain.off('closing.done', done);
      if (!window.isDestroyed()) window.destroy();
    };
    const patience = setTimeout(done, saveWithin);
    ipcMain.on('closing.done', done);
    window.webContents.send('closing', {});
  });
}

/** Brings the window to the front, for a second instance that was started. */
export function showWindow(window: BrowserWindow) {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
