import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test';

export { expect } from '@playwright/test';

/** A started Engross: the program, its window's page, and its data folder. */
export interface Opened {
  app: ElectronApplication;
  page: Page;
  data: string;
}

export interface OpenOptions {
  /** Another data folder than the test's own. */
  data?: string;
  /** Run with Chromium's sandbox even where Playwright would switch it off. */
  sandbox?: boolean;
  /** What starts instead of the executable; it is given the same arguments. */
  executable?: string;
  env?: Record<string, string>;
  /** Switches of Chromium's own, as "--force-renderer-accessibility". */
  switches?: string[];
}

interface Fixtures {
  /** What to run: the project from its sources, or the packaged program. */
  program: 'sources' | 'packaged';
  /** An empty folder that is removed after the test. */
  data: string;
  /** Starts Engross and waits for its window; whatever is still open at the end is closed. */
  open: (options?: OpenOptions) => Promise<Opened>;
}

export const test = base.extend<Fixtures>({
  program: ['sources', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'engross-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  open: async ({ program, data }, use) => {
    const opened: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const folder = options.data ?? data;
      const app = await electron.launch({
        executablePath: options.executable ?? executable(program),
        args: [...(options.switches ?? []), ...(program === 'sources' ? [projectFolder] : [])],
        chromiumSandbox: options.sandbox ?? false,
        env: { ...environment(), ENGROSS_DATA: folder, ...options.env },
      });
      opened.push(app);
      const page = await app.firstWindow();
      await page.waitForLoadState();
      return { app, page, data: folder };
    });
    for (const app of opened) await app.close().catch(() => undefined);
  },
});

const projectFolder = resolve(import.meta.dirname, '..', '..');

/** The executable for a program, as `npm run e2e` passes it on. */
export function executable(program: 'sources' | 'packaged'): string {
  const name = program === 'sources' ? 'ENGROSS_TEST_ELECTRON' : 'ENGROSS_TEST_PACKAGED';
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set: run these tests with "npm run e2e"`);
  return path;
}

export function environment(): Record<string, string> {
  const all = Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]);
  return Object.fromEntries(all);
}

/** Quits as a person does, by closing the window, and waits for the end of the program. */
export async function quit({ app }: Opened) {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
}

/** Answers the system's dialogs from now on: a test cannot click on those. */
export async function answerDialogs({ app }: Opened, path: string) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}
