import { names } from 'virtual:contract-names';
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Failure, Reply } from '../shared/base/failure';
import { desktopFor } from './desktop';
import { desktopActs } from './desktop-names';
import type { EngineLink } from './engine-link';
import { isOwnPage } from './page';

/**
 * Answers the page: every call of the contract goes to the engine, every act of the desktop is done here,
 * and nothing else is listened to. Only the main frame of our own window, showing our own page, is heard.
 */
export function answerPage(window: BrowserWindow, engine: EngineLink) {
  const own = (event: IpcMainInvokeEvent | IpcMainEvent) =>
    event.senderFrame !== null &&
    event.senderFrame === window.webContents.mainFrame &&
    isOwnPage(event.senderFrame.url);

  for (const [noun, verbs] of Object.entries(names)) {
    for (const verb of Object.keys(verbs)) {
      ipcMain.handle(`${noun}.${verb}`, (event, input: unknown, job: unknown) =>
        own(event) ? engine.call(noun, verb, input, jobName(job)) : refused(),
      );
    }
  }

  const desktop = desktopFor(window);
  for (const act of desktopActs) {
    ipcMain.handle(`desktop.${act}`, (event, argument: unknown) => {
      if (!own(event)) throw new Error('Not allowed');
      return desktop[act](String(argument) as never);
    });
  }

  ipcMain.on('cancel', (event, job: unknown) => {
    const name = jobName(job);
    if (own(event) && name !== null) engine.cancel(name);
  });
}

function jobName(job: unknown): string | null {
  return typeof job === 'string' && job.length <= 100 ? job : null;
}

function refused(): Reply<never> {
  const error: Failure = {
    code: 'not-allowed',
    sentence: 'This page may not ask Engross for data.',
  };
  return { ok: false, error };
}
