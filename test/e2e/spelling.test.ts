import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocx } from '../support/docx';
import { expect, type Opened, quit, test } from './fixtures';
import { paperOf, saved, startAmending } from './person';

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const plan = () =>
  buildDocx({
    body: `${paragraph('Commitee meets soon.')}${paragraph('Then it goes to Council.')}`,
  });

type Listed = [label: string, enabled: boolean][];

/** From now on menus are noted and not shown: a test can neither see nor choose in one of the system's. */
const noteMenus = ({ app }: Opened) =>
  app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (at) {
      Object.assign(globalThis, { menu: this, at });
    };
  });

/** What the last menu held, and where it opened where it was told. */
const menuOf = ({ app }: Opened): Promise<{ items: Listed; at: { x?: number; y?: number } }> =>
  app.evaluate(() => {
    const { menu, at } = globalThis as unknown as {
      menu: Electron.Menu;
      at: Electron.PopupOptions;
    };
    const items = menu.items.map(({ label, enabled }): [string, boolean] => [label, enabled]);
    const { x, y } = at;
    return { items, at: { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) } };
  });

/** Has a word taken for a mistake: Chromium has no speller on this system. */
async function misspell({ app, page, data }: Opened, word: string) {
  const path = join(data, 'speller.cjs');
  const check = `(words, done) => done(words.filter((one) => one === '${word}'))`;
  writeFileSync(
    path,
    `require('electron').webFrame.setSpellCheckProvider('en-GB', { spellCheck: ${check} });`,
  );
  await app.evaluate(({ session }, filePath) => {
    const own = session.defaultSession;
    // the name of this in Electron before 35
    if (!('registerPreloadScript' in own))
      (own as unknown as { setPreloads: (paths: string[]) => void }).setPreloads([filePath]);
    else own.registerPreloadScript({ type: 'frame', filePath });
  }, path);
  await page.reload();
}

test('a misspelled word is put right from its menu as a tracked change; no dictionary is fetched', async ({
  open,
  data,
}) => {
  const netLog = join(data, 'network.json');
  const opened = await open({ switches: [`--log-net-log=${netLog}`] });
  const page = await paperOf(opened, plan());
  await misspell(opened, 'Commitee');
  await startAmending(page);
  await noteMenus(opened);
  const sheet = page.locator('.doc-editing');
  const wrong = sheet.locator('.doc-block', { hasText: 'Commitee' });

  await test.step('the speller’s word comes in as any other, and is saved', async () => {
    await wrong.click();
    await page.keyboard.press('Home');
    const menu = async () => {
      await page.keyboard.press('Shift+F10');
      return (await menuOf(opened)).items.map(([label]) => label);
    };
    await expect.poll(menu).toContain('Add to the dictionary');
    expect((await menuOf(opened)).at).toEqual({ x: expect.any(Number), y: expect.any(Number) });
    await opened.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.replaceMisspelling('Committee'),
    );
    await expect(sheet.locator('ins')).toHaveText('Committee');
    await expect(sheet.locator('del')).toContainText('Commitee');
    await saved(page);
  });

  await test.step('the pointer opens it too; it cuts, copies, pastes and selects all of the text', async () => {
    const place = { position: { x: 150, y: 15 } };
    await sheet.getByText('Then it goes to Council.').dblclick(place);
    await sheet.getByText('Then it goes to Council.').click({ ...place, button: 'right' });
    await expect
      .poll(async () => (await menuOf(opened)).items)
      .toEqual([
        ['Cut', true],
        ['Copy', true],
        ['Paste', expect.any(Boolean)],
        ['Paste without formatting', expect.any(Boolean)],
        ['', true],
        ['Select all', true],
      ]);
    await opened.app.evaluate(() =>
      (globalThis as unknown as { menu: Electron.Menu }).menu.items.at(-1)?.click(),
    );
    await page.keyboard.press('Delete');
    await expect(sheet.locator('del').last()).toContainText('Then it goes to Council.');
  });

  await saved(page);
  await quit(opened);
  const asked = readFileSync(netLog, 'utf8').match(/"url":"(https?:[^"]*)/g) ?? [];
  expect(asked).toEqual([]);
});
