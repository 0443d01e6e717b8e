import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../electron/store/open';
import { expect, quit, test } from './fixtures';
import { introduce, newPaper } from './person';

/** What the file of a failing disk looks like: pages in the middle are gone. */
function damage(file: string) {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(40_000, 'damaged '), 0, 40_000, 4096);
  closeSync(handle);
}

/** A day's backup, which the program makes by itself some time after it was opened. */
async function backUp(data: string) {
  const store = openStore(join(data, 'engross.db'));
  await store.backup('2022-03-01');
  store.close();
}

test('a backup is put back from the settings, and what it replaced can come back too', async ({
  open,
  data,
}) => {
  const { page } = await open();
  await introduce(page);
  await backUp(data);
  const backups = page.getByRole('dialog', { name: 'Backups' });
  const list = backups.getByRole('list', { name: 'Backups' });
  const look = async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Backups…' }).click();
    await expect(backups).toBeVisible();
  };
  await newPaper(page, 'A paper made after the backup');
  const putBack = async (what: string) => {
    await look();
    await list.getByRole('listitem').filter({ hasText: what }).last().getByRole('button').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText(/^The data of .* is back/).first()).toBeVisible();
  };
  await putBack('the day’s backup');
  await expect(page.getByText('There is no paper yet.')).toBeVisible();
  await putBack('replaced by a backup');
  await expect(page.getByText('A paper made after the backup').first()).toBeVisible();
});

test('a damaged database opens again from the newest whole backup', async ({ open, data }) => {
  const first = await open();
  await introduce(first.page);
  await backUp(data);
  await quit(first);
  damage(join(data, 'engross.db'));
  const { page } = await open();
  await expect(page.getByRole('heading', { name: 'Engross cannot open' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('damaged');
  await page.getByRole('button', { name: 'Put the newest backup back' }).click();
  await expect(page.getByRole('button', { name: 'New paper' })).toBeVisible();
});
