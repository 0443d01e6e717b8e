import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { dataFolder } from './data-folder';
import { rememberTheme } from './desktop';
import { EngineLink } from './engine-link';
import { answerPage } from './ipc';
import { setMenu } from './menu';
import { registerScheme, servePage } from './page';
import { openWindow, showWindow } from './window';

const folder = dataFolder();
let window: BrowserWindow | undefined;

app.setName('Engross');
// The browser's own files go with the data, so that another data folder is another, separate Engross.
app.setPath('userData', join(folder, 'browser'));

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run() {
  registerScheme();
  const engine = new EngineLink({ folder, version: app.getVersion() }, (event, detail) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, detail);
  });
  app.on('second-instance', () => window && showWindow(window));
  app.on('window-all-closed', () => app.quit());
  closeEngineOnQuit(engine);
  const prepared = mkdir(folder, { recursive: true });
  app.whenReady().then(async () => {
    await prepared;
    servePage();
    engine.start();
    await rememberTheme(join(folder, 'theme'));
    window = await openWindow(join(folder, 'window.json'));
    answerPage(window, engine);
    setMenu(window);
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
