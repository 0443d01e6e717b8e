import { join } from 'node:path';
import { app, type BrowserWindow, Menu } from 'electron';
import { dataFolder } from './data-folder';
import { EngineLink } from './engine-link';
import { answerPage } from './ipc';
import { setMenu } from './menu';
import { isDeveloping, registerScheme, servePage } from './page';
import { readTheme, rememberTheme } from './theme';
import { giveIcon, openWindow, showWindow } from './window';
import { readPlace } from './window-place';

const folder = dataFolder();
const placeFile = join(folder, 'window.json');
const themeFile = join(folder, 'theme');
let window: BrowserWindow | undefined;

app.setName('Engross');
// Dates in the page's fields are written as here, whatever the system's language.
app.commandLine.appendSwitch('lang', 'en-GB');
// The browser's own files go with the data, so that another data folder is another, separate Engross.
app.setPath('userData', join(folder, 'browser'));

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run() {
  registerScheme();
  // Ours is set when the window is about to show; until then Electron need not build its own.
  Menu.setApplicationMenu(null);
  const engine = new EngineLink({ folder, version: app.getVersion() }, (event, detail) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, detail);
  });
  app.on('second-instance', () => window && showWindow(window));
  app.on('window-all-closed', () => app.quit());
  closeEngineOnQuit(engine);
  // Read while Chromium starts.
  const place = readPlace(placeFile);
  const theme = readTheme(themeFile);
  app.whenReady().then(() => {
    // The engine's process would compete with the page's own for the first moments of both.
    servePage(() => engine.start());
    if (isDeveloping) engine.start();
    rememberTheme(themeFile, theme);
    const opened = openWindow(place, placeFile);
    window = opened;
    answerPage(opened, engine);
    opened.once('ready-to-show', () => {
      setMenu(opened);
      opened.show();
      setImmediate(() => !opened.isDestroyed() && giveIcon(opened));
    });
  });
}

/** The program ends when the database is closed, and not before. */
function closeEngineOnQuit(engine: EngineLink) {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    engine.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}
